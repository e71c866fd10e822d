package errorscape.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reduces a curve to what its pixels can show: of the points in one column of pixels the first, the
/// lowest, the highest and the last. A curve of any length becomes at most four points a column, and no
/// spike is lost.
final class Decimation {
    private final List<Line> lines = new ArrayList<>();
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int count;
    private double columnX = Double.NaN;
    private double column = Double.NaN;
    private double first;
    private double low;
    private double high;
    private double last;

    /// A stretch without gaps, in pixels.
    record Line(double[] xs, double[] ys) {}

    private Decimation() {}

    static List<Line> of(Series series, Axis x, Axis y) {
        Decimation decimation = new Decimation();
        for (int i = 0; i < series.count(); i++) {
            decimation.add(x.pixel(series.x()[i]), y.pixel(series.y()[i]));
        }
        decimation.endLine();
        return decimation.lines;
    }

    private void add(double px, double py) {
        if (Double.isNaN(px) || Double.isNaN(py)) {
            endLine();
        } else if (Math.floor(px) == column) {
            low = Math.min(low, py);
            high = Math.max(high, py);
            last = py;
        } else {
            endColumn();
            column = Math.floor(px);
            columnX = px;
            first = py;
            low = py;
            high = py;
            last = py;
        }
    }

    private void endColumn() {
        if (!Double.isNaN(column)) {
            append(first);
            if (low != first || high != first) {
                append(low);
                append(high);
                append(last);
            }
        }
    }

    private void append(double py) {
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, 2 * count);
            ys = Arrays.copyOf(ys, 2 * count);
        }
        xs[count] = columnX;
        ys[count] = py;
        count++;
    }

    private void endLine() {
        endColumn();
        if (count > 1) {
            lines.add(new Line(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count)));
        }
        count = 0;
        column = Double.NaN;
    }
}
