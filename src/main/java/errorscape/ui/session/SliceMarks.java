package errorscape.ui.session;

import errorscape.critical.SearchMeter;
import errorscape.critical.slice.SliceCriticalPoints;
import errorscape.critical.slice.SliceCriticalSet;
import errorscape.critical.slice.SliceProver;
import errorscape.parallel.ParallelFor;
import errorscape.ui.task.Failures;
import errorscape.ui.task.Pulse;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The marks of a slice: the search for its critical points, on a thread of its own, which nothing waits for. It has
/// a budget of work, tells how much of it is spent, and can be stopped or sent further; when it has ended, its result
/// is proved, as far as that goes. JavaFX thread only.
public final class SliceMarks {
    /// What "further" adds to a budget that was spent.
    private static final int FURTHER = 8;

    private final Executor ui;
    private final Executor threads;
    private final ParallelFor loop;
    private final Consumer<Throwable> onFailure;
    private final Pulse pulse;
    private final ReadOnlyObjectWrapper<@Nullable SliceCriticalSet> critical = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private @Nullable Search current;
    private @Nullable Search last;

    /// How a search stands.
    ///
    /// @param searching whether it is under way
    /// @param share of its budget that is spent, 0 to 1
    /// @param words how it stands, for people; empty where the result says it
    public record State(boolean searching, double share, String words) {
        static final State IDLE = new State(false, 0, "");
    }

    /// @param known the points, if only their proof is missing
    private record Search(
            SliceRequest of,
            SliceCriticalPoints.Options options,
            @Nullable SliceCriticalSet known,
            SearchMeter meter,
            AtomicBoolean cancelled) {}

    /// @param threads runs each search at once
    /// @param loop shares a search between the processor's cores
    /// @param onFailure told of failures
    public SliceMarks(
            Executor ui, Executor threads, ParallelFor loop, Pulse.Source pulses, Consumer<Throwable> onFailure) {
        this.ui = ui;
        this.threads = threads;
        this.loop = loop;
        this.onFailure = onFailure;
        pulse = pulses.pulse(this::count);
    }

    /// What was found; null while it is looked for, and where that failed.
    public ReadOnlyObjectProperty<@Nullable SliceCriticalSet> criticalProperty() {
        return critical.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Forgets what was found.
    void forget() {
        critical.set(null);
    }

    /// Looks for the critical points of another slice, and proves them. A search under way is dropped.
    ///
    /// @param known the points, if only their proof is missing
    void search(SliceRequest of, @Nullable SliceCriticalSet known) {
        search(of, SliceSearch.options(of.objective()), known);
    }

    /// Searches on where the budget was spent, or somebody stopped it.
    public void further() {
        Search before = last;
        SliceCriticalSet found = critical.get();
        if (before != null && found != null && open(found)) {
            SliceCriticalPoints.Options options = before.options();
            long budget = options.budget().evaluations();
            long more = before.meter().stopped() ? budget : Math.multiplyExact(FURTHER, budget);
            search(before.of(), options.withBudget(options.budget().withEvaluations(more)), null);
        }
    }

    /// Whether there is more to search.
    public static boolean open(SliceCriticalSet found) {
        return found.notSearched() > 0 || (found.cutShort() && !found.consistent());
    }

    private void search(SliceRequest of, SliceCriticalPoints.Options options, @Nullable SliceCriticalSet known) {
        cancel();
        Search mine = new Search(of, options, known, new SearchMeter(options.budget()), new AtomicBoolean());
        last = mine;
        current = mine;
        critical.set(known);
        count();
        threads.execute(() -> run(mine));
    }

    /// On a thread of the search.
    private void run(Search mine) {
        SliceRequest of = mine.of();
        SliceCriticalPoints.Options options = mine.options();
        try {
            SliceCriticalSet found = mine.known() != null
                    ? mine.known()
                    : SliceCriticalPoints.find(
                            of.objective(), of.plane(), of.box(), options, loop, mine.meter(), mine.cancelled()::get);
            ui.execute(() -> arrived(mine, found));
            SliceCriticalSet proved = SliceProver.prove(
                    found, of.objective(), of.plane(), of.box(), options, loop, mine.cancelled()::get);
            ui.execute(() -> {
                arrived(mine, proved);
                ended(mine);
            });
        } catch (CancellationException e) {
            // Another slice is shown by now.
        } catch (RuntimeException | Error e) {
            ui.execute(() -> failed(mine, e));
        }
    }

    /// Ends the search under way with what it has found.
    public void stop() {
        if (current != null) {
            current.meter().stop();
        }
    }

    /// Drops the search under way.
    void cancel() {
        if (current != null) {
            current.cancelled().set(true);
            current = null;
            state.set(State.IDLE);
        }
    }

    /// Searches again what could not be searched.
    void again() {
        if (current == null
                && critical.get() == null
                && last != null
                && !state.get().words().isEmpty()) {
            search(last.of(), null);
        }
    }

    private void count() {
        Search now = current;
        if (now == null || critical.get() != null) {
            return;
        }
        double share = Math.rint(100 * now.meter().share()) / 100;
        // Equal states are one: what is shown changes a hundred times at most.
        state.set(
                new State(true, share, Words.text("session.searching.share", Numbers.count(Math.round(100 * share)))));
        pulse.request();
    }

    private void arrived(Search mine, SliceCriticalSet result) {
        if (mine.equals(current)) {
            critical.set(result);
            state.set(State.IDLE);
        }
    }

    private void ended(Search mine) {
        if (mine.equals(current)) {
            current = null;
        }
    }

    private void failed(Search mine, Throwable failure) {
        if (mine.equals(current)) {
            current = null;
            if (critical.get() == null) {
                state.set(new State(false, 0, Words.text("session.not.searched", Failures.briefly(failure))));
            }
        }
        onFailure.accept(failure);
    }
}
