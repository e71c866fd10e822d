package errorscape.ui.session;

import errorscape.math.Range;
import errorscape.scenario.Experiment;
import errorscape.scenario.Quantities;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.Quantity;
import errorscape.training.Snapshot;

/// The slices that a scenario wants to be shown: what is drawn, and where while they follow the ball. JavaFX
/// thread only.
public final class DrawnQuantity {
    private final RunModel run;

    DrawnQuantity(RunModel run) {
        this.run = run;
    }

    /// What is drawn over an experiment's planes: what its scenario says, or the training loss where it has no
    /// such quantity.
    public static Quantity of(Experiment experiment) {
        Quantity wished = experiment.scenario().view().quantity();
        return Quantities.of(experiment).contains(wished) ? wished : Quantity.TRAINING_LOSS;
    }

    /// The slice of an experiment at the step where the run stands; through the ball if it follows.
    public SliceRequest sliceOf(Experiment of) {
        Snapshot now = run.snapshotProperty().get();
        Quantity drawn = of(of);
        SliceRequest slice = new SliceRequest(
                of.training(),
                Quantities.of(of, drawn, now == null ? 0 : now.now().step()),
                drawn,
                of.plane(),
                of.box(),
                of.scenario().view().resolution());
        return of.scenario().view().following() ? around(ballOr(of.startWeights()), slice) : slice;
    }

    /// The weights where the selected racer stands; others where it has none of this length.
    public double[] ballOr(double[] others) {
        Snapshot now = run.snapshotProperty().get();
        return now == null || now.now().weights().length != others.length
                ? others
                : now.now().weights();
    }

    /// The same directions and extent about the ball.
    private static SliceRequest around(double[] ball, SliceRequest of) {
        Plane moved = of.plane().through(ball);
        Box box = new Box(
                Range.around(0, of.box().a().length() / 2),
                Range.around(0, of.box().b().length() / 2));
        return of.at(moved, box);
    }
}
