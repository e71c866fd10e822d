package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Schedules against 200 steps of those of PyTorch (truth/wider-optimizers.json).
class TorchSchedulesTest {
    private static final JsonNode TRUTH = Truth.read("wider-optimizers.json").get("schedules");

    static List<String> schedules() {
        return new ArrayList<>(TRUTH.propertyNames());
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void goAsPyTorchsDo(String text) {
        Schedule schedule = Schedule.parse(text);
        double[] factors = Truth.vector(TRUTH.get(text).get("factors"));
        assertThat(factors).hasSize(200);
        for (int step = 0; step < factors.length; step++) {
            // PyTorch multiplies its way from step to step, which rounds 200 times.
            assertThat(schedule.factor(step))
                    .as("%s, step %d", text, step)
                    .isCloseTo(factors[step], Offset.offset(1e-13));
        }
    }

    @Test
    void whatHasEndedStaysWhereItIs() {
        assertThat(Schedule.parse("polynomial:steps=10,power=2,floor=0.25").factor(5))
                .isEqualTo(0.25 + 0.75 * 0.25);
        assertThat(Schedule.parse("polynomial:steps=10,floor=0.25").factor(1_000_000_000L))
                .isEqualTo(0.25);
        assertThat(Schedule.parse("one_cycle:steps=10,startDivisor=5,endDivisor=2")
                        .factor(1_000_000_000L))
                .isCloseTo(0.1, Offset.offset(1e-15));
        // Too short to rise.
        assertThat(Schedule.parse("one_cycle:steps=2,rise=0.5").factor(0)).isEqualTo(1);
    }

    @Test
    void milestonesThatDoNotRiseAreRefused() {
        for (String wrong : List.of("0", "20+10", "5+5", "", "a", "10+", "-3")) {
            assertThatThrownBy(() -> Schedule.parse("multi_step:milestones=" + wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the steps must be rising whole numbers of steps such as 100+200");
        }
    }
}
