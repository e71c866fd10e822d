package errorscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenedFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.errorscape", "übung 1.json", "DATA.CSV"})
    void aScenarioOrATableIsForTheWindow(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(OpenedFile.of(List.of(file.toString()))).contains(file);
    }

    @Test
    void aCommandIsNotEvenIfAFileHasItsName() throws IOException {
        assertThat(OpenedFile.of(List.of("bench"))).isEmpty();
        Path file = Files.createFile(folder.resolve("bench"));
        assertThat(OpenedFile.of(List.of(file.toString()))).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsLeftToTheCommandLine() {
        assertThat(OpenedFile.of(List.of(folder.resolve("none.json").toString())))
                .isEmpty();
        assertThat(OpenedFile.of(List.of("a\0.json"))).isEmpty();
    }

    @Test
    void twoArgumentsAreACommand() throws IOException {
        Path file = Files.createFile(folder.resolve("a.json"));
        assertThat(OpenedFile.of(List.of("scenario", file.toString()))).isEmpty();
    }
}
