package errorscape.critical;

import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A straight way along which the loss falls on and on: seen at places ever further out, up to a million times as far
/// as the weights are from the origin, with no place on the way from which it rises or falls more steeply. So fall
/// losses without a minimum,
/// as that of classes which a network separates, when nothing penalises long weights.
///
/// @param direction of length one; not to be modified
/// @param distance how far it was followed
/// @param fades whether the slope is less than half as steep at the end: not on a slope that is the same everywhere
/// @param drop by how much the loss is lower there; 0 where it is already below what a double resolves
public record EndlessFall(double[] direction, double distance, boolean fades, double drop) {
    private static final double FARTHEST = 1e6;

    /// What is followed at least, where numbers overflow beyond.
    private static final double LEAST = 10;

    private static final double STRIDE = 1.5;

    /// Units in the last place by which a loss is known.
    private static final double ROUNDING = 8;

    private static final double SLOPE_ROUNDING = 1e-9;

    private static final double STEEPER = 1.01;

    /// Curvatures above such a share of the largest may be walls of a valley, not its floor.
    private static final double[] WALLS = {1e-3, 0.1, 0.5};

    private static final int LARGEST_EIGENSYSTEM = 100;

    /// Looks for such a way from a place: along what the gradient asks for, along where weights came from, and along
    /// the weights themselves. Empty if there is none, as far as seen.
    ///
    /// @param weights not modified
    /// @param drift where the weights have been going; of any length, zero if not known; not modified
    public static Optional<EndlessFall> from(
            Objective objective, Evaluator evaluator, double[] weights, double[] drift) {
        double[] gradient = new double[weights.length];
        double loss = evaluator.gradient(weights, gradient);
        List<double[]> ways = new ArrayList<>();
        Optional<EigenSystem> system = system(evaluator, weights);
        for (double[] way : List.of(Vectors.scaled(-1, gradient), drift, weights)) {
            for (double wall : WALLS) {
                system.flatMap(s -> unit(floor(s, wall, way))).ifPresent(ways::add);
            }
            unit(way).ifPresent(ways::add);
        }
        for (double[] way : ways) {
            Optional<EndlessFall> fall = along(objective, evaluator, weights, loss, way);
            if (fall.isPresent()) {
                return fall;
            }
        }
        return Optional.empty();
    }

    /// Empty for many weights.
    private static Optional<EigenSystem> system(Evaluator evaluator, double[] weights) {
        int n = weights.length;
        if (n > LARGEST_EIGENSYSTEM) {
            return Optional.empty();
        }
        double[] hessian = new double[n * n];
        evaluator.hessian(weights, hessian);
        return Vectors.allFinite(hessian) ? Optional.of(EigenSystem.of(hessian, n)) : Optional.empty();
    }

    /// A way without what of it goes up the walls of the valley.
    private static double[] floor(EigenSystem system, double wall, double[] way) {
        double[] values = system.values();
        double most = wall * values[values.length - 1];
        double[] c = system.coefficients(way);
        for (int i = 0; i < c.length; i++) {
            c[i] = values[i] > most ? 0 : c[i];
        }
        return system.combination(c);
    }

    private static Optional<EndlessFall> along(
            Objective objective, Evaluator evaluator, double[] weights, double loss, double[] way) {
        double size = 1 + Vectors.norm(weights);
        double[] gradient = new double[weights.length];
        evaluator.gradient(weights, gradient);
        // Beyond an inflection, as that of x^3, the slope grows again: there is a critical point on the way.
        double first = -Vectors.dot(way, gradient);
        double steepest = STEEPER * first + Double.MIN_NORMAL;
        double last = loss;
        double steepness = first;
        double reached = 0;
        for (double t = 0.01 * size; t <= FARTHEST * size; t *= STRIDE) {
            double[] there = weights.clone();
            Vectors.addScaled(t, way, there);
            double value = evaluator.gradient(there, gradient);
            double slope = Vectors.dot(way, gradient);
            if (!Double.isFinite(value) || !Double.isFinite(slope)) {
                break;
            }
            boolean rises = value > last + ROUNDING * Math.ulp(Math.abs(last));
            if (rises || slope > SLOPE_ROUNDING * Vectors.norm(gradient) || -slope > steepest) {
                return Optional.empty();
            }
            last = Math.min(last, value);
            steepness = -slope;
            reached = t;
        }
        if (reached < LEAST * size) {
            return Optional.empty();
        }
        boolean falls = loss - last > ROUNDING * Math.ulp(Math.abs(loss));
        return falls || (!objective.kinked() && cameDown(evaluator, weights, loss, way, size))
                ? Optional.of(new EndlessFall(way, reached, steepness <= 0.5 * first, loss - last))
                : Optional.empty();
    }

    /// Whether the loss has come down along the way to where what is left of the fall is less than a double tells. A
    /// smooth loss that did so and never rises again cannot have become level: an analytic one is level
    /// everywhere or nowhere.
    private static boolean cameDown(Evaluator evaluator, double[] weights, double loss, double[] way, double size) {
        double[] gradient = new double[weights.length];
        double last = loss;
        for (double t = 0.05 * size; t <= size; t += 0.05 * size) {
            double[] there = weights.clone();
            Vectors.addScaled(-t, way, there);
            double value = evaluator.gradient(there, gradient);
            if (!(value >= last) || Vectors.dot(way, gradient) > 0) {
                return false;
            }
            last = value;
        }
        return last > loss;
    }

    private static Optional<double[]> unit(double[] x) {
        double largest = 0;
        for (double entry : x) {
            largest = Math.max(largest, Math.abs(entry));
        }
        if (!(largest > 0) || Double.isInfinite(largest)) {
            return Optional.empty();
        }
        // Gradients near underflow have no norm.
        double[] scaled = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            scaled[i] = x[i] / largest;
        }
        double norm = Vectors.norm(scaled);
        return Optional.of(Vectors.scaled(1 / norm, scaled));
    }
}
