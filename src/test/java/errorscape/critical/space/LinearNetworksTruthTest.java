package errorscape.critical.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.network.Activation;
import errorscape.network.Loss;
import errorscape.network.NetworkObjective;
import errorscape.truth.Truth;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Against linear networks, whose critical points theory gives (Baldi and Hornik 1989; Kawaguchi 2016), and
/// against the lines of critical points of redundant units (Fukumizu and Amari 2000).
class LinearNetworksTruthTest {
    private static final JsonNode LINEAR = Truth.read("linear_nets.json");

    @ParameterizedTest
    @ValueSource(strings = {"3-2-3", "3-2-3_L2_0.1", "3-1-3"})
    void every_critical_loss_of_an_autoencoder_is_found_with_its_index(String name) {
        JsonNode expected = LINEAR.get("linear_autoencoders").get(name);
        int hidden = expected.get("hidden").asInt();
        double[][] rows = Truth.matrix(expected.get("data_rows"));
        NetworkObjective objective = TruthCensus.network(
                List.of(3, hidden, 3),
                List.of(Activation.LINEAR, Activation.LINEAR),
                false,
                Loss.HALF_MEAN_SQUARED,
                expected.get("reg").asDouble(),
                rows,
                rows);
        List<CriticalPoint> found = TruthCensus.of(objective, 150).entries().stream()
                .map(CensusResult.Entry::point)
                .toList();

        assertThat(found).hasSameSizeAs(expected.get("classes"));
        for (JsonNode entry : expected.get("classes")) {
            CriticalPoint match = found.stream()
                    .filter(p -> Math.abs(p.value() - entry.get("loss").asDouble()) < 1e-12)
                    .findFirst()
                    .orElseThrow();
            assertThat(match.index()).isEqualTo(entry.get("index").asInt());
            assertThat(match.nullity()).isEqualTo(entry.get("nullity").asInt());
            assertThat(match.type())
                    .isEqualTo(
                            entry.get("index").asInt() == 0 ? CriticalPoint.Type.MINIMUM : CriticalPoint.Type.SADDLE);
            assertThat(match.family().dimension()).isEqualTo(match.nullity());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two_layers", "three_layers"})
    void products_of_scalars_have_the_points_that_theory_gives(String name) {
        JsonNode expected = LINEAR.get("scalar_deep_linear").get(name);
        int layers = name.equals("two_layers") ? 2 : 3;
        NetworkObjective objective = TruthCensus.network(
                Collections.nCopies(layers + 1, 1),
                Collections.nCopies(layers, Activation.LINEAR),
                false,
                Loss.HALF_MEAN_SQUARED,
                0,
                new double[][] {{1}},
                new double[][] {{1}});
        for (JsonNode entry : expected.get("points")) {
            CriticalPoint point = CriticalSearch.from(objective, Truth.vector(entry.get("theta")), () -> false)
                    .point()
                    .orElseThrow();
            String truth = entry.get("truth").asString();
            assertThat(point.index()).isEqualTo(entry.get("index").asInt());
            assertThat(point.nullity()).isEqualTo(entry.get("nullity").asInt());
            CriticalPoint.Type type = truth.startsWith("global min")
                    ? CriticalPoint.Type.MINIMUM
                    : truth.startsWith("strict saddle") ? CriticalPoint.Type.SADDLE : CriticalPoint.Type.DEGENERATE;
            assertThat(point.type()).as(truth).isEqualTo(type);
            assertThat(point.descent().map(CriticalPoint.Descent::found).orElse(false))
                    .isEqualTo(type == CriticalPoint.Type.DEGENERATE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void redundant_units_make_lines_of_critical_points(int instance) {
        JsonNode expected = LINEAR.get("fukumizu_amari_2000").get("instances").get(instance);
        NetworkObjective objective = fukumizu(expected);
        for (JsonNode entry : expected.get("line")) {
            CriticalPoint point = CriticalSearch.from(objective, Truth.vector(entry.get("theta")), () -> false)
                    .point()
                    .orElseThrow();
            String predicted = entry.get("predicted").asString();
            assertThat(point.value()).isCloseTo(entry.get("loss").asDouble(), within(1e-13));
            assertThat(point.index()).as(predicted).isEqualTo(entry.get("index").asInt());
            assertThat(point.nullity())
                    .as(predicted)
                    .isEqualTo(entry.get("nullity").asInt());
            CriticalPoint.Type type = predicted.startsWith("saddle")
                    ? CriticalPoint.Type.SADDLE
                    : predicted.startsWith("local minimum")
                            ? CriticalPoint.Type.MINIMUM
                            : CriticalPoint.Type.DEGENERATE;
            assertThat(point.type()).as(predicted).isEqualTo(type);
            if (type != CriticalPoint.Type.DEGENERATE) {
                assertThat(point.family()).isEqualTo(new CriticalPoint.Family(1, false, true));
            }
        }
    }

    @Test
    void a_loss_that_falls_towards_infinity_has_no_critical_point_there() {
        JsonNode expected = LINEAR.get("fukumizu_amari_2000").get("instances").get(0);
        double[] theta = Truth.vector(expected.get("lower_loss_point").get("theta"));

        CriticalSearch.Result result = CriticalSearch.from(fukumizu(expected), theta, () -> false);

        assertThat(result.point()).isEmpty();
        assertThat(result.inWords("of the network")).startsWith("no finite critical point there");
    }

    private static NetworkObjective fukumizu(JsonNode entry) {
        return TruthCensus.network(
                List.of(1, 2, 1),
                List.of(Activation.TANH, Activation.LINEAR),
                false,
                Loss.MEAN_SQUARED,
                0,
                TruthCensus.column(entry.get("X")),
                TruthCensus.column(entry.get("Y")));
    }
}
