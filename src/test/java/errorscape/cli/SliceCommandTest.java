package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SliceCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void a_plain_network_file_is_sampled_on_its_own_directions() throws IOException {
        JsonNode landscape = Truth.read("landscape.json");
        JsonNode checkpoints = landscape.get("training").get("checkpoints");
        JsonNode model = landscape.get("model");
        Path file = folder.resolve("net.json");
        Files.writeString(
                file,
                JSON.writeValueAsString(Map.of(
                        "sizes", model.get("sizes"),
                        "activations", model.get("activations"),
                        "loss", model.get("loss"),
                        "X", model.get("X"),
                        "Y", model.get("Y"),
                        "theta", checkpoints.get(checkpoints.size() - 1),
                        "d1", landscape.get("normalised_directions").get("filter/d1"),
                        "d2", landscape.get("normalised_directions").get("filter/d2"),
                        "box", List.of(List.of(-1, 1), List.of(-1, 1)))));

        Typed typed = Typed.run("slice", file.toString(), "--resolution", "21");

        assertThat(typed.status()).isZero();
        JsonNode grid = JSON.readTree(typed.out());
        double[][] expected = Truth.matrix(landscape.get("random_plane").get("loss_grid"));
        for (int row = 0; row < 21; row++) {
            for (int column = 0; column < 21; column++) {
                assertThat(grid.get("values").get(row).get(column).asDouble())
                        .isCloseTo(expected[row][column], within(1e-10));
            }
        }
        assertThat(grid.get("quantity").asString()).isEqualTo("training_loss");
    }

    @Test
    void a_csv_file_has_a_line_for_each_node_and_its_directions_make_the_same_plane_again() throws IOException {
        Path csv = folder.resolve("grid.csv");
        String[] shape = {"--resolution", "5x3", "--range", "0:1,-2:0.5"};

        Typed typed = Typed.run(
                "slice",
                "moons",
                "--out",
                csv.toString(),
                shape[0],
                shape[1],
                shape[2],
                shape[3],
                "--plane",
                "random,seed=9");
        Typed again = Typed.run(
                "slice",
                "moons",
                "--format",
                "csv",
                shape[0],
                shape[1],
                shape[2],
                shape[3],
                "--plane",
                "directions,file=" + folder.resolve("grid.directions.csv"));

        assertThat(typed.status()).isZero();
        assertThat(Files.readString(csv)).isEqualTo(again.out());
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(16);
        assertThat(lines.getFirst()).isEqualTo("a,b,training_loss");
        assertThat(lines.get(1)).startsWith("0.0,-2.0,");
        assertThat(lines.get(2)).startsWith("0.25,-2.0,");
        assertThat(lines.get(6)).startsWith("0.0,-0.75,");
        assertThat(lines.get(15)).startsWith("1.0,0.5,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "random,normalisation=layer,biases=true",
                "weights,first=layer 2, unit 1 <- unit 1,second=layer 1, unit 2 bias",
                "pca,steps=40",
                "pca,steps=40,about=end,biases=false",
                "hessian",
                "hessian,pair=smallest_two,at=40",
                "gradient,at=10",
                "three_points,origin=0,first=40,second=2:40",
                "line,steps=40"
            })
    void every_plane_can_be_sampled(String plane) throws IOException {
        Typed typed = Typed.run("slice", "moons", "--plane", plane, "--resolution", "5");

        assertThat(typed.err()).doesNotContain("--plane:");
        assertThat(typed.status()).isZero();
        JsonNode grid = JSON.readTree(typed.out());
        assertThat(grid.get("shows").asString()).isNotEmpty();
        assertThat(grid.get("values")).hasSize(5);
        assertThat(grid.get("first")).hasSize(grid.get("origin").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"validation_loss", "gradient_norm", "error_rate", "smallest_eigenvalue", "eigenvalue_ratio"})
    void every_quantity_can_be_sampled(String quantity) throws IOException {
        Typed typed = Typed.run("slice", "moons", "--quantity", quantity, "--resolution", "4x3");

        assertThat(typed.status()).isZero();
        JsonNode grid = JSON.readTree(typed.out());
        assertThat(grid.get("quantity").asString()).isEqualTo(quantity);
        assertThat(grid.get("values").get(2).get(3).isNumber()).isTrue();
    }

    @Test
    void what_cannot_be_understood_is_said_with_a_remedy() {
        assertRefused("--plane", "pca", "steps");
        assertRefused("--plane", "umap", "allowed are random");
        assertRefused("--plane", "weights,first=nobody,second=layer 1, unit 1 bias", "names nearest to it");
        assertRefused("--range", "1:0,0:1", "lower and the upper bound");
        assertRefused("--range", "0:1", "two ranges");
        assertRefused("--resolution", "1", "from 2");
        assertRefused("--resolution", "many", "65x33");
        assertRefused("--quantity", "beauty", "training_loss");
        assertRefused("--out", "grid.png", "neither .csv nor .json");
        assertRefused("--quantity", "batch_loss", "choose a batch size");
    }

    private static void assertRefused(String option, String value, String remedy) {
        Typed typed = Typed.run("slice", "xor", option, value);
        assertThat(typed.status()).isNotZero();
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains(remedy).doesNotContain("Exception");
    }
}
