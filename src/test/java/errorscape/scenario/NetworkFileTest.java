package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.slice.PlaneChoice;
import errorscape.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Plain network files open like scenarios; the numbers are PyTorch's.
final class NetworkFileTest {
    private static final String XOR = """
        {"sizes": [2, 2, 1], "activations": ["tanh", "linear"], "loss": "mse_1/N", "lam": 0.5, "reg_biases": true,
         "X": [[0, 0], [0, 1], [1, 0], [1, 1]], "Y": [[0], [1], [1], [0]],
         "theta": [0, 0, 0, 0, 0, 0, 0, 0, 2]}
        """;

    @TempDir
    private Path folder;

    static Collection<String> cases() {
        return Truth.read("gradients.json").get("cases").propertyNames();
    }

    static Collection<String> mixed() {
        return Truth.read("mixed_networks.json").get("cases").propertyNames();
    }

    @ParameterizedTest
    @MethodSource("mixed")
    void mixed_activations_direct_connections_and_penalties_have_the_derivatives_of_pytorch(String name)
            throws IOException {
        JsonNode entry = Truth.read("mixed_networks.json").get("cases").get(name);
        Experiment experiment = open(entry.toString());
        double[] theta = experiment.startWeights();
        int n = theta.length;
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        double loss = entry.get("loss_value").asDouble();
        assertThat(experiment.training().evaluator().gradient(theta, gradient)).isCloseTo(loss, within(1e-12 * loss));
        experiment.training().evaluator().hessian(theta, hessian);
        assertThat(gradient).containsExactly(Truth.vector(entry.get("gradient")), within(1e-12));
        assertThat(hessian).containsExactly(Truth.flattened(entry.get("hessian")), within(2e-12));
    }

    static Collection<String> slices() {
        return Truth.read("slices.json").get("slices").propertyNames();
    }

    private Experiment open(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("net.json"), text);
        return Experiment.build(ScenarioFile.read(file), folder);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_network_of_the_known_answers_opens_with_its_loss(String name) throws IOException {
        JsonNode entry = Truth.read("gradients.json").get("cases").get(name);
        Experiment experiment = open(entry.toString());
        double loss = entry.get("loss_value").asDouble();
        assertThat(experiment.startWeights()).isEqualTo(Truth.vector(entry.get("theta")));
        assertThat(experiment.training().evaluator().value(experiment.startWeights()))
                .isCloseTo(loss, within(1e-12 * Math.max(1, loss)));
    }

    @ParameterizedTest
    @MethodSource("slices")
    void every_slice_of_the_known_answers_brings_its_plane_and_box(String name) throws IOException {
        JsonNode entry = Truth.read("slices.json").get("slices").get(name);
        Experiment experiment = open(entry.toString());
        assertThat(experiment.scenario().slice().plane()).isEqualTo(new PlaneChoice.Imported());
        assertThat(experiment.plane().origin()).isEqualTo(Truth.vector(entry.get("theta0")));
        assertThat(experiment.plane().first()).isEqualTo(Truth.vector(entry.get("d1")));
        assertThat(experiment.plane().second()).isEqualTo(Truth.vector(entry.get("d2")));
        JsonNode box = entry.get("box");
        assertThat(experiment.box().a().min()).isEqualTo(box.get("alpha").get(0).asDouble());
        assertThat(experiment.box().b().max()).isEqualTo(box.get("beta").get(1).asDouble());
    }

    @Test
    void samples_kept_for_validation_have_a_loss_of_their_own_without_penalty() throws IOException {
        Experiment experiment = open(XOR.replace("\"theta\"", "\"X_val\": [[3, 4]], \"Y_val\": [[5]], \"theta\""));
        // The output is 2 everywhere; the penalty is 0.25 * 4.
        assertThat(experiment.validation().orElseThrow().evaluator().value(experiment.startWeights()))
                .isEqualTo(9);
        assertThat(experiment.training().evaluator().value(experiment.startWeights()))
                .isEqualTo(3.5);
        assertThatThrownBy(() -> open(XOR.replace("\"theta\"", "\"X_val\": [[3, 4]], \"theta\"")))
                .hasMessageContaining("X_val: validation needs inputs and targets");
    }

