package errorscape.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileInputTest {
    @TempDir
    private Path folder;

    @Test
    void aFileWithinTheBoundIsReadWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "äbc");
        assertThat(FileInput.text(file, 4, "a text")).isEqualTo("äbc");
    }

    @Test
    void aLargerFileIsRefusedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("a.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }
        assertThatThrownBy(() -> FileInput.open(file, 1 << 20, "a text"))
                .isInstanceOf(FileException.class)
                .hasMessage(file + ": the file is too large for a text (more than 1 MB); choose another one");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatTellsNoSizeIsReadUpToTheBound() throws IOException {
        Path file = Path.of("/proc/self/maps");
        assertThat(Files.size(file)).isZero();
        assertThatThrownBy(() -> FileInput.text(file, 100, "a text"))
                .hasMessageContaining("too large for a text (more than 100 bytes)");
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsReadUpToTheBound() throws IOException {
        Path file = Files.writeString(folder.resolve("log"), "12345");
        try (InputStream stream = FileInput.open(file, 5, "a text")) {
            assertThat(stream.readNBytes(3)).hasSize(3);
            Files.writeString(file, "1234567890");
            assertThatThrownBy(stream::readAllBytes).isInstanceOf(FileException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/urandom", "/dev/full", "/dev/null"})
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsNotOpened(String device) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of(device));
        for (Path path : new Path[] {Path.of(device), link}) {
            assertThatThrownBy(() -> FileInput.open(path, 100, "a text"))
                    .isInstanceOf(FileException.class)
                    .hasMessage(path + ": this is a device or a pipe, which may have no end; choose a text");
        }
        // JUnit warns of links that lead out of its folder.
        Files.delete(link);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNamedPipeThatNobodyWritesToIsNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThatThrownBy(() -> FileInput.text(pipe, 100, "a text")).hasMessageContaining("a device or a pipe");
    }

    @Test
    void aFolderAndNothingAreNamed() {
        assertThatThrownBy(() -> FileInput.open(folder, 1, "a CSV file"))
                .hasMessage(folder + ": this is a folder; choose a CSV file");
        Path gone = folder.resolve("gone");
        assertThatThrownBy(() -> FileInput.open(gone, 1, "a CSV file"))
                .hasMessage(gone + ": there is no such file (" + gone + ")");
    }

    @Test
    void aTextThatIsNotUtf8IsRefusedRatherThanGuessed() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {'a', (byte) 0xE4});
        assertThatThrownBy(() -> FileInput.text(file, 9, "a text")).isInstanceOf(CharacterCodingException.class);
    }
}
