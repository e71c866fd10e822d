package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every kind of plane, on grids that are not square, do not have the point in their middle and end at zero,
/// against NumPy; see `planes.json`.
class SlicedPlanesTruthTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double CLOSE = 1e-10;

    @TempDir
    private Path folder;

    static Stream<JsonNode> planes() {
        return Truth.read("planes.json").get("cases").valueStream();
    }

    @BeforeEach
    void write_the_network() throws IOException {
        JsonNode network = Truth.read("gradients.json").get("cases").get("2-4-3_tanh_softmax_ce");
        Files.writeString(folder.resolve("net.json"), JSON.writeValueAsString(network));
    }

    @ParameterizedTest
    @MethodSource("planes")
    void a_plane_of_a_network_file_is_sampled_as_by_hand(JsonNode expected) throws IOException {
        Typed typed = Typed.run(
                "slice",
                folder.resolve("net.json").toString(),
                "--plane",
                plane(expected),
                "--quantity",
                expected.get("quantity").asString(),
                "--resolution",
                expected.get("columns") + "x" + expected.get("rows"),
                "--range",
                expected.get("range").asString());

        assertThat(typed.status()).as(typed.err()).isZero();
        JsonNode slice = JSON.readTree(typed.out());
        for (String vector : List.of("origin", "first", "second")) {
            assertThat(Truth.vector(slice.get(vector)))
                    .as(vector)
                    .containsExactly(Truth.vector(expected.get(vector)), within(CLOSE));
        }
        assertThat(Truth.flattened(slice.get("values")))
                .containsExactly(Truth.flattened(expected.get("values")), within(CLOSE));
    }

    /// Directions come from a file, whose place the known answer does not know.
    private String plane(JsonNode expected) throws IOException {
        String plane = expected.get("plane").asString();
        if (!plane.startsWith("directions")) {
            return plane;
        }
        double[] first = Truth.vector(expected.get("first"));
        double[] second = Truth.vector(expected.get("second"));
        double[] origin = Truth.vector(expected.get("origin"));
        StringBuilder lines = new StringBuilder("u,v,origin\n");
        for (int i = 0; i < first.length; i++) {
            lines.append(first[i])
                    .append(',')
                    .append(second[i])
                    .append(',')
                    .append(origin[i])
                    .append('\n');
        }
        return "directions,file=" + Files.writeString(folder.resolve("d.csv"), lines);
    }
}
