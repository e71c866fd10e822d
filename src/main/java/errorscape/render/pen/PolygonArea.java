package errorscape.render.pen;

import java.util.Arrays;

/// Fills polygons: eight lines a row of pixels, each with the exact part of every pixel between two crossings.
/// Inside is what the outline goes around, however often.
final class PolygonArea {
    private static final int LINES = 8;

    private final Coverage coverage;
    private double[] crossings = new double[16];
    private boolean[] downwards = new boolean[16];
    private double[] parts = new double[64];

    PolygonArea(Coverage coverage) {
        this.coverage = coverage;
    }

    void add(double[] xs, double[] ys) {
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (double y : ys) {
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        int firstRow = (int) Math.max(0, Math.floor(top));
        int lastRow = (int) Math.min(coverage.height() - 1, Math.floor(bottom));
        if (parts.length <= coverage.width()) {
            parts = new double[coverage.width() + 1];
        }
        for (int row = firstRow; row <= lastRow; row++) {
            int left = coverage.width();
            int right = -1;
            for (int line = 0; line < LINES; line++) {
                int count = cross(xs, ys, row + (line + 0.5) / LINES);
                int winding = 0;
                for (int i = 0; i + 1 < count; i++) {
                    winding += downwards[i] ? 1 : -1;
                    double from = Math.max(0, crossings[i]);
                    double to = Math.min(coverage.width(), crossings[i + 1]);
                    if (winding != 0 && to > from) {
                        addSpan(from, to);
                        left = Math.min(left, (int) from);
                        right = Math.max(right, Math.min((int) to, coverage.width() - 1));
                    }
                }
            }
            for (int column = left; column <= right; column++) {
                if (parts[column] > 0) {
                    coverage.cover(row * coverage.width() + column, parts[column] / LINES);
                }
            }
            if (right >= left) {
                Arrays.fill(parts, left, right + 1, 0);
            }
        }
    }

    private void addSpan(double from, double to) {
        int first = (int) from;
        int last = (int) to;
        if (first == last) {
            parts[first] += to - from;
            return;
        }
        parts[first] += first + 1 - from;
        for (int i = first + 1; i < last; i++) {
            parts[i] += 1;
        }
        // The end of the last pixel is the beginning of one that does not count.
        parts[last] += to - last;
    }

    /// The crossings of the outline with a level line, from the left.
    ///
    /// @return how many there are
    private int cross(double[] xs, double[] ys, double y) {
        int count = 0;
        for (int i = 0; i < xs.length; i++) {
            int next = i + 1 < xs.length ? i + 1 : 0;
            if (ys[i] <= y == ys[next] <= y) {
                continue;
            }
            if (count == crossings.length) {
                crossings = Arrays.copyOf(crossings, 2 * count);
                downwards = Arrays.copyOf(downwards, 2 * count);
            }
            double x = xs[i] + (y - ys[i]) / (ys[next] - ys[i]) * (xs[next] - xs[i]);
            int at = count++;
            for (; at > 0 && crossings[at - 1] > x; at--) {
                crossings[at] = crossings[at - 1];
                downwards[at] = downwards[at - 1];
            }
            crossings[at] = x;
            downwards[at] = ys[i] <= y;
        }
        return count;
    }
}
