package errorscape.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.critical.SliceCriticalSet;
import errorscape.function.FunctionObjective;
import errorscape.objective.Objective;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.PlaneQuantity;
import errorscape.slice.Quantity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class SliceMarksTest {
    private static final Objective SADDLE = FunctionObjective.of("x^2 - y^2");
    private static final Plane PLANE =
            new Plane(new double[] {0, 0}, new double[] {1, 0}, new double[] {0, 1}, "x", "y");

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<Runnable> pulses = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final SliceMarks marks = new SliceMarks(
            Runnable::run, work::add, ParallelFor.onCallingThread(), task -> () -> pulses.add(task), failures::add);

    private static SliceRequest of(Objective objective) {
        return new SliceRequest(
                objective,
                new PlaneQuantity.Values(objective),
                Quantity.TRAINING_LOSS,
                PLANE,
                new Box(new errorscape.math.Range(-1, 1.1), new errorscape.math.Range(-1, 1.2)),
                17);
    }

    private void pulse() {
        List<Runnable> due = List.copyOf(pulses);
        pulses.clear();
        due.forEach(Runnable::run);
    }

    private SliceCriticalSet found() {
        SliceCriticalSet found = marks.criticalProperty().get();
        assertThat(found).isNotNull();
        return found;
    }

    @Test
    void a_search_tells_how_much_of_its_budget_is_spent_and_ends_with_what_it_knows() {
        List<SliceMarks.State> states = new ArrayList<>();
        marks.search(
                of(DearObjective.of(() -> {
                    pulse();
                    states.add(marks.stateProperty().get());
                })),
                null);
        assertThat(marks.stateProperty().get().searching()).isTrue();
        work.remove().run();

        assertThat(states).extracting(SliceMarks.State::share).isSorted();
        assertThat(states.getLast().words()).matches("Searching… \\d+ % of its budget");
        assertThat(states.getLast().share()).isGreaterThan(states.getFirst().share());
        assertThat(found().complete()).isFalse();
        assertThat(found().certificate()).startsWith("Not certified: the search was stopped, or its budget was spent");
        assertThat(marks.stateProperty().get().searching()).isFalse();
    }

    @Test
    void a_search_that_is_stopped_ends_after_the_gradient_it_is_at() {
        int[] gradients = new int[1];
        marks.search(
                of(DearObjective.of(() -> {
                    if (++gradients[0] == 7) {
                        marks.stop();
                    }
                })),
                null);
        work.remove().run();

        assertThat(gradients[0]).isEqualTo(7);
        assertThat(found().certificate()).startsWith("Not searched: 100 % of the box");
        assertThat(found().points()).isEmpty();
    }

    @Test
    void a_search_goes_on_further_when_it_is_asked_to() {
        marks.search(of(DearObjective.of(() -> {})), null);
        work.remove().run();
        assertThat(found().cutShort()).isTrue();
        assertThat(found().consistent()).isFalse();

        marks.further();
        work.remove().run();

        assertThat(found().cutShort()).isFalse();
        assertThat(found().consistent()).isTrue();
        assertThat(found().points()).hasSize(1);
    }

    @Test
    void the_next_slice_is_searched_while_the_search_of_the_one_before_is_still_at_a_gradient() {
        marks.search(
                of(DearObjective.of(() -> {
                    // In the middle of the first search, as on another thread: the next slice, and its search from end
                    // to end.
                    if (marks.criticalProperty().get() == null && work.isEmpty()) {
                        marks.search(of(SADDLE), null);
                        work.remove().run();
                    }
                })),
                null);
        work.remove().run();

        assertThat(found().points()).hasSize(1);
        assertThat(found().complete()).isTrue();
        assertThat(failures).isEmpty();
    }

    @Test
    void a_search_that_is_dropped_ends_at_the_next_gradient_and_leaves_nothing() {
        int[] gradients = new int[1];
        marks.search(
                of(DearObjective.of(() -> {
                    if (++gradients[0] == 5) {
                        marks.cancel();
                    }
                })),
                null);
        work.remove().run();

        assertThat(gradients[0]).isEqualTo(5);
        assertThat(marks.criticalProperty().get()).isNull();
        assertThat(marks.stateProperty().get().searching()).isFalse();
    }

    @Test
    void a_search_that_fails_says_so_and_is_tried_again_when_something_else_is_shown() {
        boolean[] fails = {true};
        marks.search(
                of(DearObjective.of(() -> {
                    if (fails[0]) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                })),
                null);
        work.remove().run();
        assertThat(failures).singleElement().isInstanceOf(OutOfMemoryError.class);
        assertThat(marks.stateProperty().get().words()).isEqualTo("Not searched: there is not enough memory.");

        fails[0] = false;
        marks.again();
        work.remove().run();
        assertThat(marks.criticalProperty().get()).isNotNull();
    }
}
