package errorscape.ui.common;

import errorscape.math.Range;
import errorscape.scenario.Experiment;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.Quantity;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Keeps the picture up with training: while it follows the ball, the plane goes through the ball's weights at
/// every frame, with the same two directions, so the landscape moves beneath it; and the loss of the mini-batch
/// is that of the next step. JavaFX thread only.
public final class LivePlane {
    private final Session session;
    private final Pulse pulse;
    private final BooleanProperty following = new SimpleBooleanProperty();
    private @Nullable Snapshot drawn;
    private boolean settled = true;

    public LivePlane(Session session, Pulse.Source pulses) {
        this.session = session;
        pulse = pulses.pulse(this::move);
        session.run().raceProperty().subscribe(pulse::request);
        session.slice().shownProperty().subscribe(pulse::request);
        following.subscribe(this::switched);
    }

    /// Whether the plane goes with the ball.
    public BooleanProperty followingProperty() {
        return following;
    }

    private void switched() {
        Experiment experiment = session.experimentProperty().get();
        drawn = null;
        if (experiment != null && !following.get()) {
            session.slice()
                    .turnTo(
                            session.quantity().sliceOf(experiment),
                            session.quantity().ballOr(experiment.startWeights()));
            settled = true;
        }
        pulse.request();
    }

    private boolean live() {
        return following.get() || session.quantity().wishedProperty().get() == Quantity.BATCH_LOSS;
    }

    // A snapshot that is the same object has been drawn.
    @SuppressWarnings("ReferenceEquality")
    private void move() {
        Experiment experiment = session.experimentProperty().get();
        Snapshot now = session.run().snapshotProperty().get();
        RaceSnapshot race = session.run().raceProperty().get();
        if (experiment == null
                || now == null
                || race == null
                || !live()
                || session.slice().turning()
                || now.now().weights().length != experiment.training().dimension()) {
            return;
        }
        boolean playing = race.state() == RunState.PLAYING;
        if (now == drawn && (playing || settled)) {
            return;
        }
        SliceRequest wanted = session.quantity().sliceOf(experiment);
        if (following.get()) {
            wanted = around(now.now().weights(), wanted);
        }
        drawn = now;
        settled = !playing;
        if (playing) {
            session.slice().pass(wanted);
        } else {
            session.slice().show(wanted);
        }
    }

    private static SliceRequest around(double[] ball, SliceRequest of) {
        Plane moved = of.plane().through(ball);
        Box box = new Box(
                Range.around(0, of.box().a().length() / 2),
                Range.around(0, of.box().b().length() / 2));
        return of.at(moved, box);
    }
}
