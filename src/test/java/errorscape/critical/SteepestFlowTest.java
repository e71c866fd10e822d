package errorscape.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.function.FunctionObjective;
import org.junit.jupiter.api.Test;

/// Against flows in closed form.
class SteepestFlowTest {
    private static SteepestFlow flow(String formula, double x, double y) {
        return new SteepestFlow(FunctionObjective.of(formula).evaluator(), new double[] {x, y});
    }

    @Test
    void the_flow_of_a_quadratic_is_exact_at_a_saddle_too() {
        SteepestFlow flow = flow("x^2 - 0.5 * y^2", 2, 1e-9);
        while (flow.passed() < 12) {
            assertThat(flow.step()).isTrue();
            double t = flow.passed();
            assertThat(flow.weights()[0]).isCloseTo(2 * Math.exp(-2 * t), within(1e-12));
            assertThat(flow.weights()[1]).isCloseTo(1e-9 * Math.exp(t), within(1e-12 * Math.exp(t)));
        }
    }

    @Test
    void from_a_plateau_the_flow_of_log_cosh_comes_home_as_the_sine_hyperbolic_falls() {
        // dx/dt = -tanh x has sinh x(t) = e^-t sinh x(0). One step's error may be 1e-5 (1 + 9).
        SteepestFlow flow = flow("log(cosh(x)) + 0 * y", 9, 0);
        while (flow.passed() < 20) {
            assertThat(flow.step()).isTrue();
            double expected = Math.log(Math.sinh(9) * Math.exp(-flow.passed())
                    + Math.sqrt(1 + Math.pow(Math.sinh(9) * Math.exp(-flow.passed()), 2)));
            assertThat(flow.weights()[0]).isCloseTo(expected, within(1e-4));
        }
    }

    @Test
    void towards_infinity_the_flow_of_an_exponential_grows_as_the_logarithm_of_time() {
        // dx/dt = e^-x has e^x(t) = t + e^x(0).
        SteepestFlow flow = flow("exp(-x) + y^2", 0, 1);
        for (int step = 0; step < 400 && flow.passed() < 1e9; step++) {
            assertThat(flow.step()).isTrue();
        }
        assertThat(flow.passed()).isGreaterThan(1e6);
        assertThat(flow.weights()[0]).isCloseTo(Math.log1p(flow.passed()), within(1e-3));
        assertThat(flow.weights()[1]).isCloseTo(0, within(1e-12));
    }

    @Test
    void a_place_without_a_number_ends_the_flow() {
        SteepestFlow flow = flow("log(x) + y^2", 0.5, 0);
        int steps = 0;
        while (flow.step() && steps < 10_000) {
            steps++;
        }
        assertThat(steps).isLessThan(10_000);
        assertThat(flow.weights()[0]).isGreaterThan(0);
    }
}
