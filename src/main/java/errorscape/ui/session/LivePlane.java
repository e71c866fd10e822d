package errorscape.ui.session;

import errorscape.scenario.Experiment;
import errorscape.slice.Quantity;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.ui.task.Pulse;
import org.jspecify.annotations.Nullable;

/// Keeps the picture up with training: while it follows the ball, the plane goes through the ball's weights at
/// every frame, with the same two directions, so the landscape moves beneath it; and the loss of the mini-batch
/// is that of the next step. Training gives it what time it needs. JavaFX thread only.
public final class LivePlane {
    private final Session session;
    private final Pulse pulse;
    private @Nullable Snapshot drawn;
    private boolean settled = true;

    private LivePlane(Session session, Pulse.Source pulses) {
        this.session = session;
        pulse = pulses.pulse(this::move);
    }

    /// Keeps a session's picture up as long as there is the session.
    public static void of(Session session, Pulse.Source pulses) {
        LivePlane live = new LivePlane(session, pulses);
        session.run().raceProperty().subscribe(live.pulse::request);
        session.slice().shownProperty().subscribe(live.pulse::request);
        session.slice().trainingShareProperty().subscribe(share -> session.run().share(share.doubleValue()));
    }

    private static boolean live(Experiment experiment) {
        return experiment.scenario().view().following() || DrawnQuantity.of(experiment) == Quantity.BATCH_LOSS;
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
                || !live(experiment)
                || session.slice().turning()
                || now.now().weights().length != experiment.training().dimension()) {
            return;
        }
        boolean playing = race.state() == RunState.PLAYING;
        if (now == drawn && (playing || settled)) {
            return;
        }
        SliceRequest wanted = session.quantity().sliceOf(experiment);
        drawn = now;
        settled = !playing;
        if (playing) {
            session.slice().pass(wanted);
        } else {
            session.slice().show(wanted);
        }
    }
}
