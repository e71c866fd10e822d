package errorscape.slice.grid;

import errorscape.math.Counted;
import errorscape.math.Range;
import errorscape.slice.Box;
import java.util.Arrays;
import java.util.Optional;

/// The loss on a regular grid of a plane's box, edges included. Immutable: the values must not be changed once they
/// are here.
///
/// @param box the part of the plane
/// @param columns number of nodes along the first direction, at least 2
/// @param rows number of nodes along the second direction, at least 2
/// @param values `values[row * columns + column]`; NaN or infinite where the loss is not a number: a hole
public record LossGrid(Box box, int columns, int rows, double[] values) {
    public LossGrid {
        if (columns < 2 || rows < 2 || values.length != columns * rows) {
            throw new IllegalArgumentException(Counted.of(values.length, "value") + " "
                    + Counted.verb(values.length, "does", "do") + " not fill a grid of " + columns + " x " + rows);
        }
    }

    /// The coordinate of a column along the first direction.
    public double a(int column) {
        return node(box.a(), column, columns);
    }

    /// The coordinate of a row along the second direction.
    public double b(int row) {
        return node(box.b(), row, rows);
    }

    public double value(int column, int row) {
        return values[row * columns + column];
    }

    /// Whether the loss at a node is not a finite number.
    public boolean hole(int column, int row) {
        return !Double.isFinite(value(column, row));
    }

    /// The loss between the nodes: bicubic (Catmull and Rom 1974; at the box's edge the slope is the one-sided
    /// difference of second order), which keeps every node's own value and has a continuous slope. Where the
    /// stencil of 4 x 4 nodes has a hole, bilinear from the cell's four nodes; NaN if one of these is a hole, and
    /// outside the box.
    public double valueAt(double a, double b) {
        return box.contains(a, b) ? GridInterpolation.at(this, a, b) : Double.NaN;
    }

    /// The smallest and the largest finite loss; empty if there are no two different ones.
    public Optional<Range> finiteRange() {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        return min < max ? Optional.of(new Range(min, max)) : Optional.empty();
    }

    /// The loss that `percent` of the finite nodes do not exceed, between nodes by linear interpolation of the ranks
    /// (Hyndman and Fan 1996, type 7); NaN if all nodes are holes.
    ///
    /// @param percent 0 (the smallest) to 100 (the largest)
    public double percentile(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("a percentile lies between 0 and 100, not at " + percent);
        }
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double rank = percent / 100 * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        double t = rank - below;
        return t == 0 ? sorted[below] : sorted[below] * (1 - t) + sorted[above] * t;
    }

    /// The place of node `index` of `count` on a range: the same bits at every resolution that has the node.
    static double node(Range range, int index, int count) {
        return range.at(index / (double) (count - 1));
    }
}
