package errorscape.ui.common;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.SliceCriticalPoints;
import errorscape.critical.SliceCriticalSet;
import errorscape.objective.Objective;
import errorscape.slice.Box;
import errorscape.slice.GridSampler;
import errorscape.slice.LossGrid;
import errorscape.slice.ParallelFor;
import errorscape.slice.Plane;
import errorscape.slice.Sampling;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The slice that is shown: its loss, finer and finer, and then its critical points, both found in the
/// background and dropped when another slice is asked for. JavaFX thread only.
public final class SliceModel {
    private static final long LARGE = 400_000;

    private final Executor ui;
    private final Executor background;
    private final GridSampler sampler;
    private final ParallelFor loop;
    private final Consumer<Throwable> onFailure;
    private final ReadOnlyObjectWrapper<@Nullable LossGrid> grid = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SliceCriticalSet> critical = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper sampling = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable SliceCriticalPoint> pointedAt = new SimpleObjectProperty<>();
    private final DoubleProperty leastPersistence = new SimpleDoubleProperty();
    private @Nullable Sampling current;
    private AtomicBoolean cancelled = new AtomicBoolean();

    /// @param background runs the search for critical points
    /// @param onFailure told of failures, on the JavaFX thread
    public SliceModel(
            Executor ui, Executor background, GridSampler sampler, ParallelFor loop, Consumer<Throwable> onFailure) {
        this.ui = ui;
        this.background = background;
        this.sampler = sampler;
        this.loop = loop;
        this.onFailure = onFailure;
    }

    /// The newest grid; null before the first.
    public ReadOnlyObjectProperty<@Nullable LossGrid> gridProperty() {
        return grid.getReadOnlyProperty();
    }

    /// Whether a finer grid is on its way.
    public ReadOnlyBooleanProperty samplingProperty() {
        return sampling.getReadOnlyProperty();
    }

    /// The critical points of the slice; null while they are looked for.
    public ReadOnlyObjectProperty<@Nullable SliceCriticalSet> criticalProperty() {
        return critical.getReadOnlyProperty();
    }

    /// Minima and maxima that are less persistent than this are not shown, nor the saddles that end them; 0 for
    /// all.
    public DoubleProperty leastPersistenceProperty() {
        return leastPersistence;
    }

    /// The critical points that are persistent enough to be shown; none while they are looked for.
    public List<SliceCriticalPoint> shownPoints() {
        SliceCriticalSet all = critical.get();
        return all == null
                ? List.of()
                : all.points().stream()
                        .filter(point -> point.persistence() >= leastPersistence.get())
                        .toList();
    }

    /// The critical point that is pointed at, in the table or on a view; null for none.
    public ObjectProperty<@Nullable SliceCriticalPoint> pointedAtProperty() {
        return pointedAt;
    }

    /// Shows another slice. The old picture stays until the first of the new is there.
    ///
    /// @param resolution nodes per side of the finest grid
    public void show(Objective objective, Plane plane, Box box, int resolution) {
        cancel();
        AtomicBoolean mine = cancelled;
        critical.set(null);
        pointedAt.set(null);
        sampling.set(true);
        current = sampler.start(
                objective,
                plane,
                box,
                resolution,
                resolution,
                level -> ui.execute(() -> arrived(mine, level, objective, plane, box, resolution)),
                failure -> ui.execute(() -> failed(mine, failure)));
    }

    /// The loss of the shown grid between its nodes; NaN off the grid.
    public double lossAt(double a, double b) {
        LossGrid now = grid.get();
        return now == null ? Double.NaN : now.valueAt(a, b);
    }

    /// Stops what is under way and keeps what is there.
    public void cancel() {
        cancelled.set(true);
        cancelled = new AtomicBoolean();
        if (current != null) {
            current.cancel();
            current = null;
        }
        sampling.set(false);
    }

    private void arrived(
            AtomicBoolean mine, LossGrid level, Objective objective, Plane plane, Box box, int resolution) {
        if (mine.get()) {
            return;
        }
        grid.set(level);
        if (level.columns() >= resolution) {
            sampling.set(false);
            search(mine, objective, plane, box);
        }
    }

    private void search(AtomicBoolean mine, Objective objective, Plane plane, Box box) {
        background.execute(() -> {
            try {
                SliceCriticalSet result =
                        SliceCriticalPoints.find(objective, plane, box, options(objective), loop, mine::get);
                ui.execute(() -> {
                    if (!mine.get()) {
                        critical.set(result);
                    }
                });
            } catch (CancellationException e) {
                // Another slice is shown by now.
            } catch (RuntimeException e) {
                ui.execute(() -> failed(mine, e));
            }
        });
    }

    /// A gradient of a large network over many samples takes milliseconds, and a search takes thousands of them.
    private static SliceCriticalPoints.Options options(Objective objective) {
        SliceCriticalPoints.Options usual = SliceCriticalPoints.Options.DEFAULT;
        boolean large = (long) objective.dimension() * objective.sampleCount() > LARGE;
        return large ? new SliceCriticalPoints.Options(12, 24, usual.largestSpectrum()) : usual;
    }

    private void failed(AtomicBoolean mine, Throwable failure) {
        if (!mine.get()) {
            sampling.set(false);
            onFailure.accept(failure);
        }
    }
}
