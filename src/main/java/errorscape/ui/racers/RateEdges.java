package errorscape.ui.racers;

import errorscape.training.Snapshot;
import errorscape.ui.common.CurvatureModel;
import errorscape.ui.common.Session;
import errorscape.verdict.Verdict;
import errorscape.verdict.VerdictJudge;
import java.util.Optional;
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

    /// The rate of the step that a card shows.
    RateEdge of(CardStep shown) {
        Snapshot racer = shown.snapshot();
        wanted.set(racer.now().weights().length > VerdictJudge.LARGEST_SPECTRUM && !shown.playing());
        long step = racer.now().step();
        Verdict verdict = shown.verdict();
        if (verdict != null && verdict.curvature().isPresent()) {
            Verdict.Curvature curvature = verdict.curvature().get();
            // Of a jump to and fro the curvature between its two places counts, not that at one of them.
            double steepest = verdict.steepest().orElse(curvature.largest());
            return RateEdge.of(racer.optimizer(), step, OptionalDouble.of(steepest), curvature.zero());
        }
        return RateEdge.of(
                racer.optimizer(),
                step,
                largest(racer),
                ends(racer).map(known -> known.spectrum().threshold()).orElse(0.0));
    }

    /// The largest eigenvalue where the verdict has none; empty while it is not known.
    OptionalDouble largest(Snapshot racer) {
        return ends(racer)
                .map(known -> OptionalDouble.of(known.spectrum().largest()))
                .orElse(OptionalDouble.empty());
    }

    private Optional<CurvatureModel.Curvature> ends(Snapshot racer) {
        return Optional.ofNullable(session.curvature().curvatureProperty().get())
                .filter(known -> known.runId() == racer.runId()
                        && known.step() == racer.now().step()
                        && known.spectrum().eigenvalues().length > 0);
    }
}
