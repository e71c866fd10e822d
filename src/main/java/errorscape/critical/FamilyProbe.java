package errorscape.critical;

import errorscape.critical.CriticalPoint.Family;
import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Finds out whether a critical point with level directions is one of a line, or of a larger family, of
/// critical points of the same loss (as redundant hidden units make: Fukumizu and Amari 2000).
///
/// Seeded random small steps along the level directions are corrected by Newton across them. If every one ends
/// at a critical point beside the first, the family is smooth and as large as the nullity says; else searches
/// from there tell whether some critical points are near, and the least nullity of theirs how large a family
/// is.
final class FamilyProbe {
    /// Length of the steps.
    private static final double STEP = 0.02;

    private static final int MOST_PROBES = 12;
    private static final int MOST_CORRECTIONS = 12;

    /// Losses in a family agree to this, relative to one.
    private static final double SAME_LOSS = 1e-11;

    private final Evaluator evaluator;
    private final ZeroSearch search;
    private final double[] centre;
    private final double value;
    private final int n;
    private final double[] gradient;
    private final double[] hessian;

    FamilyProbe(Evaluator evaluator, ZeroSearch search, double[] centre, double value) {
        this.evaluator = evaluator;
        this.search = search;
        this.centre = centre;
        this.value = value;
        n = centre.length;
        gradient = new double[n];
        hessian = new double[n * n];
    }

    /// @param level orthonormal, they span the level directions
    Family run(List<double[]> level) {
        RandomStream random = new RandomStream(1, "family");
        int nullity = level.size();
        int probes = Math.min(2 * nullity + 2, MOST_PROBES);
        boolean smooth = true;
        int dimension = 0;
        for (int k = 0; k < probes && (smooth || k < nullity + 4); k++) {
            double[] direction = new double[n];
            for (double[] unit : level) {
                Vectors.addScaled(random.nextGaussian(), unit, direction);
            }
            double[] start = centre.clone();
            Vectors.addScaled(STEP / Vectors.norm(direction), direction, start);
            if (smooth && staysCritical(start, nullity)) {
                continue;
            }
            smooth = false;
            OptionalInt near = nullityNear(start);
            if (near.isPresent() && near.getAsInt() > 0) {
                dimension = dimension == 0 ? near.getAsInt() : Math.min(dimension, near.getAsInt());
            }
        }
        return smooth ? new Family(nullity, false, true) : new Family(dimension, false, false);
    }

    /// Whether Newton across the level directions leads from a place beside the centre to a critical point near
    /// it.
    private boolean staysCritical(double[] start, int nullity) {
        double[] weights = start.clone();
        double norm = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MOST_CORRECTIONS; k++) {
            evaluator.gradient(weights, gradient);
            double next = Vectors.norm(gradient);
            if (!(next < 0.5 * norm) || next == 0) {
                norm = Math.min(next, norm);
                break;
            }
            norm = next;
            EigenSystem system = systemAt(weights);
            double[] c = system.coefficients(gradient);
            double threshold = acrossThreshold(system.values(), nullity);
            for (int i = 0; i < n; i++) {
                c[i] = Math.abs(system.values()[i]) > threshold ? -c[i] / system.values()[i] : 0;
            }
            Vectors.addScaled(1, system.combination(c), weights);
        }
        return norm <= 0.1 * ZeroSearch.GRADIENT_TOLERANCE
                && Vectors.distance(weights, start) < 0.3 * STEP
                && sameLoss(weights)
                && systemAt(weights).criticalSpectrum().nullity() == nullity;
    }

    /// The `nullity`-th smallest magnitude.
    private static double acrossThreshold(double[] values, int nullity) {
        double[] sizes = new double[values.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(values[i]);
        }
        Arrays.sort(sizes);
        return sizes[nullity - 1];
    }

    private OptionalInt nullityNear(double[] start) {
        ZeroSearch.End end = search.from(start);
        double distance = Vectors.distance(end.weights(), centre);
        if (end.ending() != ZeroSearch.Ending.ZERO
                || distance < 0.1 * STEP
                || distance > 3 * STEP
                || !sameLoss(end.weights())) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(systemAt(end.weights()).criticalSpectrum().nullity());
    }

    private EigenSystem systemAt(double[] weights) {
        evaluator.hessian(weights, hessian);
        return EigenSystem.of(hessian, n);
    }

    private boolean sameLoss(double[] weights) {
        return Math.abs(evaluator.value(weights) - value) <= SAME_LOSS * Math.max(1, Math.abs(value));
    }
}
