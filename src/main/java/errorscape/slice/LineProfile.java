package errorscape.slice;

import errorscape.math.Range;
import errorscape.objective.Objective;

/// A loss along a line.
///
/// @param t places on the line, rising; not to be modified
/// @param values the loss there; not to be modified
public record LineProfile(double[] t, double[] values) {
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
