package errorscape.function;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.math.Interval;
import errorscape.math.IntervalJet;
import errorscape.math.RandomStream;
import errorscape.objective.Evaluator;
import errorscape.objective.PlaneEnclosure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Typed functions on boxes, against their values and derivatives at seeded places inside.
class FunctionEnclosureTest {
    private static final int BOXES = 60;
    private static final int PLACES = 40;
    private static final double[] ORIGIN = {0.1, -0.2};
    private static final double[] FIRST = {1, 0.3};
    private static final double[] SECOND = {-0.4, 0.9};

    /// The rounding of the values that the intervals are compared with.
    private static final double ROUNDING = 1e-11;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x+y",
                "x-3*y+2",
                "x*y*(x-y)",
                "x/(y^2+1)",
                "(x+0.3)/(2+sin(y))",
                "x^2*y^3",
                "x^5-y^7",
                "(x^2+1)^-2",
                "(x^2+y^2+0.1)^1.5",
                "(x^2+0.2)^(y+0.5)",
                "2^(x*y)",
                "if(x > 0.3, x^2, y) + (y < x*x)*2",
                "if(x > y, x-y, y-x)",
                "sin(x*y)+cos(3*x)",
                "tan(0.3*x+0.1*y)",
                "asin(0.3*x)+acos(0.3*y)",
                "atan(x*y)+atan(4*x)",
                "sinh(x)*cosh(y)",
                "tanh(3*x+y)",
                "exp(-x^2-y^2)",
                "log(1+x^2+y^2)",
                "log10(2+x*sin(y))",
                "sqrt(1+x^2+y^4)",
                "cbrt(3+x)+cbrt(4+y)",
                "abs(x-y)+abs(x+2*y)",
                "min(x^2+y^2, (x-1)^2+y)",
                "max(x, -y)*x",
                "abs(x)*exp(y)",
                "-(x^2+y-11)^2-(x+y^2-7)^2"
            })
    void values_and_derivatives_inside_a_box_are_enclosed(String formula) {
        FunctionObjective function = FunctionObjective.of(formula);
        PlaneEnclosure enclosure = function.enclosure(ORIGIN, FIRST, SECOND).orElseThrow();
        Evaluator evaluator = function.evaluator();
        RandomStream random = new RandomStream(19, formula);
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        for (int i = 0; i < BOXES; i++) {
            double size = StrictMath.pow(10, random.nextDouble(-6, 0));
            double a = random.nextDouble(-1, 1);
            double b = random.nextDouble(-1, 1);
            IntervalJet jet = enclosure.over(Interval.of(a, a + size), Interval.of(b, b + 0.7 * size));
            for (int k = 0; k < PLACES; k++) {
                double s = a + size * random.nextDouble(0, 1);
                double t = b + 0.7 * size * random.nextDouble(0, 1);
                double[] w = new double[2];
                for (int j = 0; j < 2; j++) {
                    w[j] = ORIGIN[j] + s * FIRST[j] + t * SECOND[j];
                }
                holds(jet.value(), evaluator.gradient(w, gradient));
                holds(jet.x(), along(gradient, FIRST));
                holds(jet.y(), along(gradient, SECOND));
                evaluator.hessian(w, hessian);
                holds(jet.xx(), across(hessian, FIRST, FIRST));
                holds(jet.xy(), across(hessian, FIRST, SECOND));
                holds(jet.yy(), across(hessian, SECOND, SECOND));
            }
        }
    }

    private static double along(double[] g, double[] d) {
        return g[0] * d[0] + g[1] * d[1];
    }

    private static double across(double[] h, double[] d, double[] e) {
        return d[0] * (h[0] * e[0] + h[1] * e[1]) + d[1] * (h[2] * e[0] + h[3] * e[1]);
    }

    private static void holds(Interval interval, double value) {
        double rounding = ROUNDING * (1 + Math.abs(value));
        assertThat(value).isBetween(interval.lower() - rounding, interval.upper() + rounding);
    }

    @Test
    void first_derivatives_are_enclosed_with_an_error_that_falls_with_the_square_of_the_box() {
        PlaneEnclosure enclosure = FunctionObjective.of("(x*y-x^2*y)*exp(x-y)")
                .enclosure(new double[2], new double[] {1, 0}, new double[] {0, 1})
                .orElseThrow();

        // At (0.4, 0.6) d/dx is (y - 2 x y + x y - x^2 y) e^(x-y) = (0.6 - 0.24 - 0.096) e^-0.2; its second
        // derivatives are of the order of one, so that the range over a box of half-width w is some 2 w wide.
        double previous = excess(enclosure, 0.02);
        double next = excess(enclosure, 0.01);

        assertThat(next).isLessThan(0.3 * previous);
    }

    /// How much wider the enclosure is than what the derivatives at the centre make of the box.
    private static double excess(PlaneEnclosure enclosure, double half) {
        IntervalJet box = enclosure.over(Interval.of(0.4 - half, 0.4 + half), Interval.of(0.6 - half, 0.6 + half));
        IntervalJet point = enclosure.over(Interval.of(0.4), Interval.of(0.6));
        double linear = 2 * half * (point.xx().largest() + point.xy().largest());
        return box.x().width() - linear;
    }

    @Test
    void beyond_the_border_of_where_it_is_defined_nothing_is_known_of_a_function_and_outside_it_is_empty() {
        PlaneEnclosure root = FunctionObjective.of("sqrt(x)+y")
                .enclosure(new double[2], new double[] {1, 0}, new double[] {0, 1})
                .orElseThrow();

        assertThat(root.over(Interval.of(-1, 1), Interval.of(0, 1)).x()).isEqualTo(Interval.ENTIRE);
        assertThat(root.over(Interval.of(-2, -1), Interval.of(0, 1)).value().isEmpty())
                .isTrue();
    }

    @Test
    void at_a_kink_the_slope_is_what_lies_between_both_sides() {
        PlaneEnclosure kink = FunctionObjective.of("abs(x)+3*y")
                .enclosure(new double[2], new double[] {1, 0}, new double[] {0, 1})
                .orElseThrow();
        IntervalJet jet = kink.over(Interval.of(-0.1, 0.2), Interval.of(0, 1));

        assertThat(jet.x().contains(new Interval(-1, 1))).isTrue();
        assertThat(jet.x().width()).isLessThan(2 + 1e-14);
        assertThat(jet.xx()).isEqualTo(Interval.ENTIRE);
        assertThat(jet.y().contains(3)).isTrue();
        assertThat(jet.y().width()).isLessThan(1e-14);
    }
}
