package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.file.FileException;
import errorscape.file.WholeFile;
import errorscape.training.Interruption;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every byte that could not be written is an error; a pipe that nobody reads any more is a quiet end.
final class LostOutputTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "slice --help",
                "scenario list",
                "scenario check moons",
                "train --list",
                "train xor --steps 3",
                "train xor --steps 3 --format json",
                "train xor --steps 1000000000 --format csv",
                "evaluate xor",
                "slice xor --resolution 5x5",
                "slice xor --resolution 5x5 --format csv",
                "profile xor --line gradient",
                "critical himmelblau",
                "critical --function x^4-2*x^2+y^2 --whole-space --starts 5 --format csv",
                "lab restarts xor --runs 2 --steps 2",
                "bench --time 0.001"
            })
    @EnabledOnOs(OS.LINUX)
    void aFullStandardOutputIsAFailureOfEveryCommand(String typed) throws FileException {
        StringWriter err = new StringWriter();
        try (WholeFile full = WholeFile.open(FULL)) {
            PrintWriter out = new PrintWriter(new StrictWriter(full.stream(), StandardCharsets.UTF_8));
            assertThat(CommandLineMain.run(typed.split(" "), out, new PrintWriter(err), Interruption.none()))
                    .isEqualTo(CommandLineMain.FAILED);
        }
        assertThat(err.toString().lines().filter(line -> line.startsWith("errorscape: ")))
                .containsExactly("errorscape: standard output cannot be written: the disk is full; free some space, or"
                        + " choose another place");
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void aWriterThatKeepsItsFailureToItselfIsAsked() {
        Writer broken = new Writer() {
            @Override
            public void write(char[] text, int from, int count) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        int status = CommandLineMain.run(new String[] {"--version"}, new PrintWriter(broken), new PrintWriter(err));
        assertThat(status).isEqualTo(CommandLineMain.FAILED);
        assertThat(err.toString()).startsWith("errorscape: what was to be printed is lost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "train xor --steps 3", "scenario list"})
    @EnabledOnOs(OS.LINUX)
    void theProgramEndsWithThatStatusToo(String typed) throws Exception {
        Process program = Program.of(typed.split(" "))
                .redirectOutput(Redirect.to(FULL.toFile()))
                .start();
        List<String> words = program.errorReader().lines().toList();
        assertThat(program.waitFor()).isEqualTo(CommandLineMain.FAILED);
        assertThat(words).singleElement().asString().contains("the disk is full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "text"})
    @EnabledOnOs(OS.LINUX)
    void aPipeThatNobodyReadsEndsTheComputationQuietly(String format) throws Exception {
        Process program = Program.of("train", "xor", "--steps", "1000000000", "--format", format)
                .start();
        assertThat(program.inputReader().readLine()).isNotEmpty();
        program.getInputStream().close();
        assertThat(program.errorReader().lines()).isEmpty();
        assertThat(program.waitFor()).isEqualTo(CommandLineMain.NOBODY_READS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train xor --steps 100 --format csv",
                "slice xor --resolution 65x65 --format csv",
                "lab restarts xor --runs 100 --steps 1 --format json",
                "profile xor --line gradient --points 5000 --format csv"
            })
    @EnabledOnOs(OS.LINUX)
    void aDiskThatIsFullKeepsTheOldFileAndFails(String typed) throws Exception {
        Path file = Files.writeString(folder.resolve("old.png"), "old");
        // A limit on the size of files (in blocks of 512 bytes) is as near to a full disk as a test may come.
        List<String> line = new ArrayList<>(List.of("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"));
        line.addAll(Program.line(Stream.concat(Stream.of(typed.split(" ")), Stream.of("--out", file.toString()))
                .toArray(String[]::new)));
        Process program =
                new ProcessBuilder(line).redirectOutput(Redirect.DISCARD).start();
        String words = program.errorReader().lines().reduce("", (all, next) -> next);
        assertThat(words).startsWith("errorscape: ").contains(file.toString());
        assertThat(program.waitFor()).isEqualTo(CommandLineMain.FAILED);
        assertThat(file).hasContent("old");
        File[] files = folder.toFile().listFiles();
        assertThat(files).containsExactly(file.toFile());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDeviceAsAFileIsAFailure() {
        Typed typed = Typed.run("train", "xor", "--steps", "3", "--out", "/dev/full");
        assertThat(typed.status()).isEqualTo(CommandLineMain.FAILED);
        assertThat(typed.err())
                .isEqualToIgnoringNewLines("errorscape: --out: /dev/full cannot be written: the disk is full; free"
                        + " some space, or choose another place");
    }

    @Test
    void aDashIsStandardOutputForEveryCommandThatWritesTables() {
        for (String command :
                List.of("train xor --steps 1", "slice xor --resolution 5x5", "lab restarts xor --runs 1")) {
            Typed typed = Typed.run((command + " --out -").split(" "));
            assertThat(typed.status()).isEqualTo(CommandLineMain.DONE);
            assertThat(typed.out()).isNotEmpty();
        }
        assertThat(Path.of("-")).doesNotExist();
    }
}
