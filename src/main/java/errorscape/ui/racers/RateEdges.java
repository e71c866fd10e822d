package errorscape.ui.racers;

import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.training.Verdict;
import errorscape.training.VerdictJudge;
import errorscape.ui.common.CurvatureModel;
import errorscape.ui.common.Session;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleBooleanProperty;

/// The stable learning rate of the selected racer from what is known of the curvature: that of its verdict, renewed all
/// the time; for networks too large for that the largest eigenvalue where the racer rests. JavaFX thread only.
final class RateEdges {
    private final Session session;
    private final SimpleBooleanProperty wanted = new SimpleBooleanProperty();

    RateEdges(Session session) {
        this.session = session;
        session.curvature().watch(wanted);
    }

    RateEdge of(Snapshot racer) {
        wanted.set(racer.now().weights().length > VerdictJudge.LARGEST_SPECTRUM && racer.state() != RunState.PLAYING);
        long step = racer.now().step();
        Verdict verdict = session.verdicts().of(racer);
        // The card's other numbers are the verdict's: one card, one step.
        if (verdict != null && verdict.curvature().isPresent()) {
            Verdict.Curvature curvature = verdict.curvature().get();
            return RateEdge.of(racer.optimizer(), step, OptionalDouble.of(curvature.largest()), curvature.zero());
        }
        CurvatureModel.Curvature exact = session.curvature().curvatureProperty().get();
        if (exact == null
                || exact.runId() != racer.runId()
                || exact.step() != step
                || exact.spectrum().eigenvalues().length == 0) {
            return RateEdge.of(racer.optimizer(), step, OptionalDouble.empty(), 0);
        }
        return RateEdge.of(
                racer.optimizer(),
                step,
                OptionalDouble.of(exact.spectrum().largest()),
                exact.spectrum().threshold());
    }
}
