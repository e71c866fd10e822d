package errorscape.critical;

import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;

/// Two directions at a critical point in which it shows what it is: the one that falls most, and the one that
/// rises most. At a degenerate saddle the first is the way to the lower place that was found. Unit vectors, not
/// to be modified.
///
/// @param down the most negative eigendirection
/// @param downCurvature its eigenvalue; at a degenerate saddle 0
/// @param up the most positive eigendirection, at a right angle to the first
/// @param upCurvature its eigenvalue
public record WayOut(double[] down, double downCurvature, double[] up, double upCurvature) {

    /// The way out of a critical point; at a minimum the directions of the least and the greatest curvature.
    public static WayOut of(Objective objective, CriticalPoint point) {
        Evaluator evaluator = objective.evaluator();
        int n = point.dimension();
        if (n < 2) {
            throw new IllegalArgumentException("a way out needs two directions");
        }
        double[] hessian = new double[n * n];
        evaluator.hessian(point.weights(), hessian);
        EigenSystem system = EigenSystem.of(hessian, n);
        double[] up = system.vectors()[n - 1];
        boolean degenerate = point.descent().map(CriticalPoint.Descent::found).orElse(false);
        if (!degenerate) {
            return new WayOut(system.vectors()[0], system.values()[0], up, system.values()[n - 1]);
        }
        double[] way = point.descent().orElseThrow().way();
        double[] down = Vectors.scaled(1 / Vectors.norm(way), way);
        double[] across = up.clone();
        Vectors.addScaled(-Vectors.dot(up, down), down, across);
        double length = Vectors.norm(across);
        // The way to a lower place may bend towards the steepest direction, but hardly runs along it.
        double[] second = length > 1e-3 ? Vectors.scaled(1 / length, across) : system.vectors()[0];
        return new WayOut(down, 0, second, system.values()[n - 1]);
    }
}
