package errorscape.ui.session;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.slice.SliceCriticalSet;
import errorscape.critical.slice.SliceProof;
import errorscape.slice.Plane;
import errorscape.slice.PlaneMorph;
import errorscape.slice.grid.GridSampler;
import errorscape.slice.grid.LossGrid;
import errorscape.slice.grid.Sampling;
import errorscape.slice.grid.SamplingLevels;
import errorscape.ui.task.Pulse;
import errorscape.ui.task.SaidIn;
import errorscape.words.Words;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The slice that is shown, finer and finer, and then its critical points, found in the background and dropped when
/// another is asked for. When the plane changes, it turns into the new one. JavaFX thread only.
public final class SliceModel {
    private final Executor ui;
    private final GridSampler sampler;
    private final SliceMarks marks;
    private final Consumer<Throwable> onFailure;
    private final SliceFrames frames;
    private final Pulse pulse;
    private final ReadOnlyObjectWrapper<@Nullable ShownSlice> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LossGrid> grid = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper sampling = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ObjectProperty<@Nullable SliceCriticalPoint> pointedAt = new SimpleObjectProperty<>();
    private final DoubleProperty leastPersistence = new SimpleDoubleProperty();
    private final SaidIn said = new SaidIn(new ReadOnlyStringWrapper(""), Words.text("session.slice"));
    private @Nullable SliceRequest request;
    private @Nullable Sampling current;
    private @Nullable PlaneTurn turn;
    private boolean moving;
    private AtomicBoolean cancelled = new AtomicBoolean();

    /// @param onFailure told of failures, on the JavaFX thread
    public SliceModel(
            Executor ui, GridSampler sampler, SliceMarks marks, Pulse.Source pulses, Consumer<Throwable> onFailure) {
        this.ui = ui;
        this.sampler = sampler;
        this.marks = marks;
        this.onFailure = onFailure;
        frames = new SliceFrames(ui, sampler, this::put, onFailure, said);
        pulse = pulses.pulse(this::advance);
    }

    /// The newest picture; null before the first.
    public ReadOnlyObjectProperty<@Nullable ShownSlice> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The plane of the newest picture; another one where there is none in the same space.
    public Plane planeOr(Plane other) {
        ShownSlice now = shown.get();
        return now == null || now.plane().dimension() != other.dimension() ? other : now.plane();
    }

    /// The newest picture's grid; null before the first.
    public ReadOnlyObjectProperty<@Nullable LossGrid> gridProperty() {
        return grid.getReadOnlyProperty();
    }

    /// Whether a finer grid is on its way.
    public ReadOnlyBooleanProperty samplingProperty() {
        return sampling.getReadOnlyProperty();
    }

    /// How much of the finest grid is there, 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// How much of its time training is to take beside a plane that moves; 1 while it stands.
    public ReadOnlyDoubleProperty trainingShareProperty() {
        return frames.trainingShareProperty();
    }

    /// The critical points of the slice; null while they are looked for.
    public ReadOnlyObjectProperty<@Nullable SliceCriticalSet> criticalProperty() {
        return marks.criticalProperty();
    }

    /// The search for the critical points.
    public SliceMarks marks() {
        return marks;
    }

    /// Why this slice cannot be sampled, for people; empty while it can.
    public ReadOnlyStringProperty troubleProperty() {
        return said.text().getReadOnlyProperty();
    }

    /// Minima and maxima less persistent than this are not shown, nor the saddles that end them; 0 for all.
    public DoubleProperty leastPersistenceProperty() {
        return leastPersistence;
    }

