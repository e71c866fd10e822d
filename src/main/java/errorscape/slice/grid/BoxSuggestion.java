package errorscape.slice.grid;

import errorscape.math.Fma;
import errorscape.math.Range;
import errorscape.math.Vectors;
import errorscape.objective.Objective;
import errorscape.objective.PlaneValues;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.PlanePoint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/// Suggests the part of a plane to look at first. Deterministic; 567 evaluations of the loss.
///
/// The natural unit of a direction `d` is the step that moves the weights it touches by their own length, `|w
/// restricted to d| / |d|`: 1 for filter-normalised directions (that is what the normalisation is for), the
/// weights' own size for two chosen weights. Both axes get the same length in weight space, so that the picture
/// does not stretch it.
///
/// Around the start, squares of 1/8 to 8 units are sampled and scored:
/// - *balance*: the entropy of the histogram of losses between their extremes, as a share of its maximum. It is
///   low where a few steep corners press everything else into a flat disc (a huge cone seen from afar), and
///   where a small crater sits in a saturated plateau; holes count as lost picture;
/// - *structure*: the share of the losses' deviation that the best quadratic leaves unexplained. It is zero
///   where the box is so small that any smooth loss looks like a plane or a bowl;
/// - less 0.1 for each halving and 0.25 for each doubling of the natural unit, so that a loss that looks the
///   same at every size (a quadratic) is shown at the size of its weights. Doubling costs more because far out
///   every network's loss bends somewhere, away from where it is trained.
///
/// The best score wins; edges are rounded outwards to two digits of the radius.
public final class BoxSuggestion {
    private static final int SIDE = 9;
    private static final int BINS = 12;
    /// Beside landmarks, as a share of their spread.
    private static final double MARGIN = 0.25;
    private static final int MOST_DOUBLINGS = 3;
    private static final double PENALTY_PER_HALVING = 0.1;
    private static final double PENALTY_PER_DOUBLING = 0.25;

    private BoxSuggestion() {}

    /// A box around the start `(a, b)`, which lies inside it.
    public static Box suggest(Objective objective, Plane plane, double a, double b) {
        double[] start = plane.lift(a, b);
        double length = Math.max(lengthAlong(plane.first(), start), lengthAlong(plane.second(), start));
        double unitA = length / Vectors.norm(plane.first());
        double unitB = length / Vectors.norm(plane.second());
        PlaneValues values = objective.evaluator().onPlane(plane.origin(), plane.first(), plane.second());
        double bestFactor = 1;
        double bestScore = Double.NEGATIVE_INFINITY;
        double factor = 1.0 / (1 << MOST_DOUBLINGS);
        for (int doublings = -MOST_DOUBLINGS; doublings <= MOST_DOUBLINGS; doublings++, factor *= 2) {
            Box box = new Box(Range.around(a, factor * unitA), Range.around(b, factor * unitB));
            double penalty = Math.max(PENALTY_PER_DOUBLING * doublings, -PENALTY_PER_HALVING * doublings);
            double score = score(sample(values, box)) - penalty;
            if (score > bestScore) {
                bestScore = score;
                bestFactor = factor;
            }
        }
        return new Box(rounded(a, bestFactor * unitA), rounded(b, bestFactor * unitB));
    }

    /// A box that holds landmarks with a margin of a quarter, and the point `(a, b)` itself; the same length in
    /// weight space along both axes, so that a straight path looks straight and its turns are not exaggerated.
    ///
    /// @param landmarks weights; without any it is the box around `(a, b)`
    public static Box suggest(Objective objective, Plane plane, double a, double b, List<double[]> landmarks) {
        double lowA = a;
        double highA = a;
        double lowB = b;
        double highB = b;
        for (double[] landmark : landmarks) {
            PlanePoint point = plane.project(landmark);
            lowA = Math.min(lowA, point.a());
            highA = Math.max(highA, point.a());
            lowB = Math.min(lowB, point.b());
            highB = Math.max(highB, point.b());
        }
        double unitA = 1 / Vectors.norm(plane.first());
        double unitB = 1 / Vectors.norm(plane.second());
        double length = Math.max((highA - lowA) / unitA, (highB - lowB) / unitB);
        if (!(length > 0) || Double.isInfinite(length)) {
            return suggest(objective, plane, a, b);
        }
        double radius = length * (0.5 + MARGIN);
        return new Box(
                rounded(lowA + (highA - lowA) / 2, radius * unitA), rounded(lowB + (highB - lowB) / 2, radius * unitB));
    }

