package errorscape.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.RandomStream;
import errorscape.objective.Evaluator;
import errorscape.objective.PlaneValues;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionDerivativesTest {
    private static final double STEP = 1e-5;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sin(x*y) + cos(x - 2*y) + tan(x/3)",
                "asin(x/5) * acos(y/5) + atan(x*y)",
                "sinh(x) * cosh(y) + tanh(x - y)",
                "exp(-x^2) * log(3 + y) + log10(x^2 + 1)",
                "sqrt(x^2 + y^2 + 1) + cbrt(x + 4)",
                "abs(x - y)^3 + sign(x)*y",
                "if(x > y, x^2*y, sin(x)) + (x < 9)*y^2",
                "min(x^2, y) + max(x*y, y^2, 0.1)",
                "x^5 - (y + 3)^-3 + (x^2 + 1)^0.7 + 2^y",
                "(x^2 + 2)^(y + x)",
                "(x - 1)/(y^2 + 1) - x/(2 + sin(y))",
                "x^40/1e8 + (2*x)^33/1e15",
            })
    void gradient_and_hessian_are_the_slopes_of_value_and_gradient(String formula) {
        Evaluator evaluator = FunctionObjective.of(formula).evaluator();
        RandomStream random = new RandomStream(7, formula);
        for (int trial = 0; trial < 20; trial++) {
            double[] at = {random.nextDouble(-1.5, 1.5), random.nextDouble(-1.5, 1.5)};
            double[] gradient = new double[2];
            double[] hessian = new double[4];
            assertThat(evaluator.gradient(at, gradient)).isEqualTo(evaluator.value(at));
            evaluator.hessian(at, hessian);
            for (int i = 0; i < 2; i++) {
                double[] lower = at.clone();
                double[] upper = at.clone();
                lower[i] -= STEP;
                upper[i] += STEP;
                double slope = (evaluator.value(upper) - evaluator.value(lower)) / (2 * STEP);
                assertThat(gradient[i]).isCloseTo(slope, close(slope));
                double[] below = new double[2];
                double[] above = new double[2];
                evaluator.gradient(lower, below);
                evaluator.gradient(upper, above);
                for (int j = 0; j < 2; j++) {
                    double bend = (above[j] - below[j]) / (2 * STEP);
                    assertThat(hessian[2 * i + j]).isCloseTo(bend, close(bend));
                }
            }
            double[] product = new double[2];
            evaluator.hessianVector(at, new double[] {2, -3}, product);
            assertThat(product[0]).isCloseTo(2 * hessian[0] - 3 * hessian[1], within(1e-9));
            assertThat(product[1]).isCloseTo(2 * hessian[2] - 3 * hessian[3], within(1e-9));
        }
    }

    /// Cut off at third derivatives of about 1e3 in size times the square of the step.
    private static Offset<Double> close(double size) {
        return within(1e-7 + 1e-7 * Math.abs(size));
    }

    @Test
    void powers_at_zero_and_of_negative_numbers_have_their_derivatives() {
        assertDerivatives("x^2 + y^3", 0, 0, 0, 0, 2, 0);
        assertDerivatives("x^2 + y^3", -1, -2, -2, 12, 2, -12);
        assertDerivatives("x^1 + y^0", 0, 0, 1, 0, 0, 0);
        assertDerivatives("pow(x, 4) + y^(1 + 1)", 0, 0, 0, 0, 0, 2);
        assertDerivatives("(x^2)^1.5 + y", 0, 0, 0, 1, 0, 0);
    }

    @Test
    void at_a_kink_derivatives_are_zero_or_the_mean_of_both_sides() {
        assertDerivatives("abs(x) + 3*abs(y)", 0, 0, 0, 0, 0, 0);
        assertDerivatives("max(x, -x) + max(y, 0)", 0, 0, 0, 0.5, 0, 0);
        assertDerivatives("sqrt(x^2 + y^2)", 0, 0, 0, 0, 0, 0);
        assertDerivatives("sqrt(abs(x)) + y", 0, 0, 0, 1, 0, 0);
    }

    @Test
    void where_a_function_is_not_defined_its_derivatives_are_not_either() {
        Evaluator evaluator = FunctionObjective.of("log(x) + y").evaluator();
        double[] gradient = new double[2];

        assertThat(evaluator.gradient(new double[] {-1, 0}, gradient)).isNaN();
        assertThat(gradient[0]).isNaN();
    }

    @Test
    void a_row_of_points_has_the_bits_of_the_points_one_by_one() {
        for (TestFunction function : FunctionGallery.all()) {
            Evaluator evaluator = FunctionObjective.of(function.formula()).evaluator();
            Evaluator single = FunctionObjective.of(function.formula()).evaluator();
            double[] origin = {0.1, -0.2};
            for (double[][] directions :
                    new double[][][] {{{1, 0}, {0, 1}}, {{0.6, 0.8}, {-1, 0.3}}, {{0, 1}, {2, 0}}}) {
                PlaneValues values = evaluator.onPlane(origin, directions[0], directions[1]);
                double[] a = new double[300];
                for (int i = 0; i < a.length; i++) {
                    a[i] = -2 + i * 0.013;
                }
                double[] row = new double[300];
                for (double b : new double[] {-0.7, 0.4}) {
                    values.row(a, a.length, b, row);
                    for (int i = 0; i < a.length; i++) {
                        double[] at = new double[2];
                        for (int j = 0; j < 2; j++) {
                            at[j] = Math.fma(b, directions[1][j], Math.fma(a[i], directions[0][j], origin[j]));
                        }
                        assertThat(row[i]).as(function.name()).isEqualTo(single.value(at));
                    }
                }
            }
        }
    }

    private static void assertDerivatives(
            String formula, double x, double y, double dx, double dy, double dxx, double dyy) {
        Evaluator evaluator = FunctionObjective.of(formula).evaluator();
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        evaluator.gradient(new double[] {x, y}, gradient);
        evaluator.hessian(new double[] {x, y}, hessian);
        assertThat(gradient).as(formula).containsExactly(dx, dy);
        assertThat(hessian).as(formula).containsExactly(dxx, 0, 0, dyy);
    }
}
