package errorscape.data.table.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Small files of the kinds that people have, one a kind of trouble, each with what must be understood beside it in
/// `NAME.txt` of the folder `understood`.
final class SmallTablesTest {
    private static final Path FOLDER = Path.of("src/test/resources/tables");

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isUnderstood(String name) throws IOException {
        String wanted = Files.readString(FOLDER.resolve("understood").resolve(name + ".txt"));
        assertThat(Understood.of(FOLDER.resolve(name))).isEqualTo(wanted);
    }

    @Test
    void thereAreManyKindsOfTrouble() throws IOException {
        assertThat(files()).hasSizeGreaterThan(80);
    }
}
