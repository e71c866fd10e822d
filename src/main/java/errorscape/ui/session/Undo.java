package errorscape.ui.session;

import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Takes changes of the scenario back, and takes that back too: what was typed, dragged, chosen, opened or loaded from
/// a
/// laboratory, how it is shown included. Each has a name. Where the camera stands and how fast training goes do not
/// count as changes, and zooms one after the other count as one. JavaFX thread only.
public final class Undo {
    private static final int MOST = 100;

    private final Session session;
    private final Deque<Entry> past = new ArrayDeque<>();
    private final Deque<Entry> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private @Nullable Entry now;
    /// The scenario that was asked for by going back or forth, until it is there.
    private @Nullable Scenario awaited;

    private boolean back;
    /// Steps back, or forth where it is negative, that were asked for while one is under way.
    private int queued;

    private Stride stride = Stride.ONE;

    /// @param folder the scenario's data file is relative to; null for built-in data
    private record Entry(Scenario scenario, @Nullable Path folder) {}

    /// Changes of which several in a row are one.
    private enum Stride {
        ONE,
        ZOOM,
        CUT
    }

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

    /// What is undone next, such as "learning rate 0.2 → 0.05"; empty for nothing.
    public ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /// What is done again next; empty for nothing.
    public ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /// Back to the scenario before the last change. One that is still being built is given up.
    public void undo() {
        if (!waits(1)) {
            go(past.peekLast(), true);
        }
    }

    /// Forth again to the scenario that was undone.
    public void redo() {
        if (!waits(-1)) {
            go(future.peekLast(), false);
        }
    }

    /// What was asked for last comes first: nobody is taken further back than that.
    private boolean waits(int steps) {
        if (awaited != null && session.isBuilding()) {
            queued += steps;
            return true;
        }
        if (session.isBuilding()) {
            session.giveUp();
            return true;
        }
        return false;
    }

    private void go(@Nullable Entry to, boolean backwards) {
        Entry from = now;
        if (to == null || from == null) {
            return;
        }
        Scenario wanted = from.scenario().name().equals(to.scenario().name())
                ? withSpeedOf(to.scenario(), from.scenario())
                : to.scenario();
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
            awaited = null;
            queued = 0;
            return;
        }
        boolean arrived = next.equals(awaited);
        if (arrived) {
            (back ? past : future).pollLast();
            push(back ? future : past, before);
            stride = Stride.ONE;
        } else if (!sameMatter(before.scenario(), next)) {
            Stride made = stride(before.scenario(), next);
            if (made == Stride.ONE || made != stride) {
                push(past, before);
            }
            stride = made;
            future.clear();
        }
        awaited = null;
        name(now);
        goOn(arrived);
    }

    private void goOn(boolean arrived) {
        int left = arrived ? queued : 0;
        queued = left - Integer.signum(left);
        if (left > 0) {
            go(past.peekLast(), true);
        } else if (left < 0) {
            go(future.peekLast(), false);
        }
    }

    private void name(Entry shown) {
        undoable.set(!past.isEmpty());
        redoable.set(!future.isEmpty());
        undoName.set(Optional.ofNullable(past.peekLast())
                .map(entry -> ChangeName.of(entry.scenario(), shown.scenario()))
                .orElse(""));
        redoName.set(Optional.ofNullable(future.peekLast())
                .map(entry -> ChangeName.of(shown.scenario(), entry.scenario()))
                .orElse(""));
    }

    private static void push(Deque<Entry> onto, Entry entry) {
        onto.addLast(entry);
        if (onto.size() > MOST) {
            onto.removeFirst();
        }
    }

    /// Whether no more differs than where the camera stands and how fast it goes.
    private static boolean sameMatter(Scenario one, Scenario other) {
        Scenario.View view = one.view()
                .withTerrain(other.view().terrain())
                .withMap(other.view().map());
        return withSpeedOf(one.withView(view), other).equals(other);
    }

    private static Scenario withSpeedOf(Scenario one, Scenario other) {
        return one.withTraining(
                one.training().withStepsPerSecond(other.training().stepsPerSecond()));
    }

    private static Stride stride(Scenario one, Scenario other) {
        if (sameMatter(one.withSlice(one.slice().withBox(other.slice().box())), other)) {
            return Stride.ZOOM;
        }
        boolean cut =
                sameMatter(one.withView(one.view().withPercentile(other.view().percentile())), other);
        return cut ? Stride.CUT : Stride.ONE;
    }
}
