package errorscape.scenario;

import errorscape.optimizer.Optimizer;
import errorscape.optimizer.OptimizerSettings;
import java.util.ArrayList;
import java.util.List;

/// The same race on another surface: the racers of one scenario in the place of those of another of its kind, each with
/// a learning rate that suits what it is to race on now ([FittingRates]).
///
/// A racer with a start of its own had it on the surface before, and does not come along.
public final class KeptRacers {
    private KeptRacers() {}

    /// Puts the racers of one scenario into another; the other as it is where they are not of one kind.
    ///
    /// @param before whose racers are kept
    /// @param next what they race on, with the rate of gradient descent that its first racer has
    public static Scenario onto(Scenario before, Scenario next) {
        if (!before.subject().getClass().equals(next.subject().getClass())) {
            return next;
        }
        List<RacerChoice> racers = new ArrayList<>();
        Scenario alone = next.withTraining(next.training().alone());
        for (RacerChoice racer : Racers.of(before)) {
            if (racers.isEmpty() || racer.start().isEmpty()) {
                racers.add(racer.withSharedStart().withOptimizer(fitted(racer.optimizer(), alone)));
            }
        }
        return next.withTraining(next.training().withRacers(racers));
    }

    private static OptimizerSettings fitted(OptimizerSettings settings, Scenario next) {
        Optimizer fitted = FittingRates.fit(settings.optimizer(), next);
        return settings.withLearningRate(fitted.learningRate());
    }
}
