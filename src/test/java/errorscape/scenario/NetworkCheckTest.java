package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a network file says of itself is compared with what was understood, and a near miss names its likely cause.
class NetworkCheckTest {
    /// One unit after two linear ones, on one sample (1, 2): with the matrix (a, b; c, d), biases (e, f) and the sum of
    /// both units, its output is `(a + 2b + e) + (c + 2d + f)`.
    private static String net(String theta, String more) {
        return """
            {"sizes": [2, 2, 1], "activations": ["identity", "none"], "loss": "MSELoss", "X": [[1, 2]], "Y": [[0]],
             "theta": %s%s}
            """.formatted(theta, more);
    }

    private static NetworkFile read(String text) {
        return NetworkFile.read(JsonText.parse(text, "net"));
    }

    @Test
    void whatAgreesOpens() {
        // 1 + 4 + 5 and 3 + 8 + 6: 27.
        String theta = "[1, 2, 3, 4, 5, 6, 1, 1, 0]";
        assertThatCode(() -> read(net(theta, ", \"loss_value\": 729.0001, \"outputs\": [[27]]")))
                .doesNotThrowAnyException();
        assertThatCode(() -> read(net(theta, ", \"outputs\": [27.00001]"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // The transposed matrix (1, 3; 2, 4) gives 1 + 6 + 5 and 2 + 8 + 6: 28.
                "[1, 2, 3, 4, 5, 6, 1, 1, 0]; , \"loss_value\": 784; it fits if the matrix of layer 1 is transposed",
                "[1, 2, 3, 4, 5, 6, 1, 1, 0]; , \"outputs\": [[28]]; it fits if the matrix of layer 1 is transposed",
                // Biases (1, 2), matrix (3, 4; 5, 6): 3 + 8 + 1 and 5 + 12 + 2, then the output's bias 1 and (1, 0).
                "[1, 2, 3, 4, 5, 6, 1, 1, 0]; , \"outputs\": [[13]]; it fits if the biases stand before the matrix",
                "[1, 2, 3, 4, 5, 6, 1, 1, 0]; , \"loss_value\": 1458; twice as large, as without a factor 1/2",
                "[1, 2, 3, 4, 5, 6, 1, 1, 0]; , \"lam\": 0.5, \"loss_value\": 729; it fits without the penalty",
                "[1, 2, 3, 4, 5, 6, 1, 1, 0]; , \"lam\": 2, \"loss_value\": 822; it fits with \"reg_biases\": true",
                "[1, 2, 3, 4, 5, 6, 1, 1, 0]; , \"lam\": 1, \"loss_value\": 761; it fits with lam twice as large",
                "[1, 2, 3, 4, 5, 6, 1, 1, 0]; , \"loss_value\": 700; what is different is not known"
            })
    void aMissNamesItsLikelyCause(String theta, String more, String cause) {
        assertThatThrownBy(() -> read(net(theta, more)))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(cause);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MSELoss(); MEAN_SQUARED",
                "mean_squared_error; MEAN_SQUARED",
                "squared_error; HALF_MEAN_SQUARED",
                "BCEWithLogitsLoss; BINARY_CROSS_ENTROPY",
                "binary_crossentropy; BINARY_CROSS_ENTROPY",
                "log_loss; BINARY_CROSS_ENTROPY"
            })
    void lossesHaveTheNamesOfOtherPrograms(String name, String loss) {
        String text = net("[0, 0, 0, 0, 0, 0, 0, 0, 0]", "").replace("MSELoss", name);
        assertThat(read(text).loss()).hasToString(loss);
    }

    @Test
    void aLossThatDividesByTheOutputsIsRefusedWithTheFactor() {
        assertThatThrownBy(() -> read("""
            {"sizes": [1, 2], "activations": ["Identity"], "loss": "MSELoss", "X": [[1]], "Y": [[1, 2]],
             "theta": [0, 0, 0, 0]}
            """))
                .hasMessageContaining("also divides by the 2 outputs")
                .hasMessageContaining("2 times as large");
    }

    @ParameterizedTest
    @CsvSource({
        "ReLU, RELU",
        "LeakyReLU, LEAKY_RELU",
        "SiLU, SILU",
        "swish, SILU",
        "Sigmoid(), SIGMOID",
        "GELU, GELU",
        "logistic, SIGMOID",
        "Softplus, SOFTPLUS",
        "leaky_relu_0.01, LEAKY_RELU",
        "gelu_tanh, GELU_TANH"
    })
    void activationsHaveTheNamesOfOtherPrograms(String name, String activation) {
        String text = net("[0, 0, 0, 0, 0, 0, 0, 0, 0]", "").replace("identity", name);
        assertThat(read(text).architecture().activations().getFirst()).hasToString(activation);
    }

    @Test
    void oneHotTargetsAreClassesAndPixelsAreScaled() {
        NetworkFile file = read("""
            {"sizes": [1, 3], "activations": ["softmax"], "loss": "CrossEntropyLoss", "X": [[255], [51]], "X_scale": 255,
             "Y": [[0, 1.0, 0], [0, 0, 1]], "theta": [0, 0, 0, 0, 0, 0]}
            """);
        assertThat(file.dataset().classNames()).containsExactly("0", "1", "2");
        assertThat(file.dataset().targets()[0]).containsExactly(1, 2);
        assertThat(file.dataset().inputs()[0]).containsExactly(1, 0.2);
    }
}
