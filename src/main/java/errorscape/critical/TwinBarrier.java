package errorscape.critical;

import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.Symmetry;
import errorscape.slice.grid.TurningPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleUnaryOperator;

/// A twin of some weights by symmetry, and what lies between the two on the straight line.
///
/// @param twin of the same loss
/// @param distance between the two
/// @param barrier how much higher than at its ends the loss gets on the line, between the places too
/// @param losses along the line, ends included, evenly spaced; not to be modified
public record TwinBarrier(Symmetry.Twin twin, double distance, double barrier, double[] losses) {
    private static final int PIECES = 100;
    private static final double ROUNDING = 1e-14;

    /// The barriers to some twins, lowest first.
    ///
    /// @param most at most so many twins
    public static List<TwinBarrier> of(Objective objective, double[] weights, int most, BooleanSupplier cancelled) {
        Evaluator evaluator = objective.evaluator();
        List<TwinBarrier> barriers = new ArrayList<>();
        for (Symmetry.Twin twin : objective.symmetry().twins(weights, most)) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            barriers.add(to(twin, evaluator, weights));
        }
        barriers.sort(Comparator.comparingDouble(TwinBarrier::barrier));
        return barriers;
    }

    private static TwinBarrier to(Symmetry.Twin twin, Evaluator evaluator, double[] weights) {
        double[] losses = new double[PIECES + 1];
        DoubleUnaryOperator loss = share -> {
            double[] place = Vectors.scaled(1 - share, weights);
            Vectors.addScaled(share, twin.weights(), place);
            return evaluator.value(place);
        };
        int top = 0;
        for (int i = 0; i <= PIECES; i++) {
            losses[i] = loss.applyAsDouble(i / (double) PIECES);
            top = losses[i] > losses[top] ? i : top;
        }
        double beside = TurningPoint.highest(
                loss, Math.max(0, top - 1) / (double) PIECES, Math.min(PIECES, top + 1) / (double) PIECES);
        double highest = Math.max(losses[top], beside);
        double ends = Math.max(losses[0], losses[PIECES]);
        double barrier = highest - ends <= ROUNDING * (1 + Math.abs(ends)) ? 0 : highest - ends;
        return new TwinBarrier(twin, Vectors.distance(weights, twin.weights()), barrier, losses);
    }
}