    /// The critical points that are persistent enough to be shown; none while they are looked for.
    public List<SliceCriticalPoint> shownPoints() {
        SliceCriticalSet all = marks.criticalProperty().get();
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

    /// What was asked for last; null before the first. A plane that follows the ball starts from here.
    public @Nullable SliceRequest request() {
        return request;
    }

    /// Shows another slice. The old picture stays until the first of the new is there; where it shows the same
    /// plane, until one as fine.
    public void show(SliceRequest wanted) {
        SliceRequest before = request;
        ShownSlice old = shown.get();
        cancel();
        AtomicBoolean mine = cancelled;
        request = wanted;
        boolean sameMarks =
                before != null && before.samePlace(wanted) && criticalProperty().get() != null;
        if (!sameMarks) {
            forgetMarks();
        }
        said.text().set("");
        sampling.set(true);
        progress.set(0);
        boolean moved = old != null
                && old.plane() == wanted.plane()
                && !wanted.quantity().slow();
        SamplingLevels levels = SamplingLevels.coarseToFine(wanted.resolution(), wanted.resolution());
        current = sampler.start(
                wanted.values(),
                wanted.plane(),
                wanted.box(),
                moved ? levels.from(old.grid().columns()) : levels,
                level -> ui.execute(() -> arrived(mine, level, wanted, sameMarks)),
                failure -> ui.execute(() -> failed(mine, failure)));
        if (wanted.quantity().slow()) {
            pulse.request();
        }
    }

    /// Turns the shown plane into another one, smoothly, and then shows that.
    ///
    /// @param keep weights that keep their place meanwhile: the ball
    public void turnTo(SliceRequest wanted, double[] keep) {
        ShownSlice old = shown.get();
        if (old == null || request == null || !wanted.canTurnFrom(request, old, keep)) {
            show(wanted);
            return;
        }
        cancel();
        request = wanted;
        forgetMarks();
        turn = new PlaneTurn(
                new PlaneMorph(old.plane(), wanted.plane(), keep), old.grid().box(), wanted, System.nanoTime());
        pulse.request();
    }

    /// Shows a passing picture: of a plane that moves, or of a box that is being chosen. [#show] follows when
    /// it stands.
    public void pass(SliceRequest passing) {
        if (turn != null) {
            return;
        }
        if (!moving) {
            cancel();
            forgetMarks();
            moving = true;
        }
        frames.ask(passing);
    }

    /// Whether the plane is turning into another one.
    public boolean turning() {
        return turn != null;
    }

    /// Whether a passing picture is about to be there: what is drawn on the surface can wait for it.
    public boolean passesSoon() {
        return frames.soon();
    }

    private void advance() {
        PlaneTurn now = turn;
        if (now != null) {
            double s = now.progress(System.nanoTime());
            if (s >= 1) {
                turn = null;
                show(now.target());
            } else {
                frames.ask(now.at(s));
                pulse.request();
            }
        } else if (current != null && sampling.get()) {
            progress.set(current.progress());
            pulse.request();
        }
    }

    private void put(SliceRequest of, LossGrid picture) {
        shown.set(new ShownSlice(of.plane(), of.quantity(), picture));
        grid.set(picture);
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
        marks.cancel();
        turn = null;
        moving = false;
        frames.cancel();
        if (current != null) {
            current.cancel();
            current = null;
        }
        sampling.set(false);
    }

    /// Stops sampling at the grid that is there, and looks for the critical points where they are not known.
    public void stopSampling() {
        SliceRequest of = request;
        boolean stopped = sampling.get() && criticalProperty().get() == null;
        cancel();
        if (stopped && of != null) {
            marks.search(of, null);
        }
    }

    private void arrived(AtomicBoolean mine, LossGrid level, SliceRequest of, boolean sameMarks) {
        if (mine.get()) {
            return;
        }
        put(of, level);
        if (level.columns() >= of.resolution()) {
            sampling.set(false);
            progress.set(1);
            SliceCriticalSet known = sameMarks ? criticalProperty().get() : null;
            if (known == null || known.proof().state() == SliceProof.State.NOT_TRIED) {
                marks.search(of, known);
            }
        }
    }

    private void forgetMarks() {
        marks.forget();
        pointedAt.set(null);
    }

    /// Another scenario or another run is shown: what could not be done with the one before may be with this one.
    public void again() {
        frames.again();
        marks.again();
        SliceRequest of = request;
        if (of != null && !said.text().get().isEmpty()) {
            show(of);
        }
    }

    private void failed(AtomicBoolean mine, Throwable failure) {
        if (!mine.get()) {
            sampling.set(false);
            said.show(failure);
            onFailure.accept(failure);
        }
    }
}
