package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.network.TruthNetworks;
import errorscape.objective.Objective;
import errorscape.truth.Truth;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The first 50 iterates of torch.optim (truth/optimizers.json) through the steppers that the application uses.
class TorchOptimizerTest {
    private static final Offset<Double> TOLERANCE = Offset.offset(1e-10);

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum"})
    void onRosenbrocksValley(String name) {
        follow(name + "/rosenbrock", new Rosenbrock());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum"})
    void onANetwork(String name) {
        follow(
                name + "/mlp",
                TruthNetworks.objective(
                        Truth.read("gradients.json").get("cases").get("xor_2-2-1_tanh_linear_mse")));
    }

    private static void follow(String name, Objective objective) {
        Stepper.Oracle oracle = new BatchOracle(objective, objective.evaluator());
        JsonNode run = Truth.read("optimizers.json").get("runs").get(name);
        JsonNode hyper = run.get("hyper");
        double momentum = hyper.has("momentum") ? hyper.get("momentum").asDouble() : 0;
        OptimizerSettings settings = new Sgd(hyper.get("lr").asDouble(), momentum);
        double[] weights = Truth.vector(run.get("start"));
        double[] gradient = new double[weights.length];
        Stepper stepper = settings.stepper(weights.length);
        double[][] iterates = Truth.matrix(run.get("iterates"));
        double[] losses = Truth.vector(run.get("losses"));
        assertThat(iterates).hasNumberOfRows(51);
        for (int k = 1; k < iterates.length; k++) {
            assertThat(stepper.step(weights, oracle, gradient)).isCloseTo(losses[k - 1], TOLERANCE);
            for (int i = 0; i < weights.length; i++) {
                assertThat(weights[i]).as("step %d, weight %d", k, i).isCloseTo(iterates[k][i], TOLERANCE);
            }
        }
    }

    @Test
    void aRestoredStepperGoesOnWithTheSameBits() {
        Objective objective = new Rosenbrock();
        Stepper.Oracle rosenbrock = new BatchOracle(objective, objective.evaluator());
        Stepper stepper = new Sgd(0.001, 0.9).stepper(2);
        double[] weights = {-1.2, 1};
        double[] gradient = new double[2];
        for (int k = 0; k < 10; k++) {
            stepper.step(weights, rosenbrock, gradient);
        }
        double[] memory = stepper.state();
        double[] again = weights.clone();
        Stepper other = new Sgd(0.001, 0.9).stepper(2);
        other.restore(memory);
        for (int k = 0; k < 10; k++) {
            stepper.step(weights, rosenbrock, gradient);
            other.step(again, rosenbrock, gradient);
        }
        assertThat(again).isEqualTo(weights);
    }

    @Test
    void settingsOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> new Sgd(0, 0)).hasMessage("the learning rate must be a positive number, not 0.0");
        assertThatThrownBy(() -> new Sgd(Double.NaN, 0)).hasMessageContaining("positive number, not NaN");
        assertThatThrownBy(() -> new Sgd(0.1, 1)).hasMessage("momentum must be at least 0 and less than 1, not 1.0");
        assertThat(new Sgd(0.1, 0.9).withLearningRate(0.2)).isEqualTo(new Sgd(0.2, 0.9));
    }
}
