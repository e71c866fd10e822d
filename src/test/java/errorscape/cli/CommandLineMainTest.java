package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.failure.LogPlace;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CommandLineMainTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"--help", "-h", "render --help", "scenario --help", "scenario check --help", "scenario list -h"})
    void help_is_printed_as_the_result(String typed) {
        Typed help = Typed.run(typed.split(" "));
        assertThat(help.status()).isEqualTo(0);
        assertThat(help.out()).contains("Usage: errorscape");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void the_main_help_names_every_command() {
        assertThat(Typed.run("--help").out()).contains("render", "scenario", "--version", "--debug");
    }

    @Test
    void the_version_tells_what_it_runs_on() {
        Typed version = Typed.run("--version");
        assertThat(version.status()).isEqualTo(0);
        assertThat(version.out()).startsWith("Errorscape ").contains("Java " + System.getProperty("java.version"));
    }

    @Test
    void version_and_help_tell_where_the_window_keeps_its_failures() {
        String place = LogPlace.ofSystem().toString();
        assertThat(Typed.run("--version").out()).contains("Failures of the window are kept in " + place);
        assertThat(Typed.run("--help").out())
                .contains("Failures of the window are kept in")
                .contains("failures");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "paint|there is no command \"paint\"; there are render, export, train, ",
                "lab race moons|there is no laboratory \"race\"; there are restarts, basins, sweep, noise",
                "train moons --seed 1.5|'--seed': \"1.5\" is not a whole number",
                "train moons --start 1,NaN|'--start' (W1,W2,...): \"NaN\" is not a finite number",
                "train moons --format xml|'--format': \"xml\" is not known; allowed are text, json, csv",
                "lab noise moons --level high|'--level': \"high\" is not a number",
                "--colour|Unknown option: '--colour'",
                "render|Missing required option: '--out=FILE.png'",
                "render --out x.png|FILE: say which scenario or network, or give a --function",
                "render --scenario moons|Missing required option: '--out=FILE.png'",
                "render --scenario moons --out x.png --view side|Invalid value for option '--view'",
                "render --scenario moons --out x.png --size big|\"big\" is not a size; write it as 1600x1000",
                "render --scenario moons --out x.png --size 20x1000|each side must have from 100 to 10,000 pixels,"
                        + " unlike 20x1000",
                "render --scenario moons --out x.png --size 10000x10000|10000x10000 makes more than 50,000,000 pixels",
                "render --scenario moons --out x.png --steps -1|--steps: the number of steps must be from 0 to"
                        + " 1,000,000,000, not -1",
                "render --scenario moons --out x.png --steps many|\"many\" is not a whole number",
                "render --scenario moons --out x.png --resolution 2|--resolution: there must be from 5 to 1025 nodes"
                        + " per side, not 2",
                "render --scenario moons --out x.png --text-scale 0|--text-scale: the factor must be from 0.5 to 8,"
                        + " not 0.0",
                "render --scenario moons --out x.svg|--out: the picture is a PNG file; its name must end in .png,"
                        + " unlike \"x.svg\"",
                "render --scenario moons --out x.png --scale cubic|Invalid value for option '--scale'",
                "scenario|say what to do with scenarios: check or list",
                "scenario check|Missing required parameter: 'FILE'"
            })
    void what_is_not_understood_is_said_in_one_line_with_a_hint(String typed, String message) {
        Typed result = Typed.run(typed.split(" "));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("errorscape: ").contains(message).contains("--help'.");
        assertThat(result.err()).doesNotContain("\tat ");
    }

    static List<String> samples() {
        return SampleScenarios.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_scenario_passes_the_check(String name) {
        Typed result = Typed.run(
                "scenario",
                "check",
                Path.of("sample-data", "scenarios", name + ".json").toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isEqualTo(0);
        assertThat(result.out()).contains("plane ", "box ", "start ").containsAnyOf("weights, loss", "function ");
    }

    @Test
    void the_check_tells_what_a_scenario_describes() {
        assertThat(Typed.run("scenario", "check", "moons").out().lines())
                .contains(
                        "data      moons: 200 samples (150 train, 50 validate), 2 classes",
                        "network   2-4-1, 17 weights, loss binary_cross_entropy",
                        "plane     random direction 1 and random direction 2");
    }

    @Test
    void the_samples_are_listed_with_their_titles() {
        Typed list = Typed.run("scenario", "list");
        assertThat(list.status()).isEqualTo(0);
        assertThat(list.out().lines()).hasSameSizeAs(SampleScenarios.names());
        assertThat(list.out()).contains("moons           Two moons, 4 hidden units");
    }

    @Test
    void a_scenario_that_is_nowhere_is_answered_with_the_samples() {
        Typed result = Typed.run("scenario", "check", "moon");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("errorscape: there is no scenario file \"moon\" and no sample scenario or test "
                        + "function of that name; the samples are moons, moons-deep, xor");
        assertThat(result.err().lines()).hasSize(1);
    }

    @Test
    void a_damaged_scenario_is_one_clear_message() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"errorscape\": 1,\n \"name\": \"x\",}");
        Typed result = Typed.run("scenario", "check", file.toString());
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("errorscape: bad.json, line 2, column ");
        assertThat(result.err().lines()).hasSize(1);
    }

    @Test
    void bad_data_of_a_scenario_are_one_clear_message() throws IOException {
        Files.writeString(folder.resolve("data.csv"), "x,y\n1,2\n3,NaN\n");
        String text = ScenarioFile.text(SampleScenarios.first()
                .withData(
                        SampleScenarios.first().learning().orElseThrow().data().withSource("data.csv")));
        Path file = Files.writeString(folder.resolve("mine.json"), text);
        Typed result = Typed.run("scenario", "check", file.toString());
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err().strip())
                .isEqualTo("errorscape: data.csv, line 3, column \"y\": \"NaN\" is not a finite number");
    }

    @Test
    void debug_shows_where_a_failure_happened() {
        assertThat(Typed.run("scenario", "check", "--debug", "moon").err()).contains("\tat errorscape.");
        assertThat(Typed.run("--debug", "scenario", "check", "moon").err()).contains("\tat errorscape.");
    }
}
