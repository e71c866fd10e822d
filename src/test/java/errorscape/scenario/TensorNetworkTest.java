package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.network.Activation;
import errorscape.tensor.Tensor;
import errorscape.tensor.Tensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Networks that PyTorch, Keras and scikit-learn saved (resources/tensors, made by test/oracle/make_tensors.py).
class TensorNetworkTest {
    private static final Path FOLDER = Path.of("src/test/resources/tensors");

    @TempDir
    private Path folder;

    private static Experiment open(Path file) {
        return Experiment.build(ScenarioFile.read(file), file.toAbsolutePath().getParent());
    }

    @ParameterizedTest
    @CsvSource({"torch.safetensors, 1e-6", "keras.npz, 1e-15", "sklearn.json, 1e-15"})
    void theSameNetworkOpensFromEveryProgram(String name, double tolerance) {
        Experiment experiment = open(FOLDER.resolve(name));
        Experiment known = open(FOLDER.resolve("sklearn.json"));
        assertThat(experiment.startWeights()).containsExactly(known.startWeights(), within(1e-7));
        assertThat(experiment.training().evaluator().value(experiment.startWeights()))
                .isCloseTo(known.training().evaluator().value(known.startWeights()), within(tolerance));
        assertThat(experiment.model().orElseThrow().objective().architecture().activations())
                .containsExactly(Activation.TANH, Activation.TANH, Activation.LINEAR);
    }

    @Test
    void numbersOfSixteenBitsAreRead() {
        Tensor half = firstWeights("torch_half.safetensors");
        Tensor whole = firstWeights("torch.safetensors");
        // Eight bits of mantissa.
        assertThat(half.values()).containsExactly(whole.values(), within(0x1p-8));
    }

    private static Tensor firstWeights(String file) {
        return Objects.requireNonNull(
                Tensors.read(FOLDER.resolve(file)).tensors().get("0.weight"));
    }

    @Test
    void aFileWithoutSamplesSaysWhereToPutThem() {
        assertThatThrownBy(() -> open(FOLDER.resolve("torch_half.safetensors")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("there is no \"activations\" in it")
                .hasMessageContaining("\"weights\": \"torch_half.safetensors\"");
    }

    @Test
    void layersStandInTheOrderOfTheirNumbersOrAsTheyFit() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("10.weight", zeros(1, 3));
        tensors.put("2.weight", zeros(3, 4));
        tensors.put("0.weight", zeros(4, 2));
        assertThat(TensorNetwork.names(new Tensors(tensors, Map.of()), "f")).containsExactly("0", "2", "10");
        Map<String, Tensor> named = new LinkedHashMap<>();
        named.put("out.weight", zeros(1, 3));
        named.put("in.weight", zeros(4, 2));
        named.put("middle.weight", zeros(3, 4));
        assertThat(TensorNetwork.names(new Tensors(named, Map.of()), "f")).containsExactly("in", "middle", "out");
        named.put("other.weight", zeros(7, 7));
        assertThatThrownBy(() -> TensorNetwork.names(new Tensors(named, Map.of()), "f"))
                .hasMessageContaining("do not follow one another");
    }

    private static Tensor zeros(int rows, int columns) {
        return new Tensor(new int[] {rows, columns}, new double[rows * columns]);
    }

    private String json() throws IOException {
        return Files.readString(FOLDER.resolve("sklearn.json"));
    }

    private Experiment with(String text) throws IOException {
        Files.copy(FOLDER.resolve("sklearn.npz"), folder.resolve("sklearn.npz"));
        return open(Files.writeString(folder.resolve("net.json"), text));
    }

    @Test
    void aLossThatIsAnotherIsRefused() throws IOException {
        String wrong = json().replaceAll("\"loss_value\": [0-9.]+", "\"loss_value\": 9.5");
        assertThatThrownBy(() -> with(wrong))
                .hasMessageContaining("loss_value: the file says 9.5, but the loss of this network is 0.")
                .hasMessageContaining("what is different is not known");
    }
}
