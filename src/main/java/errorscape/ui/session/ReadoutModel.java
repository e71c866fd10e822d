package errorscape.ui.session;

import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.scenario.Experiment;
import errorscape.slice.PathShare;
import errorscape.slice.Plane;
import errorscape.slice.PlanePoint;
import errorscape.training.Path;
import errorscape.training.Snapshot;
import errorscape.ui.task.Pulse;
import errorscape.ui.task.SaidIn;
import errorscape.words.Words;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Where the run stands towards the plane, in numbers: true loss against slice loss, distance, share of the
/// path. JavaFX thread only.
public final class ReadoutModel {
    /// Weights looked at a call: keeps a long path of a large network from holding a frame up.
    private static final int WEIGHTS_A_CALL = 1_500_000;

    private final Session session;
    private final ReadOnlyObjectWrapper<@Nullable Readout> readout = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable PlanePoint> pointer = new SimpleObjectProperty<>();
    private @Nullable PathShare share;
    private long runId = -1;
    private long lastStep;
    private @Nullable Objective evaluated;
    private @Nullable Evaluator evaluator;

    /// The ball in numbers.
    ///
    /// @param place its coordinates and its distance from the plane
    /// @param sliceLoss the exact loss of the slice beneath it
    /// @param share share of the path's length that the plane holds; NaN for a path without length
    public record Readout(Snapshot snapshot, PlanePoint place, double sliceLoss, double share) {}

    /// @param pulses when the numbers are brought up to date
    public ReadoutModel(Session session, Pulse.Source pulses) {
        this.session = session;
        Pulse pulse = pulses.pulse(this::refresh, new SaidIn(trouble, Words.text("session.run")));
        session.run().snapshotProperty().subscribe(pulse::request);
        session.experimentProperty().subscribe(pulse::request);
        session.slice().shownProperty().subscribe(pulse::request);
        session.experimentProperty().subscribe((before, now) -> {
            if (before != null && (now == null || !Unchanged.surface(before, now))) {
                // What was under the pointer is another place now, and not known until the pointer moves.
                pointer.set(null);
            }
        });
    }

    /// The ball in numbers; null before the first run.
    public ReadOnlyObjectProperty<@Nullable Readout> readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    /// Why the numbers are not brought up to date any more, for people; empty while they are.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// The place under the pointer on either view; null for none.
    public ObjectProperty<@Nullable PlanePoint> pointerProperty() {
        return pointer;
    }

    private void refresh() {
        Experiment experiment = session.experimentProperty().get();
        Snapshot snapshot = session.run().snapshotProperty().get();
        if (experiment == null
                || snapshot == null
                || snapshot.now().weights().length != experiment.training().dimension()) {
            return;
        }
        if (!experiment.training().equals(evaluated)) {
            evaluated = experiment.training();
            evaluator = experiment.training().evaluator();
        }
        Plane current = session.slice().planeOr(experiment.plane());
        PlanePoint place = current.project(snapshot.now().weights());
        double slice = Objects.requireNonNull(evaluator).value(current.lift(place.a(), place.b()));
        readout.set(new Readout(snapshot, place, slice, share(snapshot, current)));
    }

    private double share(Snapshot snapshot, Plane current) {
        PathShare measured = share;
        if (measured == null
                || !measured.isAlong(current)
                || runId != snapshot.runId()
                || snapshot.now().step() < lastStep) {
            measured = new PathShare(current);
            share = measured;
            runId = snapshot.runId();
            lastStep = -1;
        }
        Path path = snapshot.pathToNow();
        int next = path.countTo(lastStep);
        int end = Math.min(path.size(), next + Math.max(16, WEIGHTS_A_CALL / current.dimension()));
        for (int i = next; i < end; i++) {
            measured.add(path.get(i).weights());
            lastStep = path.get(i).step();
        }
        return measured.ofLength();
    }
}
