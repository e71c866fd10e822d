package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.network.TruthNetworks;
import errorscape.objective.Objective;
import errorscape.optimizer.Explanation.Quantity;
import errorscape.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// 200 steps of torch.optim and optax (truth/wider-optimizers.json, made by test/oracle/optimizers.py) through the
/// steppers that the application uses.
class WiderOptimizersTest {
    private static final Offset<Double> TOLERANCE = Offset.offset(1e-10);
    private static final JsonNode TRUTH = Truth.read("wider-optimizers.json");

    static List<String> runs() {
        return new ArrayList<>(TRUTH.get("runs").propertyNames());
    }

    private static OptimizerSettings settings(JsonNode run) {
        OptimizerSettings settings =
                Optimizers.find(run.get("optimizer").asString()).orElseThrow().standard();
        JsonNode given = run.get("settings");
        for (String key : given.propertyNames()) {
            settings = Optimizers.with(settings, key, given.get(key).asString());
        }
        return settings;
    }

    @ParameterizedTest
    @MethodSource("runs")
    void makesTheReferencesSteps(String name) {
        JsonNode run = TRUTH.get("runs").get(name);
        boolean network = name.endsWith("/mlp");
        JsonNode known = Truth.read("gradients.json").get("cases").get("xor_2-2-1_tanh_linear_mse");
        Objective objective = network ? TruthNetworks.objective(known) : new Rosenbrock();
        double[] start = network ? Truth.vector(known.get("theta")) : new double[] {-1.2, 1};
        Steps steps = new Steps(settings(run), objective, start);
        double[] kept = Truth.vector(TRUTH.get("steps"));
        double[][] iterates = Truth.matrix(run.get("iterates"));
        int made = 0;
        for (int row = 0; row < kept.length; row++) {
            steps.after((int) kept[row] - 1 - made);
            double[] before = steps.weights.clone();
            steps.step();
            made = (int) kept[row];
            close(steps.weights, iterates[row], name + " after " + made);
            if (run.has("averages")) {
                Explanation explanation = steps.stepper.explain(before, steps.weights, steps.gradient);
                close(average(explanation), Truth.matrix(run.get("averages"))[row], name + ": mean after " + made);
            }
        }
        assertThat(made).isEqualTo(200);
    }

    private static double[] average(Explanation explanation) {
        return explanation.quantities().stream()
                .filter(q -> q.name().equals("mean of the weights"))
                .map(Quantity::values)
                .findFirst()
                .orElseThrow();
    }

    private static void close(double[] actual, double[] expected, String what) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("%s, weight %d", what, i).isCloseTo(expected[i], TOLERANCE);
        }
    }
}