    @Test
    void all_weights_count_in_the_regulariser_if_the_file_says_so() throws IOException {
        Experiment experiment = open(XOR);
        // Outputs are 2 everywhere: (4 + 1 + 1 + 4) / 4, and 0.25 * 2 * 2.
        assertThat(experiment.training().evaluator().value(experiment.startWeights()))
                .isEqualTo(3.5);
    }

    @Test
    void a_network_without_biases_is_told_by_the_number_of_its_weights() throws IOException {
        Experiment experiment = open(XOR.replace("[0, 0, 0, 0, 0, 0, 0, 0, 2]", "[0, 0, 0, 0, 0, 2]"));
        assertThat(experiment.model().orElseThrow().objective().architecture().biases())
                .isFalse();
    }

    /// The outputs are 2 + 3 x1 - x2: 2, 1, 5, 4; (4 + 0 + 16 + 16) / 4, and 0.1 (2 + 3 + 1) for the penalty.
    @Test
    void direct_connections_come_last_and_absolute_values_can_be_penalised() throws IOException {
        Experiment experiment = open(
                XOR.replace("\"lam\": 0.5", "\"direct\": true, \"l1\": 0.1").replace("0, 2]", "0, 2, 3, -1]"));
        assertThat(experiment.training().evaluator().value(experiment.startWeights()))
                .isCloseTo(9.6, within(1e-14));
    }

    @Test
    void a_saved_scenario_of_an_imported_network_opens_again() throws IOException {
        Files.writeString(folder.resolve("net.json"), XOR);
        Scenario scenario = ScenarioFile.read(folder.resolve("net.json"));
        Path saved = folder.resolve("saved.json");
        ScenarioFile.write(scenario, saved);
        assertThat(ScenarioFile.read(saved)).isEqualTo(scenario);
        assertThat(Experiment.build(ScenarioFile.read(saved), folder).startWeights())
                .endsWith(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[2, 2, 1]|[2]|net.json: sizes: there must be at least the numbers of inputs and of outputs, not [2]",
                "[2, 2, 1]|[2, 0, 1]|net.json: sizes: every layer needs at least one unit, unlike [2, 0, 1]",
                "[\"tanh\", \"linear\"]|[\"tanh\"]|net.json: activations: the sizes [2, 2, 1] have 2 layers of units"
                        + " and need as many activations, not 1",
                "\"tanh\"|\"tan\"|net.json: activations[0]: \"tan\" is not known; allowed are linear, tanh, sigmoid,",
                "mse_1/N|mae|net.json: loss: \"mae\" is not known; allowed are mse_1/N, mse_1/(2N), sse_1/2,",
                "0.5|-1|net.json: lam: the L2 factor must be zero or positive, not -1.0",
                "[0, 1]|[0, 1, 2]|net.json: X[1]: the sizes ask for 2 inputs, but there are 3",
                "[[0], [1], [1], [0]]|[[0], [1], [1]]|net.json: Y: there are 3 targets for 4 samples in X",
                "0, 2]|0]|net.json: theta: a network of sizes [2, 2, 1] has 9 weights with biases or 6 without, but"
                        + " there are 8",
                "0, 2]|0, NaN]|net.json: theta[8]: there must be a finite number, not NaN",
                "0, 2]|0, -Infinity]|net.json: theta[8]: there must be a finite number, not -Infinity",
                "0, 2]|0, 1e999]|net.json: theta[8]: there must be a finite number, not",
                "\"theta\"|\"weights\"|net.json: the key \"theta\" is missing: the network needs its weights",
                "\"loss\"|\"lost\"|net.json: the key \"loss\" is missing",
                "\"lam\"|\"d1\": [1], \"lam\"|net.json: d1: there must be 9 numbers, one a weight, not 1",
                "[[0], [1], [1], [0]]|[[0], [1], [1], [\"a\"]]|net.json: Y[3][0]: there must be a number, not \"a\"",
            })
    void what_does_not_fit_is_refused_with_its_key(String part, String wrong, String message) throws IOException {
        assertThat(XOR).contains(part);
        Path file = Files.writeString(folder.resolve("net.json"), XOR.replace(part, wrong));
        assertThatThrownBy(() -> ScenarioFile.read(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith(message);
    }
}
