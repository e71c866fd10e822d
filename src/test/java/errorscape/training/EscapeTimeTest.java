package errorscape.training;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.optimizer.Sgd;
import errorscape.slice.Quadratic;
import org.junit.jupiter.api.Test;

class EscapeTimeTest {
    private static final Quadratic SADDLE = new Quadratic(new double[][] {{1, 0}, {0, -1}}, new double[2]);

    @Test
    void gradient_descent_leaves_a_quadratic_saddle_when_the_powers_of_one_plus_its_rate_say() {
        // y grows by 1.1 a step from 1e-5; the loss -y^2/2 is below -1e-8 after ln(sqrt(2) 1e-4/1e-5)/ln(1.1) = 27.8.
        assertThat(EscapeTime.steps(SADDLE, new double[] {0, 1e-5}, 0, new Sgd(0.1, 0), 1000, () -> false))
                .hasValue(28);
    }

    @Test
    void momentum_leaves_sooner() {
        long plain = EscapeTime.steps(SADDLE, new double[] {0, 1e-5}, 0, new Sgd(0.1, 0), 1000, () -> false)
                .orElseThrow();
        long heavy = EscapeTime.steps(SADDLE, new double[] {0, 1e-5}, 0, new Sgd(0.1, 0.9), 1000, () -> false)
                .orElseThrow();

        assertThat(heavy).isLessThan(plain);
    }

    @Test
    void on_the_ridge_itself_or_with_too_few_steps_nothing_leaves() {
        assertThat(EscapeTime.steps(SADDLE, new double[] {0.5, 0}, 0, new Sgd(0.1, 0), 1000, () -> false))
                .isEmpty();
        assertThat(EscapeTime.steps(SADDLE, new double[] {0, 1e-5}, 0, new Sgd(0.1, 0), 27, () -> false))
                .isEmpty();
        assertThat(EscapeTime.steps(SADDLE, new double[] {0, 1e-5}, 0, new Sgd(0.1, 0), 1000, () -> true))
                .isEmpty();
    }
}
