package errorscape.critical;

import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import org.jspecify.annotations.Nullable;

/// Follows gradient flow, `dw/dt = -g(w)`: the limit of gradient descent for small rates. Each step solves the flow of
/// the local quadratic exactly (the exponential Rosenbrock and Euler method: Hochbruck, Ostermann and Schweitzer 2009),
/// and two half steps tell its error; so long plateaus and stiff valleys take few steps, and the flow's way is kept.
/// For
/// one thread.
public final class SteepestFlow {
    /// The error allowed at each step before it is taken away, relative to one and the weights.
    private static final double TOLERANCE = 1e-5;

    /// What lies along a negative curvature may grow by this power of e in one step.
    private static final double MOST_GROWTH = 2;

    private static final double LEAST_TIME = 1e-12;

    private final Evaluator evaluator;
    private final int n;
    private final double[] hessian;
    private double[] weights;
    private double[] gradient;
    private double time = 1;
    private double passed;
    private boolean stuck;

    /// At a start.
    ///
    /// @param start not modified
    public SteepestFlow(Evaluator evaluator, double[] start) {
        this.evaluator = evaluator;
        n = start.length;
        hessian = new double[n * n];
        weights = start.clone();
        gradient = new double[n];
        evaluator.gradient(weights, gradient);
    }

    /// Where the flow is; not to be modified.
    public double[] weights() {
        return weights;
    }

    /// The gradient there; not to be modified.
    public double[] gradient() {
        return gradient;
    }

    /// The time that has passed.
    public double passed() {
        return passed;
    }

    /// Makes one step.
    ///
    /// @return whether it can be followed further: not at a kink, nor where the loss is not a number
    public boolean step() {
        if (stuck || !solve()) {
            stuck = true;
        }
        return !stuck;
    }

    private boolean solve() {
        EigenSystem here = system(weights);
        if (here == null) {
            return false;
        }
        double growth = -here.values()[0];
        time = growth > 0 ? Math.min(time, MOST_GROWTH / growth) : time;
        double allowed = TOLERANCE * (1 + Vectors.norm(weights));
        while (time > LEAST_TIME) {
            double[] whole = after(here, weights, gradient, time);
            double[] half = after(here, weights, gradient, 0.5 * time);
            double[] slope = new double[n];
            evaluator.gradient(half, slope);
            EigenSystem there = Vectors.allFinite(slope) ? system(half) : null;
            double error = Double.POSITIVE_INFINITY;
            double[] end = half;
            if (there != null) {
                end = after(there, half, slope, 0.5 * time);
                error = Vectors.distance(whole, end);
            }
            // The error of one step is of the third order.
            double factor = error == 0 ? 5 : 0.9 * StrictMath.cbrt(allowed / error);
            double used = time;
            time *= Math.clamp(Double.isNaN(factor) ? 0.1 : factor, 0.1, 5);
            if (error <= allowed) {
                Vectors.addScaled(1.0 / 3, Vectors.difference(end, whole), end);
                double[] slopeThere = new double[n];
                double loss = evaluator.gradient(end, slopeThere);
                if (!Double.isFinite(loss) || !Vectors.allFinite(slopeThere)) {
                    time = 0.1 * used;
                    continue;
                }
                weights = end;
                gradient = slopeThere;
                passed += used;
                return true;
            }
        }
        return false;
    }

    /// Where the flow of a local quadratic leads.
    private double[] after(EigenSystem system, double[] from, double[] slope, double over) {
        double[] c = system.coefficients(slope);
        for (int i = 0; i < n; i++) {
            double z = system.values()[i] * over;
            c[i] *= -over * (Math.abs(z) < 1e-12 ? 1 : -StrictMath.expm1(-z) / z);
        }
        double[] to = system.combination(c);
        Vectors.addScaled(1, from, to);
        return to;
    }

    private @Nullable EigenSystem system(double[] place) {
        evaluator.hessian(place, hessian);
        return Vectors.allFinite(hessian) ? EigenSystem.of(hessian, n) : null;
    }
}
