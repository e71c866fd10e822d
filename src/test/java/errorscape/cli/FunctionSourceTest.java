package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.truth.Truth;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Typed functions on the command line.
class FunctionSourceTest {
    private static final JsonNode FUNCTIONS = Truth.read("functions.json").get("functions");

    @ParameterizedTest
    @ValueSource(strings = {"three_hump_camel", "double_well_product", "monkey_saddle"})
    void all_critical_points_of_a_typed_function_are_printed(String name) {
        JsonNode function = FUNCTIONS.get(name);
        Typed result = Typed.run(
                "critical",
                "--function",
                function.get("expression").asString(),
                "--x",
                range(function, "x"),
                "--y",
                range(function, "y"),
                "--format",
                "json");

        assertThat(result.status()).as(result.err()).isEqualTo(0);
        JsonNode found = JsonMapper.shared().readTree(result.out());
        assertThat(found.get("criticalPoints").size())
                .isEqualTo(function.get("total").asInt());
        assertThat(found.get("windingNumber").asInt())
                .isEqualTo(function.get("windingNumber").asInt());
        // A degenerate point is never proved to be alone: cells round it stay open.
        boolean degenerate = function.get("counts").get("degenerate").asInt() > 0;
        assertThat(found.get("complete").asBoolean()).isEqualTo(!degenerate);
        assertThat(found.get("certificate").get("kind").asString())
                .isEqualTo(degenerate ? "no contradiction" : "proved");
        for (JsonNode point : found.get("criticalPoints")) {
            assertThat(function.get("criticalPoints").valueStream()).anySatisfy(known -> {
                assertThat(point.get("x").asDouble()).isCloseTo(known.get("x").asDouble(), within(1e-9));
                assertThat(point.get("y").asDouble()).isCloseTo(known.get("y").asDouble(), within(1e-9));
            });
        }
    }

    /// By hand: x^2 y + y^3 has the gradient (2xy, x^2 + 3y^2) and the Hessian ((2y, 2x), (2x, 6y)).
    @Test
    void a_function_is_evaluated_where_it_is_asked_for() {
        Typed result = Typed.run("evaluate", "--function", "x^2*y + y^3", "--at", "3,2", "--format", "json");

        JsonNode report = JsonMapper.shared().readTree(result.out());
        assertThat(report.get("loss").asDouble()).isEqualTo(26);
        assertThat(Truth.vector(report.get("gradient"))).containsExactly(12, 21);
        assertThat(Truth.flattened(report.get("hessian"))).containsExactly(4, 6, 6, 12);
    }

    @Test
    void test_functions_have_names(@TempDir Path folder) {
        Path picture = folder.resolve("ravine.png");
        assertThat(Typed.run("scenario", "check", "mueller-brown").out())
                .contains("Müller-Brown", "function  -200*exp");
        assertThat(Typed.run("evaluate", "--function", "booth", "--at", "1,3").out())
                .startsWith("loss 0.0");
        assertThat(Typed.run("render", "ravine", "--size", "300x200", "--steps", "50", "--out", picture.toString())
                        .status())
                .isEqualTo(0);
        assertThat(picture).satisfies(file -> assertThat(Files.size(file)).isGreaterThan(1000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        evaluate --function x^2+2) ; --function: column 6: this ")" closes no bracket
        evaluate moons --function x ; give FILE or --function, not both
        evaluate moons --x 0:1 ; --x and --y belong to a --function
        evaluate --function x --x 1:0 ; Invalid value for option '--x': "1:0" is no range
        evaluate --function x --y 1 ; Invalid value for option '--y'
        evaluate --function x --at 1,2,3 ; there must be 2 numbers
        evaluate moons --scenario xor ; give FILE or --scenario, not both
        """)
    void what_does_not_fit_is_said_with_the_option(String typed, String complaint) {
        Typed result = Typed.run(typed.split(" "));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains(complaint);
    }

    private static String range(JsonNode function, String axis) {
        JsonNode range = function.get("box").get(axis);
        return range.get(0).asDouble() + ":" + range.get(1).asDouble();
    }
}
