package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The schedule that looks at the loss, against 200 steps of PyTorch's (truth/wider-optimizers.json).
class OnPlateauTest {
    private static final JsonNode TRUTH = Truth.read("wider-optimizers.json").get("plateaus");

    static List<String> schedules() {
        return new ArrayList<>(TRUTH.propertyNames());
    }

    private static Steps steps(String text) {
        return new Steps(Optimizers.with(new Sgd(0.001, 0), Schedule.parse(text)), new Rosenbrock(), -1.2, 1);
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void makesPyTorchsSteps(String text) {
        Steps steps = steps(text);
        double[][] iterates = Truth.matrix(TRUTH.get(text).get("iterates"));
        double[] kept = Truth.vector(Truth.read("wider-optimizers.json").get("steps"));
        int made = 0;
        for (int row = 0; row < kept.length; row++) {
            steps.after((int) kept[row] - made);
            made = (int) kept[row];
            assertThat(steps.weights)
                    .as("%s after %d", text, made)
                    .containsExactly(iterates[row], Offset.offset(1e-12));
        }
        assertThat(TRUTH.get(text).get("drops").asInt())
                .as("drops in PyTorch's run")
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void restoredInMidRunGoesOnWithTheSameBits(String text) {
        Steps run = steps(text);
        for (int k = 0; k < 100; k += 7) {
            run.after(7);
            double[] memory = run.stepper.state();
            Steps again =
                    new Steps(Optimizers.with(new Sgd(0.001, 0), Schedule.parse(text)), new Rosenbrock(), run.weights);
            again.stepper.restore(memory);
            double[] here = run.weights.clone();
            double[] end = run.after(30).clone();
            assertThat(again.after(30)).isEqualTo(end);
            run.stepper.restore(memory);
            System.arraycopy(here, 0, run.weights, 0, 2);
        }
    }

    @Test
    void nothingIsSaidOfARateThatOnlyTheRunKnows() {
        OptimizerSettings settings = Optimizers.with(new Sgd(0.1, 0), Schedule.parse("on_plateau"));
        assertThat(StabilityBound.of(settings)).isEmpty();
        assertThat(settings.recipe().schedule().factor(7)).isNaN();
    }
}
