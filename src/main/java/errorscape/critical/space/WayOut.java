package errorscape.critical.space;

import errorscape.critical.ValueProbe;
import errorscape.eigen.Eigenpair;
import errorscape.eigen.ExtremeEigenpairs;
import errorscape.math.Vectors;
import errorscape.objective.Objective;

/// Two directions at a critical point in which it shows what it is: the one that falls most, and the one that
/// rises most. At a degenerate saddle the first is the way to the lower place that was found. Unit vectors, not
/// to be modified.
///
/// @param down the most negative eigendirection; at a kink the way to the lowest place around
/// @param downCurvature its eigenvalue; at a degenerate saddle and at a kink 0
/// @param up the most positive eigendirection, at a right angle to the first
/// @param upCurvature its eigenvalue
public record WayOut(double[] down, double downCurvature, double[] up, double upCurvature) {

    /// The way out of a critical point; at a minimum the directions of the least and the greatest curvature.
    public static WayOut of(Objective objective, CriticalPoint point) {
        int n = point.dimension();
        if (n < 2) {
            throw new IllegalArgumentException("a way out needs two directions");
        }
        if (!point.smooth()) {
            return atKink(objective, point);
        }
        ExtremeEigenpairs ends = ExtremeEigenpairs.ofHessian(objective.evaluator(), point.weights());
        Eigenpair bottom = ends.smallest().getFirst();
        double[] up = ends.largest().getFirst().vector();
        double upCurvature = ends.largest().getFirst().value();
        boolean degenerate = point.descent().map(CriticalPoint.Descent::found).orElse(false);
        if (!degenerate) {
            return new WayOut(bottom.vector(), bottom.value(), up, upCurvature);
        }
        double[] way = point.descent().orElseThrow().way();
        double[] down = Vectors.scaled(1 / Vectors.norm(way), way);
        double[] across = up.clone();
        Vectors.addScaled(-Vectors.dot(up, down), down, across);
        double length = Vectors.norm(across);
        // The way to a lower place may bend towards the steepest direction, but hardly runs along it.
        double[] second = length > 1e-3 ? Vectors.scaled(1 / length, across) : bottom.vector();
        return new WayOut(down, 0, second, upCurvature);
    }

    /// At a kink the values around tell, and there are no curvatures.
    private static WayOut atKink(Objective objective, CriticalPoint point) {
        ValueProbe probe = new ValueProbe(objective.evaluator(), point.weights(), point.value());
        double[] falling = probe.most(-1).map(ValueProbe.Way::displacement).orElseGet(() -> axis(point.dimension(), 0));
        double[] down = Vectors.scaled(1 / Vectors.norm(falling), falling);
        double[] up = probe.most(1).map(ValueProbe.Way::displacement).orElseGet(() -> axis(point.dimension(), 1));
        double[] across = across(up, down);
        for (int i = 0; i < point.dimension() && Vectors.norm(across) < 1e-3 * Vectors.norm(up); i++) {
            up = axis(point.dimension(), i);
            across = across(up, down);
        }
        return new WayOut(down, 0, Vectors.scaled(1 / Vectors.norm(across), across), 0);
    }

    private static double[] across(double[] vector, double[] unit) {
        double[] across = vector.clone();
        Vectors.addScaled(-Vectors.dot(vector, unit), unit, across);
        return across;
    }

    private static double[] axis(int n, int i) {
        double[] axis = new double[n];
        axis[i] = 1;
        return axis;
    }
}
