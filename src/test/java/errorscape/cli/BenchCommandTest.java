package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class BenchCommandTest {
    @Test
    void the_json_names_the_machine_and_gives_a_rate_for_every_task() {
        Typed typed = Typed.run("bench", "--format", "json", "--time", "0.001");
        assertThat(typed.status()).isZero();
        JsonNode read = JsonMapper.shared().readTree(typed.out());
        assertThat(read.get("java").asString()).contains(System.getProperty("java.version"));
        assertThat(read.get("processor").asString()).isNotBlank();
        assertThat(read.get("kernels").asString()).startsWith("portable");
        assertThat(read.get("results").size()).isGreaterThanOrEqualTo(9);
        for (JsonNode result : read.get("results")) {
            assertThat(result.get("rate").asDouble()).isPositive().isFinite();
        }
        assertThat(read.get("results"))
                .extracting(result -> result.get("unit").asString())
                .contains("steps/s", "points/s", "Hessians/s", "frames/s");
    }

    @Test
    void the_table_has_a_line_for_every_task() {
        Typed typed = Typed.run("bench", "--time", "0.001");
        assertThat(typed.status()).isZero();
        assertThat(typed.out())
                .contains("kernels: portable")
                .containsPattern("SGD step, 2-8-8-1, batch 10, one thread +[\\d,]+ steps/s")
                .containsPattern("terrain, 1280x800, 129x129 grid, .* threads? +[\\d,]+ frames/s");
    }

    @Test
    void a_time_that_makes_no_sense_is_refused() {
        Typed typed = Typed.run("bench", "--time", "0");
        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.err()).contains("--time: there must be a number of seconds from 0.001 to 60, not 0.0");
    }
}
