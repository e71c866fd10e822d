package errorscape.critical.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Vectors;
import errorscape.network.Activation;
import errorscape.network.Loss;
import errorscape.network.NetworkObjective;
import errorscape.objective.Symmetry;
import errorscape.truth.Truth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Against networks of 2 to 4 weights all of whose critical points are known and proved (interval exclusion).
class TinyNetworksTruthTest {
    private static final JsonNode NETWORKS = Truth.read("tiny_nets.json");
    private static final int STARTS = 240;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scalar_deep_linear_L2",
                "tanh_1_1_1_nobias",
                "sigmoid_neuron_weight_bias_L2",
                "tanh_1_1_1_all_biases"
            })
    void every_critical_point_of_the_whole_space_is_found_and_no_other(String name) {
        JsonNode expected = NETWORKS.get(name);
        NetworkObjective objective = objective(name, expected);
        CensusResult found = TruthCensus.of(objective, STARTS);

        for (JsonNode point : expected.get("critical_points")) {
            CriticalPoint match = nearest(found, Truth.vector(point.get("theta")), objective.symmetry());
            assertThat(match.value()).isCloseTo(point.get("loss").asDouble(), within(1e-12));
            assertThat(match.index()).isEqualTo(point.get("index").asInt());
            assertThat(match.nullity()).isZero();
            assertThat(match.type().name().toLowerCase(Locale.ROOT))
                    .startsWith(point.get("type").asString());
            double[] eigenvalues = Truth.vector(point.get("eigenvalues"));
            for (int i = 0; i < eigenvalues.length; i++) {
                assertThat(match.spectrum().eigenvalues()[i]).isCloseTo(eigenvalues[i], within(1e-8));
            }
        }
        assertThat(found.entries().stream()
                        .mapToInt(entry -> entry.point().multiplicity().intValueExact())
                        .sum())
                .isEqualTo(expected.get("total").asInt());
        assertThat(found.complete()).isTrue();
    }

    private static CriticalPoint nearest(CensusResult found, double[] place, Symmetry symmetry) {
        CriticalPoint best = found.entries().getFirst().point();
        double least = Double.POSITIVE_INFINITY;
        for (CensusResult.Entry entry : found.entries()) {
            double distance =
                    Vectors.distance(symmetry.nearestTwin(entry.point().weights(), place), place);
            if (distance < least) {
                least = distance;
                best = entry.point();
            }
        }
        assertThat(least).isLessThan(1e-9);
        return best;
    }

    private static NetworkObjective objective(String name, JsonNode entry) {
        return switch (name) {
            case "scalar_deep_linear_L2" ->
                TruthCensus.network(
                        List.of(1, 1, 1),
                        List.of(Activation.LINEAR, Activation.LINEAR),
                        false,
                        Loss.HALF_MEAN_SQUARED,
                        0.1,
                        new double[][] {{1}},
                        new double[][] {{1}});
            case "sigmoid_neuron_weight_bias_L2" ->
                TruthCensus.network(
                        List.of(1, 1),
                        List.of(Activation.SIGMOID),
                        true,
                        Loss.MEAN_SQUARED,
                        0.001,
                        TruthCensus.column(entry.get("x")),
                        TruthCensus.column(entry.get("y")));
            default ->
                TruthCensus.network(
                        List.of(1, 1, 1),
                        List.of(Activation.TANH, Activation.LINEAR),
                        name.equals("tanh_1_1_1_all_biases"),
                        Loss.MEAN_SQUARED,
                        entry.get("lam").asDouble(),
                        TruthCensus.column(entry.get("x")),
                        TruthCensus.column(entry.get("y")));
        };
    }
}
