package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.objective.Objective;
import errorscape.optimizer.Explanation.Quantity;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Sophia's guesses of the curvature; its steps are tested against optax.
class SophiaTest {
    private static double[] curvature(Steps steps) {
        Explanation explanation = steps.stepper.explain(steps.weights, steps.weights, steps.gradient);
        return explanation.quantities().stream()
                .filter(q -> q.symbol().equals("h"))
                .map(Quantity::values)
                .findFirst()
                .orElseThrow();
    }

    private static Sophia sophia(Sophia.Estimate estimate, double beta2) {
        return new Sophia(0.001, 0.9, beta2, 0.01, 1, 1e-8, 0, 1, estimate, 5);
    }

    @Test
    void signsGuessTheDiagonalOfADiagonalHessianExactly() {
        Objective bowl = new Quadratic(2, 7);
        Steps guessed = new Steps(sophia(Sophia.Estimate.HUTCHINSON, 0), bowl, 3, -2);
        guessed.after(2);
        assertThat(curvature(guessed)).containsExactly(2, 7);
    }

    @Test
    void theGuessesMeanIsTheDiagonal() {
        // Of (1 - x)^2 + 100 (y - x^2)^2 near (-1.2, 1): 2 - 400 (y - 3 x^2) = 1330, 200, and off it -400 x = 480.
        // One guess is 1330 + 480 s, 200 + 480 s with a random sign s, so the mean of 4000 deviates by about 8.
        Sophia still = new Sophia(1e-12, 0.9, 0.9999, 0.01, 1, 1e-8, 0, 1, Sophia.Estimate.HUTCHINSON, 5);
        Steps steps = new Steps(still, new Rosenbrock(), -1.2, 1);
        steps.after(4001);
        double share = 1 - StrictMath.pow(0.9999, 4000);
        double[] mean = curvature(steps);
        assertThat(mean[0] / share).isCloseTo(1330, Offset.offset(32.0));
        assertThat(mean[1] / share).isCloseTo(200, Offset.offset(32.0));
    }

    @Test
    void thereIsNoStepLongerThanTheRateAndAnotherSeedGuessesOtherwise() {
        Steps one = new Steps(sophia(Sophia.Estimate.HUTCHINSON, 0.5), new Rosenbrock(), -1.2, 1);
        Steps other = new Steps(sophia(Sophia.Estimate.HUTCHINSON, 0.5).with("seed", 77L), new Rosenbrock(), -1.2, 1);
        for (int k = 0; k < 50; k++) {
            double[] before = one.weights.clone();
            one.step();
            other.step();
            for (int i = 0; i < 2; i++) {
                assertThat(Math.abs(one.weights[i] - before[i])).isLessThanOrEqualTo(0.001 * (1 + 1e-12));
            }
        }
        assertThat(curvature(one)).isNotEqualTo(curvature(other));
    }
}
