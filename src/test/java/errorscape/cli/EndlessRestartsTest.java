package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Restarts on functions without a minimum, and with one.
final class EndlessRestartsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        exp(-x)+exp(-y)            | 0 | 6 | 6
        exp(-x)+y^2                | 0 | 6 | 6
        log(1+exp(-x))+(y-1)^2/10  | 0 | 6 | 6
        x^2+1/(1+exp(y))           | 0 | 6 | 6
        x^2+y^2                    | 1 | 0 | 0
        (x^2+y^2-1)^2              | 1 | 0 | 0
        """)
    void runsThatFallForEverEndInNoMinimum(String formula, int minima, int none, int endless) {
        Typed typed = Typed.run(
                "lab",
                "restarts",
                "--function",
                formula,
                "--x=-3:3",
                "--y=-3:3",
                "--runs=6",
                "--steps=2000",
                "--format=json");
        JsonNode result = JsonMapper.shared().readTree(typed.out());
        assertThat(result.get("distinctMinima").asInt()).isEqualTo(minima);
        assertThat(result.get("inNoMinimum").asInt()).isEqualTo(none);
        assertThat(result.get("endless").asInt()).isEqualTo(endless);
    }
}
