package errorscape.ui.curve;

import errorscape.plot.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The lowest value that a logarithmic axis of curves reaches to. What is zero up to rounding has no place of its own,
/// and a curve far below the others must not flatten them: both run along the foot of the chart.
final class CurveFloor {
    /// Of the largest value: below it a loss is zero up to rounding.
    private static final double ROUNDING = 1e-16;

    /// Of the lowest value of the curve in the middle.
    private static final double BELOW_THE_REST = 1e-4;

    private CurveFloor() {}

    /// The curves, none lower than the floor. The same list where nothing is.
    ///
    /// @param series all values that are positive and finite count
    static List<Series> lift(List<Series> series) {
        double most = 0;
        double[] lows = new double[series.size()];
        int count = 0;
        boolean zero = false;
        for (Series one : series) {
            double low = Double.POSITIVE_INFINITY;
            for (int i = 0; i < one.count(); i++) {
                double y = one.y()[i];
                zero |= y == 0;
                if (y > 0 && Double.isFinite(y)) {
                    low = Math.min(low, y);
                    most = Math.max(most, y);
                }
            }
            if (Double.isFinite(low)) {
                lows[count++] = low;
            }
        }
        double[] sorted = Arrays.copyOf(lows, count);
        Arrays.sort(sorted);
        double floor = ROUNDING * most;
        if (count > 1) {
            floor = Math.max(floor, BELOW_THE_REST * sorted[count / 2]);
        }
        return count == 0 || (sorted[0] >= floor && !zero) ? series : lift(series, floor);
    }

    private static List<Series> lift(List<Series> series, double floor) {
        List<Series> lifted = new ArrayList<>();
        for (Series one : series) {
            double[] y = Arrays.copyOf(one.y(), one.count());
            for (int i = 0; i < y.length; i++) {
                // Zero too: it is as far down as anything can be.
                if (y[i] >= 0 && y[i] < floor) {
                    y[i] = floor;
                }
            }
            lifted.add(new Series(one.name(), one.x(), y, one.count(), one.colour(), one.dash()));
        }
        return lifted;
    }
}
