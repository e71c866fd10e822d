package errorscape.slice;

import errorscape.math.Range;
import errorscape.objective.Objective;
import errorscape.objective.PlaneValues;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A loss along a line.
///
/// @param t places on the line, rising; not to be modified
/// @param values the loss there; not to be modified
public record LineProfile(double[] t, double[] values) {
    /// Places between two looks at the wish to stop.
    private static final int CHUNK = 64;

    public LineProfile {
        if (t.length < 2 || t.length != values.length) {
            throw new IllegalArgumentException(
                    "a profile needs at least two places with a value each, not " + t.length + " and " + values.length);
        }
    }

    /// Samples an objective at `count` places of a range, ends included.
    public static LineProfile sample(Objective objective, Line line, Range range, int count) {
        double[] t = new double[count];
        for (int k = 0; k < count; k++) {
            t[k] = LossGrid.node(range, k, count);
        }
        double[] values = new double[count];
        objective
                .evaluator()
                .onPlane(line.origin(), line.direction(), new double[line.origin().length])
                .row(t, count, 0, values);
        return new LineProfile(t, values);
    }

    /// Samples objectives at the same places, in turn, as far as it gets: places that none or not all were sampled at
    /// are left out, but for the first two.
    ///
    /// @param stop asked now and then; once true the sampling ends
    /// @return a profile for each objective
    public static List<LineProfile> sampleUntil(
            List<Objective> objectives, Line line, Range range, int count, BooleanSupplier stop) {
        double[] t = new double[count];
        Arrays.setAll(t, k -> LossGrid.node(range, k, count));
        double[][] values = new double[objectives.size()][count];
        List<PlaneValues> lines = objectives.stream()
                .map(o -> o.evaluator().onPlane(line.origin(), line.direction(), new double[line.origin().length]))
                .toList();
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
        int sampled = done;
        return Arrays.stream(values)
                .map(v -> new LineProfile(reached, Arrays.copyOf(v, sampled)))
                .toList();
    }

    /// The shape between `t` = 0 and 1, or of the whole profile where it does not hold both.
    public ProfileShape shape() {
        int from = 0;
        int to = t.length - 1;
        double rounding = 1e-9 * (t[to] - t[from]);
        if (t[from] <= rounding && t[to] >= 1 - rounding) {
            while (t[from] < -rounding) {
                from++;
            }
            while (t[to] > 1 + rounding) {
                to--;
            }
        }
        return ProfileShape.of(values, from, to);
    }
}