    /// How long the weights are that a direction moves; where they are small beside the others, the size of
    /// typical ones, and where all are zero, 1 for each.
    private static double lengthAlong(double[] direction, double[] weights) {
        double touched = 0;
        int count = 0;
        for (int i = 0; i < weights.length; i++) {
            if (direction[i] != 0) {
                touched = Fma.fma(weights[i], weights[i], touched);
                count++;
            }
        }
        double typical = Math.sqrt(Vectors.dot(weights, weights) / weights.length * count);
        double length = Math.sqrt(touched) < 0.5 * typical ? typical : Math.sqrt(touched);
        return length > 1e-6 && Double.isFinite(length) ? length : Math.sqrt(count);
    }

    private static double[] sample(PlaneValues values, Box box) {
        double[] as = new double[SIDE];
        for (int i = 0; i < SIDE; i++) {
            as[i] = LossGrid.node(box.a(), i, SIDE);
        }
        double[] row = new double[SIDE];
        double[] all = new double[SIDE * SIDE];
        for (int j = 0; j < SIDE; j++) {
            values.row(as, SIDE, LossGrid.node(box.b(), j, SIDE), row);
            System.arraycopy(row, 0, all, j * SIDE, SIDE);
        }
        return all;
    }

    static double score(double[] losses) {
        double[] finite = Arrays.stream(losses).filter(Double::isFinite).toArray();
        double min = Arrays.stream(finite).min().orElse(0);
        double max = Arrays.stream(finite).max().orElse(0);
        double spread = max - min;
        if (!(spread > 1e-12 * Math.max(Math.abs(min), Math.abs(max))) || Double.isInfinite(spread)) {
            return -1;
        }
        double share = finite.length / (double) losses.length;
        double structure = finite.length == losses.length ? structure(losses, min, spread) : 0;
        return share * balance(finite, min, spread) + structure;
    }

    private static double balance(double[] finite, double min, double spread) {
        int[] histogram = new int[BINS];
        for (double loss : finite) {
            histogram[(int) Math.min(BINS - 1, BINS * ((loss - min) / spread))]++;
        }
        double entropy = 0;
        for (int count : histogram) {
            if (count > 0) {
                double p = count / (double) finite.length;
                entropy -= p * StrictMath.log(p);
            }
        }
        return entropy / StrictMath.log(BINS);
    }

    /// The root mean square of what a full quadratic in the two coordinates leaves, over the standard
    /// deviation. On a symmetric grid 1, x, y, xy, x^2 - m, y^2 - m are orthogonal, so the fit is five
    /// inner products.
    private static double structure(double[] losses, double min, double spread) {
        int half = SIDE / 2;
        double m = half * (half + 1) / 3.0;
        double[] sums = new double[5];
        double[] norms = new double[5];
        double[] basis = new double[5];
        double mean = 0;
        for (double loss : losses) {
            mean += (loss - min) / spread / losses.length;
        }
        double total = 0;
        for (int j = 0; j < SIDE; j++) {
            for (int i = 0; i < SIDE; i++) {
                double x = i - half;
                double y = j - half;
                basis[0] = x;
                basis[1] = y;
                basis[2] = x * y;
                basis[3] = x * x - m;
                basis[4] = y * y - m;
                double deviation = (losses[j * SIDE + i] - min) / spread - mean;
                total += deviation * deviation;
                for (int k = 0; k < 5; k++) {
                    sums[k] += deviation * basis[k];
                    norms[k] += basis[k] * basis[k];
                }
            }
        }
        double explained = 0;
        for (int k = 0; k < 5; k++) {
            explained += sums[k] * sums[k] / norms[k];
        }
        return Math.sqrt(Math.max(0, 1 - explained / total));
    }

    private static Range rounded(double centre, double radius) {
        BigDecimal exact = new BigDecimal(radius);
        int scale = exact.scale() - exact.precision() + 2;
        double min = round(centre - radius, scale, RoundingMode.FLOOR);
        double max = round(centre + radius, scale, RoundingMode.CEILING);
        return new Range(min, max);
    }

    private static double round(double x, int scale, RoundingMode direction) {
        BigDecimal nearest = new BigDecimal(x).setScale(scale, RoundingMode.HALF_EVEN);
        // An edge of 0.9999999999 is meant to be 1, not rounded outwards to 1.1.
        boolean near =
                Math.abs(nearest.doubleValue() - x) < 1e-6 * nearest.ulp().doubleValue() * 100;
        return near
                ? nearest.doubleValue()
                : new BigDecimal(x).setScale(scale, direction).doubleValue();
    }
}
