package errorscape.critical;

import errorscape.critical.CriticalPoint.Descent;
import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import java.util.List;

/// Looks for lower losses around a critical point whose eigenvalues do not decide, along and around its level
/// directions: from seeded random ones it descends within balls of several radii (saddle-free Newton steps,
/// Dauphin et al. 2014, cut off at the ball). The loss may fall with the fourth power of the distance only, or
/// along a curve, as at the origin of the XOR network.
final class DescentProbe {
    private static final double[] RADII = {1, 0.5, 0.2, 0.1, 0.05, 0.02};
    private static final int STARTS = 6;
    private static final int MOST_STEPS = 40;
    private static final int MOST_HALVINGS = 10;

    /// Lower by less than this, relative to the loss or one, may be rounding.
    private static final double NOISE = 1e-14;

    private final Evaluator evaluator;
    private final double[] centre;
    private final double value;
    private final int n;
    private final double[] gradient;
    private final double[] hessian;
    private final double[] place;

    DescentProbe(Evaluator evaluator, double[] centre, double value) {
        this.evaluator = evaluator;
        this.centre = centre;
        this.value = value;
        n = centre.length;
        gradient = new double[n];
        hessian = new double[n * n];
        place = new double[n];
    }

    /// @param level unit vectors that span the level directions, at least one
    Descent run(List<double[]> level) {
        RandomStream random = new RandomStream(1, "descent");
        Descent last = new Descent(false, RADII[RADII.length - 1], 0, new double[0]);
        for (double radius : RADII) {
            double[] best = new double[n];
            double lowest = value;
            for (int start = 0; start < STARTS; start++) {
                double[] way = start == 0 && last.found() ? last.way().clone() : direction(level, random);
                Vectors.addScaled(radius / Vectors.norm(way) - 1, way.clone(), way);
                double reached = descend(way, radius);
                if (reached < lowest) {
                    lowest = reached;
                    best = way;
                }
            }
            if (value - lowest > NOISE * Math.max(1, Math.abs(value))) {
                last = new Descent(true, radius, value - lowest, best);
            }
        }
        return last;
    }

    private double[] direction(List<double[]> level, RandomStream random) {
        double[] direction = new double[n];
        for (double[] unit : level) {
            Vectors.addScaled(random.nextGaussian(), unit, direction);
        }
        return direction;
    }

    /// Descends from a displacement within the ball; `way` becomes where it ends.
    private double descend(double[] way, double radius) {
        double here = gradientAt(way);
        for (int k = 0; k < MOST_STEPS && Double.isFinite(here); k++) {
            double[] step = step(radius);
            double[] trial = new double[n];
            double there = Double.NaN;
            for (int halving = 0; halving < MOST_HALVINGS && !(there < here); halving++) {
                for (int i = 0; i < n; i++) {
                    trial[i] = Math.fma(StrictMath.scalb(1.0, -halving), step[i], way[i]);
                }
                double length = Vectors.norm(trial);
                if (length > radius) {
                    trial = Vectors.scaled(radius / length, trial);
                }
                there = valueAt(trial);
            }
            if (!(there < here)) {
                return here;
            }
            boolean little = here - there < 1e-3 * (value - there);
            System.arraycopy(trial, 0, way, 0, n);
            here = gradientAt(way);
            if (little) {
                return here;
            }
        }
        return here;
    }

    /// The saddle-free step `-(|H| + |g| / r)^-1 g` at the last gradient's place.
    private double[] step(double radius) {
        double damping = Vectors.norm(gradient) / radius;
        evaluator.hessian(place, hessian);
        if (damping == 0 || !Vectors.allFinite(hessian)) {
            return new double[n];
        }
        EigenSystem system = EigenSystem.of(hessian, n);
        double[] c = system.coefficients(gradient);
        for (int i = 0; i < n; i++) {
            c[i] /= -(Math.abs(system.values()[i]) + damping);
        }
        return system.combination(c);
    }

    private double gradientAt(double[] way) {
        displace(way);
        return evaluator.gradient(place, gradient);
    }

    private double valueAt(double[] way) {
        displace(way);
        return evaluator.value(place);
    }

    private void displace(double[] way) {
        for (int i = 0; i < n; i++) {
            place[i] = centre[i] + way[i];
        }
    }
}
