package errorscape.ui.common;

import errorscape.critical.SearchBudget;
import errorscape.critical.SearchMeter;
import errorscape.critical.SliceCriticalPoints;
import errorscape.critical.SliceCriticalSet;
import errorscape.slice.ParallelFor;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The marks of a slice: the search for its critical points, on a thread of its own, which nothing waits for. It has
/// a budget of work, tells how much of it is spent, and can be stopped or sent further. JavaFX thread only.
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
    private @Nullable SliceRequest last;

    /// How a search stands.
    ///
    /// @param searching whether it is under way
    /// @param share of its budget that is spent, 0 to 1; NaN if it has none
    /// @param words how it stands, for people; empty where the result says it
    public record State(boolean searching, double share, String words) {
        static final State IDLE = new State(false, 0, "");
    }

    private record Search(SliceRequest of, SearchMeter meter, AtomicBoolean cancelled) {}

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

    /// Looks for the critical points of another slice. A search under way is dropped.
    void search(SliceRequest of) {
        search(of, SliceSearch.budget(of.objective()));
    }

    /// Searches on where the budget was spent, or somebody stopped it.
    public void further() {
        SliceRequest of = last;
        SliceCriticalSet found = critical.get();
        if (of != null && found != null && found.notSearched().isPresent()) {
            long before = SliceSearch.budget(of.objective()).evaluations();
            long spent = found.notSearched().get().evaluations();
            search(of, new SearchBudget(Math.max(before, Math.multiplyExact(FURTHER, spent))));
        }
    }

    private void search(SliceRequest of, SearchBudget budget) {
        cancel();
        last = of;
        Search mine = new Search(of, new SearchMeter(budget), new AtomicBoolean());
        current = mine;
        critical.set(null);
        count();
        threads.execute(() -> run(mine));
    }

    /// On a thread of the search.
    private void run(Search mine) {
        try {
            SliceCriticalSet result = SliceCriticalPoints.find(
                    mine.of().objective(),
                    mine.of().plane(),
                    mine.of().box(),
                    SliceSearch.options(mine.of().objective()),
                    loop,
                    mine.cancelled()::get,
                    mine.meter());
            ui.execute(() -> arrived(mine, result));
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
        SliceRequest of = last;
        if (current == null
                && critical.get() == null
                && of != null
                && !state.get().words().isEmpty()) {
            search(of);
        }
    }

    private void count() {
        Search now = current;
        if (now == null) {
            return;
        }
        double share = Math.rint(100 * now.meter().share()) / 100;
        // Equal states are one: what is shown changes a hundred times at most.
        state.set(new State(
                true,
                share,
                Double.isNaN(share) ? "Searching…" : "Searching… " + Math.round(100 * share) + " % of its budget"));
        pulse.request();
    }

    private void arrived(Search mine, SliceCriticalSet result) {
        if (mine.equals(current)) {
            current = null;
            state.set(State.IDLE);
            critical.set(result);
        }
    }

    private void failed(Search mine, Throwable failure) {
        if (mine.equals(current)) {
            current = null;
            state.set(new State(false, 0, "Not searched: " + Failures.briefly(failure) + "."));
        }
        onFailure.accept(failure);
    }
}
