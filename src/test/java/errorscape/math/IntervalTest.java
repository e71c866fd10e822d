package errorscape.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/// Arithmetic on intervals against exact numbers: what can be computed with any two numbers of the operands lies in the
/// result.
class IntervalTest {
    private static final int TRIES = 2000;
    private static final MathContext DIGITS = new MathContext(60);

    private final RandomStream random = new RandomStream(17, "intervals");

    private Interval any() {
        double size = StrictMath.pow(10, random.nextDouble(-12, 12));
        double x = random.nextDouble(-1, 1) * size;
        double y = switch ((int) random.nextDouble(0, 4)) {
            case 0 -> x;
            case 1 -> Math.nextUp(x);
            case 2 -> 0;
            default -> random.nextDouble(-1, 1) * size;
        };
        return Interval.of(Math.min(x, y), Math.max(x, y));
    }

    private double in(Interval x) {
        double t = random.nextDouble(0, 1);
        return t < 0.2 ? x.lower() : t > 0.8 ? x.upper() : Math.clamp(x.lower() + t * x.width(), x.lower(), x.upper());
    }

    private static void assertHolds(Interval result, BigDecimal exact) {
        if (!Double.isInfinite(result.lower())) {
            assertThat(exact).isGreaterThanOrEqualTo(new BigDecimal(result.lower()));
        }
        if (!Double.isInfinite(result.upper())) {
            assertThat(exact).isLessThanOrEqualTo(new BigDecimal(result.upper()));
        }
    }

    private void everyPairOfNumbersIsInside(BinaryOperator<Interval> operator, BinaryOperator<BigDecimal> exact) {
        for (int i = 0; i < TRIES; i++) {
            Interval a = any();
            Interval b = any();
            Interval result = operator.apply(a, b);
            double y = in(b);
            if (!result.isEmpty() && y != 0) {
                assertHolds(result, exact.apply(new BigDecimal(in(a)), new BigDecimal(y)));
            }
        }
    }

    @Test
    void sums_differences_products_and_quotients_hold_what_their_numbers_give() {
        everyPairOfNumbersIsInside(Interval::plus, BigDecimal::add);
        everyPairOfNumbersIsInside(Interval::minus, BigDecimal::subtract);
        everyPairOfNumbersIsInside(Interval::times, BigDecimal::multiply);
        everyPairOfNumbersIsInside(Interval::over, (x, y) -> x.divide(y, DIGITS));
        double c = random.nextDouble(-3, 3);
        everyPairOfNumbersIsInside((a, b) -> a.times(c), (x, y) -> x.multiply(new BigDecimal(c)));
    }

    @Test
    void powers_hold_what_their_numbers_give() {
        for (int i = 0; i < TRIES; i++) {
            Interval a = any();
            int n = (int) random.nextDouble(0, 9);
            BigDecimal x = new BigDecimal(in(a));
            assertHolds(a.power(n), x.pow(n));
            assertHolds(a.square(), x.multiply(x));
            assertHolds(a.absolute(), x.abs());
        }
    }

    @Test
    void results_are_as_narrow_as_rounding_lets_them_be() {
        assertThat(new Interval(1, 2).plus(new Interval(3, 4)).width()).isLessThan(2 + 1e-14);
        assertThat(new Interval(-3, 2).square()).isEqualTo(new Interval(0, Math.nextUp(9.0)));
        assertThat(new Interval(-2, 3).times(new Interval(-1, 4)).contains(new Interval(-8, 12)))
                .isTrue();
        assertThat(new Interval(-2, 3).times(new Interval(-1, 4)).width()).isLessThan(20 + 1e-13);
    }

    @Test
    void a_zero_stays_exactly_zero() {
        assertThat(Interval.ZERO.times(new Interval(-3, 5))).isEqualTo(Interval.ZERO);
        assertThat(Interval.ENTIRE.times(Interval.ZERO)).isEqualTo(Interval.ZERO);
        assertThat(Interval.ZERO.plus(new Interval(-3, 5))).isEqualTo(new Interval(-3, 5));
        assertThat(Interval.ZERO.square()).isEqualTo(Interval.ZERO);
    }

    @Test
    void what_is_not_defined_is_empty_and_what_may_not_be_is_everything() {
        assertThat(Interval.ONE.over(Interval.ZERO).isEmpty()).isTrue();
        assertThat(Interval.ONE.over(new Interval(-1, 1))).isEqualTo(Interval.ENTIRE);
        assertThat(Interval.EMPTY.times(Interval.ZERO).isEmpty()).isTrue();
        assertThat(Interval.of(Double.NaN).isEmpty()).isTrue();
        assertThat(Interval.EMPTY.contains(0)).isFalse();
    }

    @Test
    void overflow_leaves_the_end_of_the_range_inside() {
        Interval huge = Interval.of(1e200, 1e300);

        assertThat(huge.times(huge)).isEqualTo(new Interval(Double.MAX_VALUE, Double.POSITIVE_INFINITY));
        assertThat(huge.times(huge).minus(huge.times(huge))).isEqualTo(Interval.ENTIRE);
    }

    @Test
    void a_wider_enclosure_cannot_widen_a_narrower_one() {
        assertThat(new Interval(0, 4).narrowedBy(new Interval(3, 9))).isEqualTo(new Interval(3, 4));
        assertThat(new Interval(0, 4).narrowedBy(Interval.EMPTY)).isEqualTo(new Interval(0, 4));
    }
}
