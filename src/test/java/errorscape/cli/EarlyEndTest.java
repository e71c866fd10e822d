package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.training.Interruption;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Ctrl+C ends an output whole, and the output says that it was stopped.
final class EarlyEndTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private static Typed interrupted(String typed) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = CommandLineMain.run(
                typed.split(" "), new PrintWriter(out), new PrintWriter(err), Interruption.atOnce());
        return new Typed(status, out.toString(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train xor --steps 1000000000",
                "slice moons --resolution 1025x1025",
                "profile moons --line gradient --points 1000001",
                "critical moons",
                "critical --function sin(1e9*x)*cos(1e9*y)",
                "critical moons --whole-space --starts 10000000",
                "lab restarts moons --runs 1000 --steps 1000000",
                "lab basins moons",
                "lab sweep moons --steps 1000000",
                "lab noise moons --steps 1000000"
            })
    void jsonIsWholeAndSaysThatItWasStopped(String typed) {
        Typed ended = interrupted(typed + " --format json");
        assertThat(ended.status()).isEqualTo(CommandLineMain.STOPPED);
        JsonNode document = MAPPER.readTree(ended.out());
        assertThat(document.get("stopped").asBoolean()).isTrue();
        assertThat(ended.err()).contains("stopped early: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train xor --steps 1000000000",
                "slice moons --resolution 9x9",
                "profile moons --line gradient --points 1000001",
                "critical moons --whole-space --starts 10000000",
                "lab restarts moons --runs 1000 --steps 1000000"
            })
    void aTableHasWholeLinesOfEquallyManyCells(String typed) {
        Typed ended = interrupted(typed + " --format csv");
        assertThat(ended.status()).isEqualTo(CommandLineMain.STOPPED);
        assertThat(ended.out().lines().map(line -> line.split(",", -1).length).collect(Collectors.toSet()))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(ended.out()).matches("(?s)|.*\n");
        assertThat(ended.err()).contains("stopped early: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train xor --steps 1000000000",
                "critical moons",
                "lab restarts moons --runs 1000 --steps 1000000"
            })
    void wordsEndWithSayingSo(String typed) {
        assertThat(interrupted(typed + " --format text").out()).endsWith("stopped early\n");
    }

    @Test
    void whatEndedByItselfWasNotStopped() {
        Typed ended = interrupted("train xor --steps 0 --format json");
        assertThat(ended.status()).isEqualTo(CommandLineMain.DONE);
        assertThat(MAPPER.readTree(ended.out()).has("stopped")).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSignalEndsAProcessWithAWholeDocument() throws Exception {
        Process program = Program.of("train", "xor", "--steps", "1000000000", "--format", "json")
                .start();
        StringBuilder text = new StringBuilder();
        try (BufferedReader out = program.inputReader()) {
            text.append(out.readLine()).append('\n').append(out.readLine()).append('\n');
            // Of the process, not of its streams, which are read to their end.
            program.toHandle().destroy();
            out.lines().forEach(line -> text.append(line).append('\n'));
        }
        JsonNode document = MAPPER.readTree(text.toString());
        assertThat(document.get("stopped").asBoolean()).isTrue();
        assertThat(document.get("steps").size()).isPositive();
        assertThat(program.waitFor()).isEqualTo(128 + 15);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSignalReplacesAFileByAWholeOne() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        Process program = Program.of(
                        "lab",
                        "restarts",
                        "xor",
                        "--runs",
                        "100000",
                        "--steps",
                        "100",
                        "--format",
                        "csv",
                        "--out",
                        file.toString())
                .start();
        try (BufferedReader err = program.errorReader()) {
            assertThat(err.readLine()).contains("of 100,000 runs");
            // Of the process, not of its streams, which are read to their end.
            program.toHandle().destroy();
            List<String> rest = err.lines().toList();
            assertThat(rest).last().asString().startsWith("stopped early: ");
        }
        assertThat(program.waitFor()).isEqualTo(128 + 15);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.stream().map(line -> line.split(",", -1).length).distinct())
                .hasSize(1);
    }
}
