package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What has no end, or is no file, is refused in one line wherever a file is named.
@EnabledOnOs(OS.LINUX)
final class UnreadableFileTest {
    @TempDir
    private Path folder;

    private static void refused(Typed typed, String words) {
        assertThat(typed.status()).isNotEqualTo(CommandLineMain.DONE);
        assertThat(typed.err()).contains(words);
        assertThat(typed.err().lines().filter(line -> !line.startsWith("Try '")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "slice", "evaluate", "critical", "scenario check", "lab restarts"})
    void aDeviceAsAScenario(String command) {
        refused(Typed.run((command + " /dev/zero").split(" ")), "zero: this is a device or a pipe");
    }

    @Test
    void aNamedPipeAsAScenario() throws Exception {
        Path pipe = folder.resolve("pipe.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        refused(Typed.run("train", pipe.toString()), "pipe.json: this is a device or a pipe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "FOLDER", "HUGE", "PIPE"})
    void inPlaceOfATableOfDirectionsAndOfANetwork(String what) throws Exception {
        Path named = named(what);
        String scenario = Files.readString(Path.of("sample-data", "scenarios", "moons.json"));
        assertThat(scenario).contains("\"source\": \"moons\"");
        Path data = Files.writeString(
                folder.resolve("data.json"),
                scenario.replace("\"source\": \"moons\"", "\"source\": \"" + named + "\""));
        String name = String.valueOf(named.getFileName());
        refused(Typed.run("train", data.toString()), name + ": ");
        refused(Typed.run("train", named.toString()), name + ": ");
        refused(Typed.run("slice", "moons", "--plane", "directions,file=" + named), name + ": ");
    }

    private Path named(String what) throws Exception {
        return switch (what) {
            case "FOLDER" -> Files.createDirectory(folder.resolve("folder"));
            case "HUGE" -> huge();
            case "PIPE" -> {
                Path pipe = folder.resolve("pipe");
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
                yield pipe;
            }
            default -> Path.of(what);
        };
    }

    private Path huge() throws IOException {
        Path file = folder.resolve("huge");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }
        return file;
    }

    @Test
    void standardInputIsReadAsAFileUpToItsEnd() throws Exception {
        Process program = Program.of("scenario", "check", "/dev/stdin")
                .redirectInput(Path.of("sample-data", "scenarios", "xor.json").toFile())
                .start();
        List<String> words = program.inputReader().lines().toList();
        assertThat(program.waitFor()).isZero();
        assertThat(words).anyMatch(line -> line.startsWith("network"));
    }

    @Test
    void standardInputWithoutEndIsReadUpToTheBound() throws Exception {
        Process program = Program.of("scenario", "check", "/dev/stdin")
                .redirectInput(Redirect.from(Path.of("/dev/zero").toFile()))
                .start();
        List<String> words = program.errorReader().lines().toList();
        assertThat(program.waitFor()).isEqualTo(CommandLineMain.FAILED);
        assertThat(words).singleElement().asString().contains("stdin: the file is too large for a scenario file");
    }
}
