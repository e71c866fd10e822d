package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files of every format there ever was open. Whoever makes a new one puts a file of the old into the folder, and never
/// changes one that is there.
final class EarlierFormatsTest {
    private static final Path FOLDER = Path.of("src/test/resources/scenario/formats");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void itOpensAndIsTheSameWhenItIsSavedAgain(Path file, @TempDir Path folder) {
        Scenario read = ScenarioFile.read(file);
        Path again = folder.resolve("again.json");
        ScenarioFile.write(read, again);
        assertThat(ScenarioFile.read(again)).isEqualTo(read);
        assertThat(ScenarioFile.parse(ScenarioFile.line(read), "line")).isEqualTo(read);
        assertThat(ScenarioFile.line(read)).doesNotContain("\n");
    }

    @Test
    void everyFormatHasAFile() throws IOException {
        for (int version = 1; version <= ScenarioFile.VERSION; version++) {
            String begin = version + "-";
            assertThat(files().map(f -> f.getFileName().toString()).filter(n -> n.startsWith(begin)))
                    .as("format %d", version)
                    .isNotEmpty();
        }
    }

    @Test
    void aFileOfANewerProgramSaysSo() throws IOException {
        String newer = Files.readString(files().findFirst().orElseThrow())
                .replaceFirst("\"errorscape\"\\s*:\\s*\\d+", "\"errorscape\": " + (ScenarioFile.VERSION + 1));
        assertThatThrownBy(() -> ScenarioFile.parse(newer, "newer.json"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("newer")
                .hasMessageContaining("open it with a newer Errorscape");
    }
}
