package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CriticalCommandTest {
    @Test
    void critical_points_of_a_slice_come_as_json_with_what_the_network_does_there() {
        Typed result = Typed.run("critical", "xor", "--format", "json");

        assertThat(result.status()).as(result.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(result.out());
        assertThat(json.get("complete").asBoolean()).isTrue();
        int sum = 0;
        for (JsonNode point : json.get("criticalPoints")) {
            assertThat(point.get("gradientNorm").asDouble()).isLessThan(1e-10);
            assertThat(point.get("eigenvalues")).hasSize(2);
            assertThat(point.get("fullGradientNorm").asDouble()).isGreaterThan(1e-9);
            assertThat(point.get("fullIndex").isIntegralNumber()).isTrue();
            sum += point.get("type").asString().equals("saddle") ? -1 : 1;
        }
        assertThat(json.get("windingNumber").asInt()).isEqualTo(sum);
        assertThat(result.err()).contains("searching critical points");
    }

    @Test
    void a_typed_function_has_its_points_in_x_and_y_and_nothing_of_a_network() {
        Typed result =
                Typed.run("critical", "--function", "(x^2-1)^2+y^2", "--x=-2:2", "--y=-1.5:1.5", "--format", "json");

        assertThat(result.status()).as(result.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(result.out());
        assertThat(json.get("complete").asBoolean()).isTrue();
        assertThat(json.get("windingNumber").asInt()).isEqualTo(1);
        assertThat(json.get("criticalPoints")).hasSize(3);
        JsonNode saddle = json.get("criticalPoints").get(2);
        assertThat(saddle.get("type").asString()).isEqualTo("saddle");
        assertThat(saddle.get("index").asInt()).isEqualTo(1);
        assertThat(saddle.get("nullity").asInt()).isZero();
        assertThat(saddle.get("value").asDouble()).isEqualTo(1);
        assertThat(saddle.get("eigenvalues").get(0).asDouble()).isEqualTo(-4);
        assertThat(saddle.get("eigenvalues").get(1).asDouble()).isEqualTo(2);
        assertThat(saddle.has("fullIndex")).isFalse();
    }

    @Test
    void a_line_of_critical_points_is_one_point_and_one_line_in_order() {
        Typed result = Typed.run("critical", "--function", "(y-x)^2", "--x=-1:1", "--y=-1:1", "--format", "json");

        JsonNode json = JsonMapper.shared().readTree(result.out());
        assertThat(json.get("criticalPoints")).hasSize(1);
        assertThat(json.get("complete").asBoolean()).isFalse();
        JsonNode line = json.get("lines").get(0);
        assertThat(line.get("line").asBoolean()).isTrue();
        assertThat(Math.abs(line.get("x").get(0).asDouble())).isGreaterThan(0.99);
    }

    @Test
    void a_saddle_at_a_kink_is_one_in_the_table_in_json_and_of_the_whole_space() {
        String[] box = {"--x=-1:1", "--y=-1:1"};
        Typed table = Typed.run("critical", "--function", "abs(x)-y^2", box[0], box[1]);
        Typed json = Typed.run("critical", "--function", "abs(x)-abs(y)", box[0], box[1], "--format", "json");
        Typed whole = Typed.run("critical", "--function", "abs(x)-abs(y)", "--whole-space", "--starts", "20");

        assertThat(table.out()).contains("saddle ").contains("−1 = 0 − 1").doesNotContain("minimum ");
        assertThat(JsonMapper.shared()
                        .readTree(json.out())
                        .get("criticalPoints")
                        .get(0)
                        .get("type")
                        .asString())
                .isEqualTo("saddle");
        assertThat(JsonMapper.shared()
                        .readTree(json.out())
                        .get("criticalPoints")
                        .get(0)
                        .get("turns")
                        .asInt())
                .isEqualTo(-1);
        assertThat(JsonMapper.shared()
                        .readTree(json.out())
                        .get("criticalPoints")
                        .get(0)
                        .get("smooth")
                        .asBoolean())
                .isFalse();
        assertThat(whole.out()).contains("kink saddle");
    }

    @Test
    void a_line_of_minima_along_a_kink_is_named_in_the_table_and_in_json() {
        Typed table = Typed.run("critical", "--function", "abs(x-y)", "--x=-1:1", "--y=-1:1");
        Typed json = Typed.run("critical", "--function", "abs(x-y)", "--x=-1:1", "--y=-1:1", "--format", "json");

        assertThat(table.out()).contains("line of minima along a kink through").contains("Not certified");
        assertThat(JsonMapper.shared()
                        .readTree(json.out())
                        .get("lines")
                        .get(0)
                        .get("kind")
                        .asString())
                .isEqualTo("minima");
        assertThat(JsonMapper.shared()
                        .readTree(json.out())
                        .get("lines")
                        .get(0)
                        .get("order")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void the_certificate_says_what_it_proves_and_what_stayed_open() {
        JsonNode proved = certificate("--function", "(x^2-1)^2+y^2", "--x=-2:2", "--y=-1.5:1.5");
        JsonNode open = certificate("--function", "x^4+y^4", "--x=-2:2", "--y=-2:2");
        JsonNode none = certificate("--function", "(y-x)^2", "--x=-1:1", "--y=-1:1", "--proof-budget", "3");
        JsonNode unproved = certificate("--function", "x^2+y^2", "--x=-1:1", "--y=-1:1", "--proof-budget", "0");

        assertThat(proved.get("kind").asString()).isEqualTo("proved");
        assertThat(proved.get("openCells").asInt()).isZero();
        assertThat(open.get("kind").asString()).isEqualTo("no contradiction");
        assertThat(open.get("openCells").asInt())
                .isPositive()
                .isEqualTo(open.get("cells").size());
        assertThat(none.get("kind").asString()).isEqualTo("none");
        assertThat(none.get("openCells").asInt()).isPositive();
        assertThat(unproved.get("kind").asString()).isEqualTo("no contradiction");
        assertThat(unproved.get("openShare").asDouble()).isEqualTo(1);
    }

    @Test
    void a_search_without_end_ends_with_its_budget_and_tells_how_far_it_came() {
        JsonNode certificate =
                certificate("--function", "sin(1e9*x)*cos(1e9*y)", "--x=-1:1", "--y=-1:1", "--budget", "100000");

        assertThat(certificate.get("kind").asString()).isEqualTo("none");
        assertThat(certificate.get("notSearched").asDouble()).isBetween(0.1, 1.0);
        assertThat(certificate.get("words").asString()).startsWith("Not searched: ");
    }

    private static JsonNode certificate(String... options) {
        List<String> arguments = new ArrayList<>(List.of("critical", "--format", "json"));
        arguments.addAll(List.of(options));
        Typed result = Typed.run(arguments.toArray(String[]::new));
        assertThat(result.status()).as(result.err()).isZero();
        return JsonMapper.shared().readTree(result.out()).get("certificate");
    }

    @Test
    void a_formula_that_cannot_be_read_is_said_with_its_place() {
        Typed result = Typed.run("critical", "--function", "x^2+*z");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("--function:").contains("x^2+*z");
    }

    @Test
    void a_census_of_the_whole_space_is_the_same_for_the_same_seed() {
        String[] arguments = {"critical", "xor", "--whole-space", "--starts", "60", "--seed", "3", "--format", "json"};
        Typed result = Typed.run(arguments);

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(Typed.run(arguments).out()).isEqualTo(result.out());
        JsonNode json = JsonMapper.shared().readTree(result.out());
        assertThat(json.get("criticalPoints").isEmpty()).isFalse();
        for (JsonNode point : json.get("criticalPoints")) {
            assertThat(point.get("weights")).hasSize(9);
            assertThat(point.get("eigenvalues")).hasSize(9);
            assertThat(point.get("gradientNorm").asDouble()).isLessThan(1e-9);
            assertThat(point.get("multiplicity").asInt()).isPositive();
        }
        assertThat(result.err()).contains("60 of 60 searches");
    }

    @Test
    void tables_are_for_people_and_for_spreadsheets() {
        Typed table = Typed.run("critical", "xor", "--whole-space", "--starts", "20");
        Typed csv = Typed.run("critical", "xor", "--whole-space", "--starts", "20", "--format", "csv");

        assertThat(table.out()).startsWith("type").contains("not certified");
        assertThat(csv.out())
                .startsWith("value,index,nullity,indexFraction,type,multiplicity,hits,gradientNorm,eigenvalue1");
        assertThat(csv.out().lines().count()).isEqualTo(table.out().lines().count() - 1);
    }

    @Test
    void what_cannot_be_done_is_said_with_the_option_to_change() {
        assertThat(Typed.run("critical", "xor", "--starts", "0", "--whole-space")
                        .err())
                .contains("--starts: the number of starts must be from 1");
        assertThat(Typed.run("critical", "xor", "--format", "csv").err()).contains("csv is for --whole-space");
        assertThat(Typed.run("critical").status()).isEqualTo(2);
        assertThat(Typed.run("critical", "nothing").err()).contains("no sample scenario or test function of that name");
    }
}
