package errorscape.training;

import java.util.Optional;

/// A step of a run as recorded.
///
/// @param step number of steps taken so far, 0 at the start
/// @param weights at that step; not to be modified
/// @param loss the true loss over all training samples
/// @param validationLoss over the validation samples; NaN if there are none
/// @param gradientNorm of the gradient over all training samples
/// @param averaged the averaged weights beside it; empty where none are kept yet
public record PathPoint(
        long step,
        double[] weights,
        double loss,
        double validationLoss,
        double gradientNorm,
        Optional<AveragedPoint> averaged) {
    /// A step of a run that averages no weights.
    public PathPoint(long step, double[] weights, double loss, double validationLoss, double gradientNorm) {
        this(step, weights, loss, validationLoss, gradientNorm, Optional.empty());
    }
}
