package errorscape.slice;

import errorscape.math.Range;

/// The loss on a regular grid of a plane's box, edges included. Immutable: the values must not be changed once they are
/// here.
///
/// @param box the part of the plane
/// @param columns number of nodes along the first direction, at least 2
/// @param rows number of nodes along the second direction, at least 2
/// @param values `values[row * columns + column]`; NaN or infinite where the loss is not a number: a hole
public record LossGrid(Box box, int columns, int rows, double[] values) {
    public LossGrid {
        if (columns < 2 || rows < 2 || values.length != columns * rows) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill a grid of " + columns + " x " + rows);
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

    /// The place of node `index` of `count` on a range: the same bits at every resolution that has the node.
    static double node(Range range, int index, int count) {
        return range.at(index / (double) (count - 1));
    }
}
