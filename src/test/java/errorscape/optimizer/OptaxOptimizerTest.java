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

/// Every tenth of 200 iterates of optax in double precision (truth/optax-optimizers.json, made by
/// src/test/oracle/optax_optimizers.py).
class OptaxOptimizerTest {
    private static final Offset<Double> TOLERANCE = Offset.offset(1e-10);

    private static final JsonNode TRUTH = Truth.read("optax-optimizers.json");

    @SuppressWarnings("unused") // read by name
    private static final List<String> RUNS = List.copyOf(TRUTH.get("runs").propertyNames());

    @ParameterizedTest
    @FieldSource("RUNS")
    void stepsAreThoseOfOptax(String run) {
        int slash = run.indexOf('/');
        boolean network = run.substring(slash + 1).equals("mlp");
        JsonNode network221 = Truth.read("gradients.json").get("cases").get("xor_2-2-1_tanh_linear_mse");
        Objective objective = network ? TruthNetworks.objective(network221) : new Rosenbrock();
        double[] start = network ? Truth.vector(network221.get("theta")) : new double[] {-1.2, 1};
        Steps steps = new Steps(OptimizerReaders.settings(run.substring(0, slash)), objective, start);
        double[][] iterates = Truth.matrix(TRUTH.get("runs").get(run));
        assertThat(iterates).hasNumberOfRows(20);
        int every = TRUTH.get("every").asInt();
        for (int k = 0; k < iterates.length; k++) {
            steps.after(every);
            for (int i = 0; i < start.length; i++) {
                assertThat(steps.weights[i])
                        .as("step %d, weight %d", (k + 1) * every, i)
                        .isCloseTo(iterates[k][i], TOLERANCE);
            }
        }
    }
}
