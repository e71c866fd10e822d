package errorscape.critical.slice;

import errorscape.critical.cell.UnitPoint;
import errorscape.critical.cell.UnitSlice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Follows a slice of a loss with kinks down, or up, from a saddle to the extrema it leads to, by values alone: from
/// each place to the lowest value on a small circle round it. A gradient leads to and fro across a kink; values lead
/// along it. In the coordinates of [UnitSlice]; for one thread.
final class ValuePath {
    private static final double LONGEST_STEP = 0.004;
    private static final double LEAST_STEP = 1e-7;
    private static final int MOST_STEPS = 3000;
    private static final int AROUND = 24;
    private static final int SECTIONS = 30;
    private static final double GOLDEN = 0.6180339887498949;

    /// Radii of the circles on which the ways out of a saddle are looked for; the first on which there are some.
    private static final double[] BESIDE = {1e-5, 1e-4, 1e-3};

    private static final int DIRECTIONS = 96;

    /// An extremum this near to the end of a path is the one it leads to.
    private static final double NEAR = 1e-3;

    private final UnitSlice slice;
    private final List<UnitPoint> ends;
    private final double sign;

    /// @param ends the extrema that a path can end at
    /// @param sign -1 down, 1 up
    ValuePath(UnitSlice slice, List<UnitPoint> ends, double sign) {
        this.slice = slice;
        this.ends = ends;
        this.sign = sign;
    }

    /// Where the ways out of a saddle end, one number a way: which of the ends, or [SteepestPath#OUTSIDE]. There are
    /// as many as the saddle has sectors of lower (higher) values, at least two of a saddle.
    int[] ends(UnitPoint saddle) {
        for (double radius : BESIDE) {
            List<double[]> ways = ways(saddle, radius);
            if (ways.size() > 1) {
                return ways.stream()
                        .mapToInt(way -> follow(way[0], way[1], radius))
                        .toArray();
            }
        }
        return new int[0];
    }

    /// The lowest place of each sector of a circle round a saddle in which the loss is lower.
    private List<double[]> ways(UnitPoint saddle, double radius) {
        DoubleUnaryOperator gain = angle -> gain(
                saddle.u() + radius * StrictMath.cos(angle),
                saddle.v() + radius * StrictMath.sin(angle),
                saddle.value());
        double[] angles = new double[DIRECTIONS];
        double[] gains = new double[DIRECTIONS];
        Arrays.setAll(angles, k -> 2 * Math.PI * k / DIRECTIONS + 0.2);
        Arrays.setAll(gains, k -> gain.applyAsDouble(angles[k]));
        double[] coarse = gains.clone();
        double width = 2 * Math.PI / DIRECTIONS;
        for (int k = 0; k < DIRECTIONS; k++) {
            double before = coarse[(k + DIRECTIONS - 1) % DIRECTIONS];
            double after = coarse[(k + 1) % DIRECTIONS];
            boolean highest = coarse[k] >= before && coarse[k] >= after;
            boolean lowest = coarse[k] <= before && coarse[k] <= after;
            if (highest || lowest) {
                DoubleUnaryOperator sought = highest ? gain : angle -> -gain.applyAsDouble(angle);
                angles[k] = best(sought, angles[k] - width, angles[k] + width);
                gains[k] = gain.applyAsDouble(angles[k]);
            }
        }
        return sectors(angles, gains).stream()
                .map(angle -> new double[] {
                    saddle.u() + radius * StrictMath.cos(angle), saddle.v() + radius * StrictMath.sin(angle)
                })
                .toList();
    }

    /// The best angle of each run of gains.
    private static List<Double> sectors(double[] angles, double[] gains) {
        int first = 0;
        while (first < gains.length && gains[first] > 0) {
            first++;
        }
        List<Double> best = new ArrayList<>();
        double most = 0;
        double where = 0;
        for (int i = 0; i < gains.length; i++) {
            int k = (first + i) % gains.length;
            if (gains[k] > most) {
                most = gains[k];
                where = angles[k];
            }
            int next = (k + 1) % gains.length;
            if (most > 0 && (!(gains[next] > 0) || i == gains.length - 1)) {
                best.add(where);
                most = 0;
            }
        }
        return best;
    }

    /// @param radius how far from the saddle's ridge the path begins: the first steps must not cross it
    private int follow(double startU, double startV, double radius) {
        double u = startU;
        double v = startV;
        double value = value(u, v);
        double step = 0.3 * radius;
        for (int k = 0; k < MOST_STEPS && step > LEAST_STEP; k++) {
            if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) {
                return SteepestPath.OUTSIDE;
            }
            double angle = best(u, v, value, step);
            double nextU = u + step * StrictMath.cos(angle);
            double nextV = v + step * StrictMath.sin(angle);
            boolean along = gain(nextU, nextV, value) > 0 && gain(0.5 * (u + nextU), 0.5 * (v + nextV), value) > 0;
            if (along) {
                u = nextU;
                v = nextV;
                value = value(u, v);
            }
            step = along ? Math.min(LONGEST_STEP, 1.6 * step) : 0.4 * step;
        }
        return nearest(u, v);
    }

    private double best(double u, double v, double value, double step) {
        DoubleUnaryOperator gain =
                angle -> gain(u + step * StrictMath.cos(angle), v + step * StrictMath.sin(angle), value);
        double width = 2 * Math.PI / AROUND;
        double angle = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < AROUND; k++) {
            double there = gain.applyAsDouble(k * width);
            if (there > most) {
                most = there;
                angle = k * width;
            }
        }
        return best(gain, angle - width, angle + width);
    }

    /// Where a function is greatest, by golden section.
    private static double best(DoubleUnaryOperator function, double lower, double upper) {
        double from = lower;
        double to = upper;
        for (int k = 0; k < SECTIONS; k++) {
            double left = to - GOLDEN * (to - from);
            double right = from + GOLDEN * (to - from);
            if (function.applyAsDouble(left) >= function.applyAsDouble(right)) {
                to = right;
            } else {
                from = left;
            }
        }
        return 0.5 * (from + to);
    }

    /// How much lower (higher) than a value the loss is at a place.
    private double gain(double u, double v, double value) {
        return sign * (value(u, v) - value);
    }

    private double value(double u, double v) {
        slice.gradientAt(u, v);
        return slice.value();
    }

    private int nearest(double u, double v) {
        int best = SteepestPath.OUTSIDE;
        double least = NEAR;
        for (int i = 0; i < ends.size(); i++) {
            double distance = StrictMath.hypot(ends.get(i).u() - u, ends.get(i).v() - v);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
