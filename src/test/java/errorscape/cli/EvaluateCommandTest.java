package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The numbers are PyTorch's (truth/gradients.json), read back from what the command prints.
final class EvaluateCommandTest {
    /// Relative to the largest entry.
    private static final double TOLERANCE = 1e-12;

    @TempDir
    private Path folder;

    static Collection<String> cases() {
        return Truth.read("gradients.json").get("cases").propertyNames();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_plain_network_file_gives_the_numbers_of_pytorch(String name) throws IOException {
        JsonNode entry = Truth.read("gradients.json").get("cases").get(name);
        Path file = Files.writeString(folder.resolve("net.json"), entry.toString());
        Typed typed = Typed.run("evaluate", file.toString(), "--format", "json");
        assertThat(typed.err()).isEmpty();
        assertThat(typed.status()).isEqualTo(0);
        JsonNode read = JsonMapper.shared().readTree(typed.out());
        close(
                new double[] {read.get("loss").asDouble()},
                new double[] {entry.get("loss_value").asDouble()});
        close(Truth.vector(read.get("gradient")), Truth.vector(entry.get("gradient")));
        close(Truth.flattened(read.get("hessian")), Truth.flattened(entry.get("hessian")));
        double[] eigenvalues = Truth.vector(entry.get("hessian_eigenvalues"));
        Arrays.sort(eigenvalues);
        close(Truth.vector(read.get("eigenvalues")), eigenvalues);
    }

    private static void close(double[] actual, double[] expected) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("entry %d", i).isCloseTo(expected[i], within(TOLERANCE * Math.max(1, largest)));
        }
    }

    @Test
    void weights_can_be_typed() {
        Typed typed = Typed.run("evaluate", "xor", "--no-hessian", "--weights", "0,0,0,0,0,0,0,0,0.5");
        assertThat(typed.status()).isEqualTo(0);
        assertThat(typed.out()).startsWith("loss ").contains("gradient [").doesNotContain("hessian");
    }

    @Test
    void a_wrong_number_of_weights_is_refused() {
        Typed typed = Typed.run("evaluate", "xor", "--weights", "1,2");
        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.err()).contains("--weights: there must be 9 numbers, one a weight, not 2");
    }
}
