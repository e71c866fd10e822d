package errorscape.ui.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import errorscape.optimizer.Sgd;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EdgeHistoryTest {
    private final EdgeHistory history = new EdgeHistory();

    @Test
    void one_is_the_edge_with_and_without_momentum() {
        assertThat(EdgeHistory.share(new Sgd(0.5, 0), 7, 4)).isEqualTo(1);
        assertThat(EdgeHistory.share(new Sgd(0.5, 0.5), 7, 6)).isCloseTo(1, within(1e-15));
        assertThat(EdgeHistory.share(new Sgd(0.5, 0), 7, -4)).isNegative();
    }

    @Test
    void steps_come_in_order_and_numbers_only() {
        history.note(1, 20, 0.5);
        history.note(1, 10, 0.25);
        history.note(1, 15, Double.NaN);

        assertThat(history.of(1)).containsExactly(entry(10L, 0.25), entry(20L, 0.5));
        assertThat(history.of(2)).isEmpty();
    }

    @Test
    void what_is_stepped_anew_and_runs_that_are_gone_are_forgotten() {
        history.note(1, 10, 0.25);
        history.note(1, 20, 0.5);
        history.note(2, 5, 2);

        history.keep(Set.of(1L), 12);

        assertThat(history.of(1)).containsExactly(entry(10L, 0.25));
        assertThat(history.of(2)).isEmpty();
    }

    @Test
    void a_long_run_keeps_its_shape_in_bounded_memory() {
        for (int step = 0; step < 3 * EdgeHistory.MOST; step++) {
            history.note(1, step, step);
        }

        assertThat(history.of(1).size()).isBetween(EdgeHistory.MOST / 2, EdgeHistory.MOST);
        assertThat(history.of(1).firstKey()).isLessThan(10);
        assertThat(history.of(1).lastKey()).isEqualTo(3 * EdgeHistory.MOST - 1L);
    }
}
