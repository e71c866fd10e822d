package errorscape.slice.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.math.Range;
import errorscape.slice.Box;
import errorscape.slice.CountingObjective;
import errorscape.slice.TestFunction;
import errorscape.slice.TestFunctions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GridSamplerTest {
    private static final Box BOX = new Box(new Range(-2.3, 2), new Range(-1, 3.1));

    private final List<LossGrid> grids = Collections.synchronizedList(new ArrayList<>());
    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

    @Test
    void levels_go_from_coarse_to_fine_and_share_their_nodes_bit_for_bit() {
        Sampling sampling = start(new GridSampler(Runnable::run, 1), 33, 33);

        assertThat(grids).extracting(LossGrid::columns).containsExactly(5, 9, 17, 33);
        assertThat(sampling.done()).isTrue();
        assertThat(sampling.progress()).isEqualTo(1);
        assertThat(failures).isEmpty();
        LossGrid finest = grids.getLast();
        for (LossGrid grid : grids) {
            int stride = 32 / (grid.columns() - 1);
            for (int row = 0; row < grid.rows(); row++) {
                for (int column = 0; column < grid.columns(); column++) {
                    assertThat(grid.a(column)).isEqualTo(finest.a(column * stride));
                    assertThat(grid.value(column, row)).isEqualTo(finest.value(column * stride, row * stride));
                }
            }
        }
        assertThat(finest.values()).isEqualTo(sampled(33, 33).values());
    }

    @Test
    void nodes_of_coarser_levels_are_not_evaluated_again() {
        CountingObjective counting = new CountingObjective(TestFunctions.rosenbrock());
        new GridSampler(Runnable::run, 1).start(counting, TestFunction.plane(), BOX, 65, 33, grids::add, failures::add);

        assertThat(grids.getLast().values()).hasSize(65 * 33);
        assertThat(counting.evaluations()).isEqualTo(65 * 33);
    }

    @Test
    void any_number_of_nodes_can_be_asked_for() {
        for (int[] size : new int[][] {{2, 2}, {3, 100}, {100, 61}, {98, 38}, {12, 7}}) {
            grids.clear();
            start(new GridSampler(Runnable::run, 2), size[0], size[1]);

            assertThat(grids.getFirst().columns()).isLessThanOrEqualTo(6);
            assertThat(grids.getFirst().rows()).isLessThanOrEqualTo(6);
            assertThat(grids.getLast()).usingRecursiveComparison().isEqualTo(sampled(size[0], size[1]));
        }
    }

    @Test
    void the_number_of_threads_changes_no_bit() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            CountDownLatch levels = new CountDownLatch(5);
            new GridSampler(threads, 4)
                    .start(
                            TestFunctions.rosenbrock(),
                            TestFunction.plane(),
                            BOX,
                            65,
                            65,
                            grid -> {
                                grids.add(grid);
                                levels.countDown();
                            },
                            failures::add);

            assertThat(levels.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(grids).extracting(LossGrid::columns).containsExactly(5, 9, 17, 33, 65);
            assertThat(grids.getLast().values()).isEqualTo(sampled(65, 65).values());
            assertThat(failures).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nothing_is_handed_over_after_cancelling() {
        Queue<Runnable> queue = new ArrayDeque<>();
        Sampling sampling = start(new GridSampler(queue::add, 2), 65, 65);
        while (grids.size() < 2) {
            queue.remove().run();
        }
        double progress = sampling.progress();

        sampling.cancel();
        queue.forEach(Runnable::run);

        assertThat(grids).hasSize(2);
        assertThat(sampling.over()).isTrue();
        assertThat(sampling.done()).isFalse();
        assertThat(progress).isEqualTo((25 + 81) / (25.0 + 81 + 289 + 1089 + 4225));
    }

    @Test
    void a_failing_evaluation_is_reported_once_and_ends_the_sampling() {
        IllegalStateException failure = new IllegalStateException("no loss here");
        TestFunction failing = new TestFunction((x, y, jet) -> {
            throw failure;
        });
        Sampling sampling = new GridSampler(Runnable::run, 3)
                .start(failing, TestFunction.plane(), BOX, 9, 9, grids::add, failures::add);

        assertThat(failures).containsExactly(failure);
        assertThat(grids).isEmpty();
        assertThat(sampling.over()).isTrue();
    }

    @Test
    void a_closed_executor_is_reported_as_a_failure() {
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();

        start(new GridSampler(closed, 2), 9, 9);

        assertThat(failures).singleElement().isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void sampling_again_uses_the_evaluators_of_before() {
        CountingObjective counting = new CountingObjective(TestFunctions.rosenbrock());
        GridSampler sampler = new GridSampler(Runnable::run, 1);
        for (int i = 0; i < 3; i++) {
            sampler.start(counting, TestFunction.plane(), BOX, 9, 9, grids::add, failures::add);
        }

        assertThat(counting.evaluators()).isEqualTo(1);
    }

    @Test
    void a_grid_of_one_column_is_refused() {
        assertThatThrownBy(() -> sampled(1, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 2 nodes");
    }

    private Sampling start(GridSampler sampler, int columns, int rows) {
        return sampler.start(
                TestFunctions.rosenbrock(), TestFunction.plane(), BOX, columns, rows, grids::add, failures::add);
    }

    private static LossGrid sampled(int columns, int rows) {
        return GridSampler.sample(TestFunctions.rosenbrock(), TestFunction.plane(), BOX, columns, rows);
    }
}
