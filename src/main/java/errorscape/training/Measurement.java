package errorscape.training;

import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.optimizer.AveragedWeights;
import errorscape.slice.Plane;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Measures the places of a run. Used by one thread.
///
/// @param evaluator of the loss that is trained
/// @param validation of the loss over the validation samples; null if there are none
/// @param confinement the plane whose two coordinates are trained; null if all weights are
record Measurement(
        Evaluator evaluator,
        @Nullable Evaluator validation,
        @Nullable Plane confinement) {
    /// @param weights as they are trained
    /// @param gradient overwritten
    /// @param averaged the averaged weights there, as they are trained
    PathPoint point(long step, double[] weights, double[] gradient, Optional<AveragedWeights> averaged) {
        double loss = evaluator.gradient(weights, gradient);
        return new PathPoint(
                step, allOf(weights), loss, validated(weights), Vectors.norm(gradient), averaged.map(this::measured));
    }

    private AveragedPoint measured(AveragedWeights mean) {
        double[] at = mean.weights();
        return new AveragedPoint(mean.name(), allOf(at), evaluator.value(at), validated(at));
    }

    private double validated(double[] at) {
        return validation == null ? Double.NaN : validation.value(at);
    }

    /// All weights, also where only two coordinates are trained; a copy.
    double[] allOf(double[] trained) {
        return confinement == null ? trained.clone() : confinement.lift(trained[0], trained[1]);
    }
}
