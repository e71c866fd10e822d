package errorscape.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CalmPulsesTest {
    private final List<Runnable> wanted = new ArrayList<>();
    private final List<Long> runs = new ArrayList<>();
    private long millis;
    private boolean moving = true;
    private final CalmPulses pulses =
            new CalmPulses(task -> () -> wanted.add(task), () -> moving, () -> millis * 1_000_000);
    private final Pulse pulse = pulses.pulse(() -> runs.add(millis));

    private void tickAt(long time) {
        millis = time;
        List<Runnable> tasks = List.copyOf(wanted);
        wanted.clear();
        tasks.forEach(Runnable::run);
    }

    @Test
    void the_first_wish_is_met_at_the_next_tick() {
        pulse.request();
        tickAt(16);

        assertThat(runs).containsExactly(16L);
    }

    @Test
    void while_everything_moves_wishes_are_met_eight_times_a_second() {
        for (long time = 0; time <= 1000; time += 10) {
            pulse.request();
            tickAt(time);
        }

        assertThat(runs).hasSize(9);
    }

    @Test
    void the_last_wish_is_met_even_if_none_follows() {
        pulse.request();
        tickAt(0);
        pulse.request();
        for (long time = 10; time <= 200; time += 10) {
            tickAt(time);
        }

        assertThat(runs).containsExactly(0L, 120L);
        assertThat(wanted).isEmpty();
    }

    @Test
    void when_nothing_moves_wishes_are_met_at_once() {
        moving = false;
        pulse.request();
        tickAt(0);
        pulse.request();
        tickAt(10);

        assertThat(runs).containsExactly(0L, 10L);
    }

    @Test
    void while_everything_moves_tasks_that_come_due_together_take_turns() {
        List<Long> others = new ArrayList<>();
        Pulse other = pulses.pulse(() -> others.add(millis));
        for (long time = 0; time <= 300; time += 10) {
            pulse.request();
            other.request();
            tickAt(time);
        }

        assertThat(runs).containsExactly(0L, 120L, 240L);
        assertThat(others).containsExactly(10L, 130L, 250L);
    }

    @Test
    void when_nothing_moves_all_tasks_run_at_the_same_tick() {
        moving = false;
        List<Long> others = new ArrayList<>();
        Pulse other = pulses.pulse(() -> others.add(millis));
        pulse.request();
        other.request();
        tickAt(20);

        assertThat(runs).containsExactly(20L);
        assertThat(others).containsExactly(20L);
    }
}
