package errorscape.ui.session;

import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Takes changes of the scenario back, and takes that back too: what was typed, dragged, opened or loaded from a
/// laboratory. How the picture is looked at and how fast training goes do not count as changes, and zooms one
/// after the other count as one. JavaFX thread only.
public final class Undo {
    private static final int MOST = 100;

    private final Session session;
    private final Deque<Entry> past = new ArrayDeque<>();
    private final Deque<Entry> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private @Nullable Entry now;
    /// The scenario that was asked for by going back or forth, until it is there.
    private @Nullable Scenario awaited;

    private boolean back;
    private boolean zoomed;

    /// @param folder the scenario's data file is relative to; null for built-in data
    private record Entry(Scenario scenario, @Nullable Path folder) {}

    public Undo(Session session) {
        this.session = session;
        session.scenarioProperty().subscribe(this::follow);
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// Back to the scenario before the last change.
    public void undo() {
        go(past.peekLast(), true);
    }

    /// Forth again to the scenario that was undone.
    public void redo() {
        go(future.peekLast(), false);
    }

    private void go(@Nullable Entry to, boolean backwards) {
        Entry from = now;
        if (to == null || from == null) {
            return;
        }
        // The way it is looked at stays as it is.
        Scenario.View view = from.scenario().view();
        Scenario wanted = to.scenario().withView(to.scenario().view().withLayout(view.layout()));
        awaited = wanted;
        back = backwards;
        if (Objects.equals(from.folder(), to.folder())) {
            session.change(scenario -> wanted);
        } else {
            session.open(wanted, to.folder());
        }
    }

    private void follow(@Nullable Scenario next) {
        Experiment experiment = session.experimentProperty().get();
        if (next == null || experiment == null) {
            return;
        }
        Entry before = now;
        now = new Entry(next, experiment.baseFolder().orElse(null));
        if (before == null || before.equals(now)) {
            return;
        }
        if (next.equals(awaited)) {
            (back ? past : future).pollLast();
            push(back ? future : past, before);
            zoomed = false;
        } else if (!sameMatter(before.scenario(), next)) {
            boolean zoom = onlyZoomed(before.scenario(), next);
            if (!(zoom && zoomed)) {
                push(past, before);
            }
            zoomed = zoom;
            future.clear();
        }
        awaited = null;
        undoable.set(!past.isEmpty());
        redoable.set(!future.isEmpty());
    }

    private static void push(Deque<Entry> onto, Entry entry) {
        onto.addLast(entry);
        if (onto.size() > MOST) {
            onto.removeFirst();
        }
    }

    /// Whether no more differs than how it is looked at.
    private static boolean sameMatter(Scenario one, Scenario other) {
        return one.withView(other.view())
                .withTraining(one.training().withStepsPerSecond(other.training().stepsPerSecond()))
                .equals(other);
    }

    private static boolean onlyZoomed(Scenario one, Scenario other) {
        return sameMatter(one.withSlice(one.slice().withBox(other.slice().box())), other);
    }
}
