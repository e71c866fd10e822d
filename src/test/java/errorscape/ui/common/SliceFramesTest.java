package errorscape.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.function.FunctionObjective;
import errorscape.objective.Objective;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.PlaneQuantity;
import errorscape.slice.Quantity;
import errorscape.slice.grid.GridSampler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class SliceFramesTest {
    private static final Objective BOWL = FunctionObjective.of("x^2 + y^2");

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Queue<Runnable> ui = new ArrayDeque<>();
    private final List<Plane> shown = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final SliceFrames frames = new SliceFrames(
            ui::add,
            new GridSampler(work::add, 1),
            (request, grid) -> shown.add(request.plane()),
            failures::add,
            OutOfOrder.NOWHERE);

    private static Plane planeThrough(double x) {
        return new Plane(new double[] {x, 0}, new double[] {1, 0}, new double[] {0, 1}, "x", "y");
    }

    private static SliceRequest of(Plane plane) {
        return new SliceRequest(BOWL, new PlaneQuantity.Values(BOWL), Quantity.TRAINING_LOSS, plane, Box.square(1), 17);
    }

    private static void runAll(Queue<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    @Test
    void the_newest_wish_is_sampled_next_and_those_between_are_skipped() {
        Plane first = planeThrough(1);
        Plane last = planeThrough(3);
        frames.ask(of(first));
        frames.ask(of(planeThrough(2)));
        frames.ask(of(last));
        runAll(work);
        runAll(ui);

        assertThat(shown).containsExactly(first, last);
        assertThat(frames.soon()).isFalse();
    }

    @Test
    void the_next_picture_is_begun_while_the_window_is_busy() {
        frames.ask(of(planeThrough(1)));
        frames.ask(of(planeThrough(2)));

        work.remove().run();

        assertThat(shown).isEmpty();
        assertThat(work).hasSize(1);
    }

    @Test
    void the_next_picture_is_begun_while_a_worker_is_still_at_a_row_of_the_one_before() {
        List<Integer> waiting = new ArrayList<>();
        // In its first row the first worker is held up for as long as the second takes all other rows.
        AtomicBoolean heldUp = new AtomicBoolean();
        PlaneQuantity slow = () -> plane -> (a, count, b, values) -> {
            if (heldUp.compareAndSet(false, true)) {
                work.remove().run();
                waiting.add(work.size());
            }
        };
        SliceFrames pair = new SliceFrames(
                ui::add,
                new GridSampler(work::add, 2),
                (request, grid) -> shown.add(request.plane()),
                failures::add,
                OutOfOrder.NOWHERE);
        Plane first = planeThrough(1);
        Plane second = planeThrough(2);
        pair.ask(new SliceRequest(BOWL, slow, Quantity.TRAINING_LOSS, first, Box.square(1), 17));
        pair.ask(new SliceRequest(BOWL, slow, Quantity.TRAINING_LOSS, second, Box.square(1), 17));

        work.remove().run();

        assertThat(waiting).as("workers of the second picture").containsExactly(2);
        runAll(work);
        runAll(ui);
        assertThat(shown).containsExactly(first, second);
        assertThat(pair.soon()).isFalse();
    }

    @Test
    void after_a_cancellation_nothing_arrives_and_training_has_all_its_time() {
        frames.ask(of(planeThrough(1)));
        frames.ask(of(planeThrough(2)));
        work.remove().run();
        frames.cancel();
        runAll(work);
        runAll(ui);

        assertThat(shown).isEmpty();
        assertThat(frames.trainingShareProperty().get()).isEqualTo(1);
    }

    @Test
    void a_picture_asked_for_after_a_cancellation_is_shown() {
        Plane next = planeThrough(2);
        frames.ask(of(planeThrough(1)));
        frames.cancel();
        frames.ask(of(next));
        runAll(work);
        runAll(ui);

        assertThat(shown).containsExactly(next);
        assertThat(failures).isEmpty();
    }

    @Test
    void an_executor_that_works_at_once_shows_every_picture() {
        SliceFrames atOnce = new SliceFrames(
                Runnable::run,
                new GridSampler(Runnable::run, 1),
                (request, grid) -> shown.add(request.plane()),
                failures::add,
                OutOfOrder.NOWHERE);
        Plane first = planeThrough(1);
        Plane second = planeThrough(2);
        atOnce.ask(of(first));
        atOnce.ask(of(second));

        assertThat(shown).containsExactly(first, second);
    }
}
