package errorscape.slice.grid;

import errorscape.math.Range;

/// Interpolates a grid; see [LossGrid#valueAt(double, double)].
final class GridInterpolation {
    private GridInterpolation() {}

    static double at(LossGrid grid, double a, double b) {
        double x = place(grid.box().a(), a, grid.columns());
        double y = place(grid.box().b(), b, grid.rows());
        int column = Math.min((int) x, grid.columns() - 2);
        int row = Math.min((int) y, grid.rows() - 2);
        double cubic = cubic(
                along(grid, column, row - 1, x - column),
                along(grid, column, row, x - column),
                along(grid, column, row + 1, x - column),
                along(grid, column, row + 2, x - column),
                row > 0,
                row + 2 < grid.rows(),
                y - row);
        return Double.isFinite(cubic) ? cubic : bilinear(grid, column, row, x - column, y - row);
    }

    private static double place(Range range, double x, int count) {
        return Math.clamp(range.fraction(x) * (count - 1), 0.0, count - 1.0);
    }

    /// Interpolates one row of nodes; 0 for a row that does not exist and will not be used.
    private static double along(LossGrid grid, int column, int row, double t) {
        if (row < 0 || row >= grid.rows()) {
            return 0;
        }
        boolean before = column > 0;
        boolean after = column + 2 < grid.columns();
        return cubic(
                before ? grid.value(column - 1, row) : 0,
                grid.value(column, row),
                grid.value(column + 1, row),
                after ? grid.value(column + 2, row) : 0,
                before,
                after,
                t);
    }

    /// Hermite's cubic between `p1` (t = 0) and `p2` (t = 1). With both neighbours its slopes are central
    /// differences; with one, the missing slope is that of the parabola through the three nodes; with none it is
    /// the straight line.
    private static double cubic(double p0, double p1, double p2, double p3, boolean before, boolean after, double t) {
        double chord = p2 - p1;
        double slope1 = before ? 0.5 * (p2 - p0) : chord;
        double slope2 = after ? 0.5 * (p3 - p1) : chord;
        if (!before && after) {
            slope1 = 2 * chord - slope2;
        } else if (before && !after) {
            slope2 = 2 * chord - slope1;
        }
        double s = 1 - t;
        return s * s * ((1 + 2 * t) * p1 + t * slope1) + t * t * ((1 + 2 * s) * p2 - s * slope2);
    }

    private static double bilinear(LossGrid grid, int column, int row, double s, double t) {
        double lower = mix(grid.value(column, row), grid.value(column + 1, row), s);
        double upper = mix(grid.value(column, row + 1), grid.value(column + 1, row + 1), s);
        double value = mix(lower, upper, t);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private static double mix(double from, double to, double t) {
        // At a node its neighbour does not count, even if that is a hole.
        return t == 0 ? from : t == 1 ? to : from * (1 - t) + to * t;
    }
}
