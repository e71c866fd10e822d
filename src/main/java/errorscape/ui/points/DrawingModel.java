package errorscape.ui.points;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/// A drawing under the hand: its points, the chosen one, the class of the next one, and the way back. JavaFX thread
/// only.
public final class DrawingModel {
    private static final int MOST_UNDO = 500;

    private final ReadOnlyObjectWrapper<DrawnPoints> points;
    private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    private final IntegerProperty group = new SimpleIntegerProperty(1);
    private final Deque<DrawnPoints> past = new ArrayDeque<>();
    private final Deque<DrawnPoints> future = new ArrayDeque<>();
    private final Consumer<DrawnPoints> used;
    private @Nullable DrawnPoints grabbed;

    /// @param begin what is there already
    /// @param used gets the drawing when the person uses it
    public DrawingModel(DrawnPoints begin, Consumer<DrawnPoints> used) {
        points = new ReadOnlyObjectWrapper<>(begin);
        this.used = used;
    }

    ReadOnlyObjectProperty<DrawnPoints> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    /// Index of the chosen point; -1 for none.
    IntegerProperty chosenProperty() {
        return chosen;
    }

    /// The class of the next point, from 1.
    IntegerProperty groupProperty() {
        return group;
    }

    /// Whether it can be learned: two points of two classes.
    boolean complete() {
        return points.get().classes() > 1;
    }

    boolean undoable() {
        return !past.isEmpty();
    }

    boolean redoable() {
        return !future.isEmpty();
    }

    /// Takes hold of the point at a place; makes one where there is none.
    void press(double x, double y, double reach) {
        int found = points.get().nearest(x, y, reach);
        if (found < 0) {
            add(x, y);
        } else {
            chosen.set(found);
        }
        grabbed = points.get();
    }

    /// Moves the point that is held.
    void drag(double x, double y) {
        int held = chosen.get();
        if (grabbed != null && held >= 0) {
            points.set(points.get().with(held, points.get().points().get(held).at(x, y)));
        }
    }

    /// Lets go; the way of the point counts as one change.
    void release() {
        DrawnPoints before = grabbed;
        grabbed = null;
        if (before != null && !before.equals(points.get())) {
            remember(before);
        }
    }

    /// A new point of the current class, which is chosen.
    void add(double x, double y) {
        if (points.get().points().size() < DrawnPoints.MOST_POINTS) {
            change(points.get().with(new DrawnPoint(x, y, group.get())));
            chosen.set(points.get().points().size() - 1);
        }
    }

    /// Moves the chosen point by a bit.
    void nudge(double dx, double dy) {
        int index = chosen.get();
        if (index >= 0) {
            DrawnPoint point = points.get().points().get(index);
            change(points.get().with(index, point.at(point.x() + dx, point.y() + dy)));
        }
    }

    /// The class of the next points, and of the chosen one.
    void paint(int next) {
        group.set(next);
        int index = chosen.get();
        if (index >= 0 && points.get().points().get(index).group() != next) {
            change(points.get().with(index, points.get().points().get(index).in(next)));
        }
    }

    /// Takes the chosen point away.
    void delete() {
        int index = chosen.get();
        if (index >= 0) {
            chosen.set(-1);
            change(points.get().without(index));
        }
    }

    /// Takes all away.
    void clear() {
        chosen.set(-1);
        change(new DrawnPoints(List.of()));
    }

    /// Chooses the next point, or the one before.
    void step(int by) {
        int count = points.get().points().size();
        if (count > 0) {
            chosen.set(Math.floorMod(chosen.get() < 0 && by < 0 ? count - 1 : chosen.get() + by, count));
        }
    }

    void undo() {
        go(past, future);
    }

    void redo() {
        go(future, past);
    }

    /// The person uses it.
    void use() {
        if (complete()) {
            used.accept(points.get());
        }
    }

    private void go(Deque<DrawnPoints> from, Deque<DrawnPoints> to) {
        DrawnPoints next = from.pollLast();
        if (next != null) {
            grabbed = null;
            to.addLast(points.get());
            chosen.set(-1);
            points.set(next);
        }
    }

    private void change(DrawnPoints next) {
        DrawnPoints before = points.get();
        if (!next.equals(before)) {
            remember(before);
            points.set(next);
        }
    }

    private void remember(DrawnPoints before) {
        past.addLast(before);
        if (past.size() > MOST_UNDO) {
            past.removeFirst();
        }
        future.clear();
    }
}
