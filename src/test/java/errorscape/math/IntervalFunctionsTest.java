package errorscape.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Elementary functions of intervals: the exact values at single numbers by series to fifty digits, and the values all
/// over an interval by `StrictMath`.
class IntervalFunctionsTest {
    private static final int TRIES = 400;
    private static final int PLACES = 25;

    private final RandomStream random = new RandomStream(18, "functions of intervals");

    /// A function of intervals and the same of numbers.
    private record Pair(
            String name, UnaryOperator<Interval> enclosure, DoubleUnaryOperator function, double from, double to) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("exp", IntervalFunctions::exp, StrictMath::exp, -30, 30),
            new Pair("log", IntervalFunctions::log, StrictMath::log, 1e-6, 50),
            new Pair("log10", IntervalFunctions::log10, StrictMath::log10, 1e-6, 50),
            new Pair("sqrt", IntervalFunctions::sqrt, StrictMath::sqrt, 0, 50),
            new Pair("cbrt", IntervalFunctions::cbrt, StrictMath::cbrt, -8, 8),
            new Pair("sin", IntervalFunctions::sin, StrictMath::sin, -20, 20),
            new Pair("cos", IntervalFunctions::cos, StrictMath::cos, -20, 20),
            new Pair("sin, far", IntervalFunctions::sin, StrictMath::sin, 1e6, 1e6 + 20),
            new Pair("tan", IntervalFunctions::tan, StrictMath::tan, -4, 4),
            new Pair("asin", IntervalFunctions::asin, StrictMath::asin, -1, 1),
            new Pair("acos", IntervalFunctions::acos, StrictMath::acos, -1, 1),
            new Pair("atan", IntervalFunctions::atan, StrictMath::atan, -20, 20),
            new Pair("sinh", IntervalFunctions::sinh, StrictMath::sinh, -9, 9),
            new Pair("cosh", IntervalFunctions::cosh, StrictMath::cosh, -9, 9),
            new Pair("tanh", IntervalFunctions::tanh, StrictMath::tanh, -9, 9),
            new Pair("sech^2", IntervalFunctions::tanhSlope, t -> 1 / sq(StrictMath.cosh(t)), -9, 9),
            new Pair(
                    "tanh''",
                    IntervalFunctions::tanhBend,
                    t -> -2 * StrictMath.tanh(t) / sq(StrictMath.cosh(t)),
                    -9,
                    9),
            new Pair("sigmoid", IntervalFunctions::sigmoid, t -> 1 / (1 + StrictMath.exp(-t)), -9, 9),
            new Pair("sigmoid'", IntervalFunctions::sigmoidSlope, t -> 0.25 / sq(StrictMath.cosh(t / 2)), -9, 9),
            new Pair(
                    "sigmoid''",
                    IntervalFunctions::sigmoidBend,
                    t -> -0.25 * StrictMath.tanh(t / 2) / sq(StrictMath.cosh(t / 2)),
                    -9,
                    9),
            new Pair("softplus", IntervalFunctions::softplus, t -> StrictMath.log1p(StrictMath.exp(t)), -9, 9),
            new Pair("power 2.5", u -> IntervalFunctions.power(u, 2.5), t -> StrictMath.pow(t, 2.5), 0, 9),
            new Pair("power -1.5", u -> IntervalFunctions.power(u, -1.5), t -> StrictMath.pow(t, -1.5), 0.1, 9),
            new Pair("power -3", u -> IntervalFunctions.power(u, -3), t -> 1 / (t * t * t), 0.1, 9));

    private static double sq(double x) {
        return x * x;
    }

    @Test
    void the_values_all_over_an_interval_are_inside_and_the_result_is_no_wider_than_they_are() {
        for (Pair pair : PAIRS) {
            for (int i = 0; i < TRIES; i++) {
                double from = random.nextDouble(pair.from(), pair.to());
                double width = StrictMath.pow(10, random.nextDouble(-8, 1));
                Interval u = Interval.of(from, Math.min(pair.to(), from + width));
                Interval result = pair.enclosure().apply(u);
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (int k = 0; k <= PLACES * PLACES; k++) {
                    double t = Math.clamp(
                            u.lower() + k * (u.upper() - u.lower()) / (PLACES * PLACES), u.lower(), u.upper());
                    double value = pair.function().applyAsDouble(t);
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
                double rounding = 1e-14 * Math.max(Math.abs(low), Math.abs(high)) + 1e-300;
                assertThat(result.lower()).as(pair.name() + " on " + u).isLessThanOrEqualTo(low + rounding);
                assertThat(result.upper()).as(pair.name() + " on " + u).isGreaterThanOrEqualTo(high - rounding);
                boolean pole = result.equals(Interval.ENTIRE);
                assertThat(pole || result.width() <= 1.02 * (high - low) + 1e-12 * result.largest() + 1e-12)
                        .as(pair.name() + " on " + u + " is " + result)
                        .isTrue();
            }
        }
    }

    private void holdsTheExactValue(UnaryOperator<Interval> enclosure, DoubleFunction<BigDecimal> exact, double size) {
        for (int i = 0; i < TRIES / 4; i++) {
            double t = random.nextDouble(-size, size);
            Interval result = enclosure.apply(Interval.of(t));
            BigDecimal value = exact.apply(t);
            assertThat(value).isBetween(new BigDecimal(result.lower()), new BigDecimal(result.upper()));
            assertThat(result.width()).isLessThan(2e-14 * result.largest() + 1e-300);
        }
    }

    @Test
    void the_exact_value_at_a_number_is_inside_and_the_result_is_sharp() {
        holdsTheExactValue(IntervalFunctions::exp, Exact::exp, 30);
        holdsTheExactValue(IntervalFunctions::tanh, Exact::tanh, 30);
        holdsTheExactValue(IntervalFunctions::sigmoid, Exact::sigmoid, 30);
        holdsTheExactValue(IntervalFunctions::softplus, Exact::softplus, 30);
        // tanh' is 1 - tanh^2, of which fifty digits leave enough here.
        holdsTheExactValue(
                IntervalFunctions::tanhSlope,
                t -> BigDecimal.ONE.subtract(Exact.tanh(t).pow(2)),
                18);
    }

    @Test
    void waves_reach_their_crests_and_no_further() {
        assertThat(IntervalFunctions.sin(new Interval(1, 2)).upper()).isEqualTo(1);
        assertThat(IntervalFunctions.sin(new Interval(4, 5)).lower()).isEqualTo(-1);
        assertThat(IntervalFunctions.sin(new Interval(2, 3)).upper()).isLessThan(0.92);
        assertThat(IntervalFunctions.sin(new Interval(-1e300, 1e300))).isEqualTo(new Interval(-1, 1));
    }

    @Test
    void outside_of_where_it_is_defined_a_function_is_empty_and_across_its_border_anything() {
        assertThat(IntervalFunctions.log(new Interval(-2, -1)).isEmpty()).isTrue();
        assertThat(IntervalFunctions.log(new Interval(-1, 1))).isEqualTo(Interval.ENTIRE);
        assertThat(IntervalFunctions.asin(new Interval(2, 3)).isEmpty()).isTrue();
        assertThat(IntervalFunctions.tan(new Interval(1, 2))).isEqualTo(Interval.ENTIRE);
        assertThat(IntervalFunctions.power(new Interval(-2, -1), 0.5).isEmpty()).isTrue();
    }
}
