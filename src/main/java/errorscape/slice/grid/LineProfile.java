package errorscape.slice.grid;

import errorscape.math.Range;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.PlaneValues;
import errorscape.slice.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleUnaryOperator;

/// A loss along a line.
///
/// @param t places on the line, rising; not to be modified
/// @param values the loss there; not to be modified
/// @param shape between `t` = 0 and 1, or of the whole profile where it does not hold both; its turning points are
///     located between the places too
public record LineProfile(double[] t, double[] values, ProfileShape shape) {
    /// A place so near to 0 or 1, as a share of the range, is meant to be it.
    private static final double ROUNDING = 1e-9;

    /// Fewer places would overlook bumps: the shape is seen at so many.
    private static final int PLACES_OF_SHAPE = 101;

    /// Places between two looks at the wish to stop.
    private static final int CHUNK = 64;

    public LineProfile {
        if (t.length < 2 || t.length != values.length) {
            throw new IllegalArgumentException(
                    "a profile needs at least two places with a value each, not " + t.length + " and " + values.length);
        }
    }

    /// Samples an objective at `count` places of a range, ends included, evenly spaced but for those nearest to 0 and
    /// 1:
    /// they are these, where the range has them within and there are enough.
    public static LineProfile sample(Objective objective, Line line, Range range, int count) {
        Evaluator evaluator = objective.evaluator();
        double[] t = places(range, count);
        return of(evaluator, line, range, t, values(along(evaluator, line), t));
    }

    private static LineProfile of(Evaluator evaluator, Line line, Range range, double[] t, double[] values) {
        PlaneValues along = along(evaluator, line);
        double near = ROUNDING * (range.max() - range.min());
        boolean whole = range.min() <= near && range.max() >= 1 - near;
        Range part = whole ? new Range(0, 1) : range;
        int from = 0;
        while (whole && t[from] < -near) {
            from++;
        }
        int to = t.length - 1;
        while (whole && t[to] > 1 + near) {
            to--;
        }
        double[] seen = Arrays.copyOfRange(t, from, to + 1);
        double[] seenValues = Arrays.copyOfRange(values, from, to + 1);
        if (seen.length < PLACES_OF_SHAPE) {
            seen = places(part, PLACES_OF_SHAPE);
            seenValues = values(along, seen);
        }
        double[] turned = withTurningPoints(evaluator, line, along, seen, seenValues);
        return new LineProfile(t, values, ProfileShape.of(turned, 0, turned.length - 1));
    }

    /// Samples objectives at the same places, in turn, as far as it gets: places that not all were sampled at are left
    /// out, but for the first two.
    ///
    /// @param stop asked now and then; once true the sampling ends
    /// @return a profile for each objective
    public static List<LineProfile> sampleUntil(
            List<Objective> objectives, Line line, Range range, int count, BooleanSupplier stop) {
        double[] t = places(range, count);
        double[][] values = new double[objectives.size()][count];
        List<PlaneValues> lines =
                objectives.stream().map(o -> along(o.evaluator(), line)).toList();
        double[] chunk = new double[CHUNK];
        int done = 0;
        while (done < count && (done < 2 || !stop.getAsBoolean())) {
            int size = Math.min(CHUNK, count - done);
            for (int i = 0; i < values.length; i++) {
                lines.get(i).row(Arrays.copyOfRange(t, done, done + size), size, 0, chunk);
                System.arraycopy(chunk, 0, values[i], done, size);
            }
            done += size;
        }
        double[] reached = Arrays.copyOf(t, done);
        Range part = done == count ? range : new Range(reached[0], reached[done - 1]);
        List<LineProfile> profiles = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            double[] sampled = Arrays.copyOf(values[i], done);
            profiles.add(of(objectives.get(i).evaluator(), line, part, reached, sampled));
        }
        return profiles;
    }

    private static PlaneValues along(Evaluator evaluator, Line line) {
        return evaluator.onPlane(line.origin(), line.direction(), new double[line.origin().length]);
    }

    private static double[] places(Range range, int count) {
        double[] t = new double[count];
        for (int k = 0; k < count; k++) {
            t[k] = LossGrid.node(range, k, count);
        }
        double near = ROUNDING * (range.max() - range.min());
        int taken = 0;
        for (int end = 0; end <= 1; end++) {
            if (range.min() < end - near && end + near < range.max()) {
                // The inner place nearest to it, behind the one that 0 has taken.
                int nearest = taken + 1;
                for (int k = taken + 1; k < count - 1; k++) {
                    nearest = Math.abs(t[k] - end) < Math.abs(t[nearest] - end) ? k : nearest;
                }
                if (nearest < count - 1) {
                    t[nearest] = end;
                    taken = nearest;
                }
            }
        }
        return t;
    }

    private static double[] values(PlaneValues along, double[] t) {
        double[] values = new double[t.length];
        along.row(t, t.length, 0, values);
        return values;
    }

    /// The values with those of turning points put between. Beside the ends slopes tell whether there is one.
    private static double[] withTurningPoints(
            Evaluator evaluator, Line line, PlaneValues along, double[] t, double[] values) {
        double[] place = new double[1];
        double[] value = new double[1];
        DoubleUnaryOperator loss = x -> {
            place[0] = x;
            along.row(place, 1, 0, value);
            return value[0];
        };
        double[] result = new double[2 * t.length + 1];
        int n = 0;
        int last = t.length - 1;
        for (int k = 0; k <= last; k++) {
            result[n++] = values[k];
            boolean first = k == 0 && bends(slope(evaluator, line, t[0]), values[1] - values[0]);
            boolean end = k == last - 1 && bends(values[last] - values[last - 1], slope(evaluator, line, t[last]));
            if (first || end) {
                result[n++] = turn(
                        loss,
                        t[k],
                        t[k + 1],
                        first ? slope(evaluator, line, t[0]) > 0 : values[last] > values[last - 1]);
            } else if (k > 0 && k < last && bends(values[k] - values[k - 1], values[k + 1] - values[k])) {
                result[n++] = turn(loss, t[k - 1], t[k + 1], values[k] > values[k - 1]);
            }
        }
        return Arrays.copyOf(result, n);
    }

    private static boolean bends(double before, double after) {
        return (before > 0 && after < 0) || (before < 0 && after > 0);
    }

    private static double slope(Evaluator evaluator, Line line, double t) {
        double[] gradient = new double[line.origin().length];
        evaluator.gradient(line.at(t), gradient);
        return Vectors.dot(gradient, line.direction());
    }

    private static double turn(DoubleUnaryOperator loss, double from, double to, boolean high) {
        return high
                ? TurningPoint.highest(loss, from, to)
                : -TurningPoint.highest(x -> -loss.applyAsDouble(x), from, to);
    }
}
