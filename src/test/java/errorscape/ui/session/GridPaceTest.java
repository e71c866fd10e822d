package errorscape.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GridPaceTest {
    private static final double MILLISECOND = 1e6;

    private final GridPace pace = new GridPace();

    /// A sampler that takes a time per node and the same again for every grid.
    private void sample(int grids, double nanosPerNode) {
        for (int i = 0; i < grids; i++) {
            int nodes = pace.nodes();
            pace.took(nodes, nanosPerNode * nodes * nodes, 65);
        }
    }

    @Test
    void it_begins_in_the_middle() {
        assertThat(pace.nodes()).isEqualTo(65);
    }

    @Test
    void a_fast_sampler_gets_the_finest_grid() {
        sample(30, 500);

        assertThat(pace.nodes()).isEqualTo(129);
    }

    @Test
    void a_slow_sampler_gets_a_grid_that_keeps_within_the_time_of_a_picture() {
        sample(30, 20_000);

        assertThat(pace.nodes()).isEqualTo(33);
    }

    @Test
    void a_grid_that_takes_a_little_more_than_a_thirtieth_of_a_second_is_kept() {
        sample(30, 35 * MILLISECOND / (65 * 65));

        assertThat(pace.nodes()).isEqualTo(65);
    }

    @Test
    void one_slow_grid_among_fast_ones_changes_nothing() {
        sample(30, 5_000);
        int before = pace.nodes();

        pace.took(before, 55 * MILLISECOND, 65);

        assertThat(before).isEqualTo(65);
        assertThat(pace.nodes()).isEqualTo(65);
    }

    @Test
    void training_gives_way_as_long_as_the_wanted_grid_takes_too_long() {
        sample(5, 10_000);
        double soon = pace.trainingShare();
        sample(100, 10_000);

        assertThat(soon).isBetween(0.5, 0.9);
        assertThat(pace.trainingShare()).isEqualTo(0.15);
    }

    @Test
    void training_gets_its_time_back_when_there_is_some_to_spare() {
        sample(100, 10_000);
        sample(100, 2_000);

        assertThat(pace.trainingShare()).isEqualTo(1);
        assertThat(pace.nodes()).isGreaterThanOrEqualTo(65);
    }

    @Test
    void beside_a_coarse_grid_that_is_all_that_is_wanted_training_keeps_its_time() {
        for (int i = 0; i < 30; i++) {
            pace.took(33, 10_000.0 * 33 * 33, 33);
        }

        assertThat(pace.trainingShare()).isEqualTo(1);
    }

    @Test
    void it_comes_to_rest() {
        sample(30, 6_000);
        int before = pace.nodes();

        sample(1, 6_500);

        assertThat(pace.nodes()).isEqualTo(before);
    }
}
