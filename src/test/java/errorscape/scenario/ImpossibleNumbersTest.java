package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers that no double holds, and directions that span no plane, are refused where they stand.
final class ImpossibleNumbersTest {
    private static final String FUNCTION = """
        {"errorscape": 1, "name": "a", "function": {"expression": "x^2+y^2", "x": [-1, 1], "y": [-1, 1]},
         "start": {"x": %s, "y": 0}, "training": {"optimizer": {"type": "sgd", "learningRate": 0.1}}}
        """;

    private static String network(String first, String second) {
        return """
            {"sizes": [1, 1], "activations": ["linear"], "loss": "mse_1/N", "X": [[1], [2]], "Y": [1, 2],
             "theta": [1, 2], "d1": %s, "d2": %s}
            """.formatted(first, second);
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "9"})
    void integersOfManyDigits(String begin) {
        for (int digits : new int[] {310, 400, 999}) {
            assertThatThrownBy(() -> ScenarioFile.parse(FUNCTION.formatted(begin + "0".repeat(digits)), "big.json"))
                    .isInstanceOf(ScenarioException.class)
                    .hasMessageStartingWith("big.json: start.x: there must be a finite number, not " + begin + "0000")
                    .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(120));
        }
        assertThatThrownBy(() -> ScenarioFile.parse(FUNCTION.formatted(begin + "0".repeat(1200)), "big.json"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith(
                        "big.json: this is no scenario: brackets are nested too deeply, or a text or number is too"
                                + " long");
    }

    @Test
    void integersThatADoubleReachesAreTaken() {
        Scenario scenario = ScenarioFile.parse(FUNCTION.formatted("1" + "0".repeat(308)), "a.json");
        assertThat(scenario.start().a()).isEqualTo(1e308);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0, 0]|[1, 0]|a.json: d1: the direction \"d1\" does not span a plane: it is zero",
                "[1, 0]|[0, -0.0]|a.json: d2: the direction \"d2\" does not span a plane: it is zero",
                "[1, 2]|[-2, -4]|a.json: d2: the two directions \"d1\" and \"d2\" do not span a plane: they are"
                        + " parallel",
                "[1.7e308, 0]|[0, 1]|a.json: d1: the direction \"d1\" does not span a plane: its length must be from",
                "[1, 0]|[0, 1e-200]|a.json: d2: the direction \"d2\" does not span a plane: its length must be from",
                "[1]|[0, 1]|a.json: d1: there must be 2 numbers, one a weight, not 1"
            })
    void directionsOfANetworkFile(String first, String second, String message) {
        assertThatThrownBy(() -> ScenarioFile.parse(network(first, second), "a.json"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0, 0]|[1, 0]|a.json: first: the direction \"first\" does not span a plane: it is zero",
                "[3, 3]|[1, 1]|a.json: second: the two directions \"first\" and \"second\" do not span a plane",
                "[1, 0]|[1]|a.json: second: there must be as many numbers as in first, 2, not 1"
            })
    void directionsOfAFileOfTheirOwn(String first, String second, String message) throws IOException {
        Path file = folder.resolve("a.json");
        Files.writeString(file, "{\"first\": " + first + ", \"second\": " + second + "}");
        assertThatThrownBy(() -> DirectionsFile.read(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "u,v;0,1;0,2|the direction \"u\" does not span a plane: it is zero",
                "1,2;2,4|the two directions \"direction 1\" and \"direction 2\" do not span a plane: they are parallel",
                "1e300,0;0,1|the direction \"direction 1\" does not span a plane: its length must be from"
            })
    void directionsOfATable(String lines, String message) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, lines.replace(';', '\n'));
        assertThatThrownBy(() -> DirectionsFile.read(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("a.csv: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x,y;1.7e308,1;-1.7e308,2;0,3", "x,y;1e-310,1;2e-310,2;3e-310,3", "x,y;1,1e301;2,2;3,3"})
    void columnsThatCannotBeStandardised(String lines) throws IOException {
        Path file = folder.resolve("wide.csv");
        Files.writeString(file, lines.replace(';', '\n'));
        Scenario scenario = ScenarioDefaults.forFile(file);
        String column = lines.contains("1e301") ? "y" : "x";
        assertThatThrownBy(() -> Experiment.build(scenario, folder))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("wide, column \"" + column + "\": its values, from ")
                .hasMessageEndingWith("give them in another unit, or do not standardise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000001", "999999999999999999", "3:99999999999"})
    void moreStepsThanEverEndAreRefusedAlsoWhereTheyAreTyped(String steps) {
        assertThatThrownBy(() -> PlaneText.place("at", steps))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("at: the number of steps must be from 0 to 10,000,000, not ");
    }
}
