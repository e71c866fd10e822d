package errorscape.training;

import errorscape.objective.Objective;
import errorscape.optimizer.OptimizerSettings;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/// How long an optimizer takes to leave a saddle: from beside it, with all samples, the first step after which
/// the loss is clearly lower than at the saddle.
public final class EscapeTime {
    /// How much lower, relative to the loss at the saddle.
    public static final double CLEARLY = 0.01;

    private EscapeTime() {}

    /// The number of steps; empty if it takes more than `most`, diverges, or is cancelled.
    ///
    /// @param beside where the run starts
    /// @param saddleLoss the loss at the saddle
    public static OptionalLong steps(
            Objective objective,
            double[] beside,
            double saddleLoss,
            OptimizerSettings optimizer,
            long most,
            BooleanSupplier cancelled) {
        TrainingLoop loop = new TrainingLoop(objective, Optional.empty(), new RunSettings(beside, 1, optimizer, 0));
        double below = saddleLoss - CLEARLY * Math.max(Math.abs(saddleLoss), 1e-6);
        for (long step = 1; step <= most && !cancelled.getAsBoolean() && loop.step(); step++) {
            if (loop.now().loss() < below) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }
}
