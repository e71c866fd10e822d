package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.truth.Truth;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The factors of torch.optim.lr_scheduler (truth/schedules.json, made by src/test/oracle/schedules.py). PyTorch works
/// some of them out step by step, so they carry its rounding.
class TorchScheduleTest {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-14);

    @SuppressWarnings("unused") // read by name
    private static final List<String> SCHEDULES =
            List.copyOf(Truth.read("schedules.json").get("factors").propertyNames());

    @ParameterizedTest
    @FieldSource("SCHEDULES")
    void isThatOfTorch(String text) {
        double[] factors =
                Truth.vector(Truth.read("schedules.json").get("factors").get(text));
        Schedule schedule = Schedule.parse(text);
        assertThat(factors.length).isGreaterThanOrEqualTo(30);
        for (int step = 0; step < factors.length; step++) {
            assertThat(schedule.factor(step)).as("step %d", step).isCloseTo(factors[step], ROUNDING);
        }
    }

    @Test
    void afterTheirEndTheyStayWhereTheyAre() {
        assertThat(new OneCycle(30, 0.3, 0.04, 0.001).factor(1_000_000)).isEqualTo(0.001);
        assertThat(new Polynomial(30, 2, 0.25).factor(1_000_000)).isEqualTo(0.25);
        assertThat(new MultiStep(5, 0, 0, 0, 0.5).factor(1_000_000)).isEqualTo(0.5);
    }

    @Test
    void theShortestCyclesHaveFactorsToo() {
        assertThat(new OneCycle(1, 0.3, 0.04, 0.001).factor(0)).isEqualTo(0.001);
        assertThat(new OneCycle(2, 0.5, 0.04, 0.001).factor(0)).isEqualTo(1);
        assertThat(new Cyclic(1, 1, 0.5, 1).factor(0)).isEqualTo(0.5);
        assertThat(new Cyclic(1, 1, 0.5, 1).factor(1)).isEqualTo(1);
    }

    @Test
    void aShareOfOneOrMoreCannotGoUp() {
        assertThatThrownBy(() -> new OneCycle(10, 1, 0.04, 0)).hasMessageContaining("the rise must be");
        assertThatThrownBy(() -> Schedule.parse("multi_step:first=-1")).hasMessageContaining("the first drop must be");
    }
}
