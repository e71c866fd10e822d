package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProfileCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_line_of_a_run_has_its_losses_at_both_ends_and_a_verdict() {
        Typed typed = Typed.run("profile", "moons", "--line", "run,steps=30", "--points", "151");
        Typed evaluated = Typed.run("evaluate", "moons", "--format", "json", "--no-hessian");

        assertThat(typed.status()).isZero();
        JsonNode profile = JSON.readTree(typed.out());
        assertThat(profile.get("t").get(25).asDouble()).isCloseTo(0, within(1e-15));
        assertThat(profile.get("training").get(25).asDouble())
                .isCloseTo(JSON.readTree(evaluated.out()).get("loss").asDouble(), within(1e-12));
        assertThat(profile.get("validation")).hasSize(151);
        assertThat(profile.get("monotone").asBoolean()).isTrue();
        assertThat(typed.err()).contains("from start to step 30: monotone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"points,from=0,to=3:20", "step,at=5", "eigenvector", "eigenvector,end=smallest,at=5", "gradient"
            })
    void every_line_can_be_sampled(String line) {
        Typed typed = Typed.run("profile", "moons", "--line", line, "--points", "9", "--format", "csv");

        assertThat(typed.status()).isZero();
        assertThat(typed.out()).startsWith("t,training,validation\n").hasLineCount(10);
    }

    @Test
    void what_is_no_line_is_said() {
        assertRefused("curve", "lines are run, points");
        assertRefused("run", "run,steps=500");
        assertRefused("run,steps=many", "no point");
        assertRefused("points,from=0,to=0", "its ends are the same");
        assertRefused("run,steps=3,colour=red", "\"colour\" is no key");
        assertRefused("run,3", "a key and a value");
    }

    private static void assertRefused(String line, String reason) {
        Typed typed = Typed.run("profile", "moons", "--line", line);
        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.err()).contains(reason).doesNotContain("Exception");
    }
}
