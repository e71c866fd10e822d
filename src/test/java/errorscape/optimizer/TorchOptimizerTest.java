package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.network.TruthNetworks;
import errorscape.objective.Objective;
import errorscape.truth.Truth;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/// The first 50 iterates of torch.optim (truth/optimizers.json) through the steppers that the application uses.
class TorchOptimizerTest {
    private static final Offset<Double> TOLERANCE = Offset.offset(1e-10);

    /// L-BFGS with line search on the network multiplies rounding by ten every five steps: the same algorithm in
    /// extended precision, or from a start changed in the last bit, is 1e-10 away after 15 steps and 2e-4 after
    /// 50.
    private static final String SENSITIVE = "lbfgs_strong_wolfe/mlp";

    private static final int SENSITIVE_STEPS = 15;
    private static final Offset<Double> SENSITIVE_TOLERANCE = Offset.offset(1e-3);

    @SuppressWarnings("unused") // read by name
    private static final List<String> RUNS = List.of(
            "sgd",
            "sgd_weight_decay",
            "momentum",
            "momentum_dampened",
            "nesterov",
            "adagrad",
            "rmsprop",
            "rmsprop_momentum",
            "adam",
            "adam_amsgrad",
            "adam_l2",
            "adamw",
            "adadelta",
            "adamax",
            "nadam",
            "lbfgs_None",
            "lbfgs_strong_wolfe");

    @ParameterizedTest
    @FieldSource("RUNS")
    void onRosenbrocksValley(String name) {
        follow(name + "/rosenbrock", new Rosenbrock());
    }

    @ParameterizedTest
    @FieldSource("RUNS")
    void onANetwork(String name) {
        follow(
                name + "/mlp",
                TruthNetworks.objective(
                        Truth.read("gradients.json").get("cases").get("xor_2-2-1_tanh_linear_mse")));
    }

    /// Settings by PyTorch's own names.
    private static OptimizerSettings settings(JsonNode run) {
        String name = run.get("optimizer").asString().replaceFirst("torch.optim.(\\w+).*", "$1");
        OptimizerSettings settings = Optimizers.find(name).orElseThrow().standard();
        JsonNode hyper = run.get("hyper");
        for (String key : hyper.propertyNames()) {
            if (!key.startsWith("max_iter") && !key.startsWith("tolerance")) {
                Parameter parameter = Optimizers.parameter(settings, key);
                JsonNode value = hyper.get(key);
                settings = Optimizers.with(
                        settings, parameter, parameter.parse(value.isNull() ? "none" : value.asString()));
            }
        }
        return settings;
    }

    private static void follow(String name, Objective objective) {
        BatchOracle oracle = new BatchOracle(objective, objective.evaluator());
        oracle.begin(null);
        JsonNode run = Truth.read("optimizers.json").get("runs").get(name);
        double[] weights = Truth.vector(run.get("start"));
        double[] gradient = new double[weights.length];
        Stepper stepper = settings(run).stepper(weights.length);
        double[][] iterates = Truth.matrix(run.get("iterates"));
        double[] losses = Truth.vector(run.get("losses"));
        assertThat(iterates).hasNumberOfRows(51);
        for (int k = 1; k < iterates.length; k++) {
            boolean sensitive = name.equals(SENSITIVE) && k > SENSITIVE_STEPS;
            Offset<Double> tolerance = sensitive ? SENSITIVE_TOLERANCE : TOLERANCE;
            assertThat(stepper.step(weights, oracle, gradient)).isCloseTo(losses[k - 1], tolerance);
            for (int i = 0; i < weights.length; i++) {
                assertThat(weights[i]).as("step %d, weight %d", k, i).isCloseTo(iterates[k][i], tolerance);
            }
        }
    }
}
