package errorscape.render.overlay;

import errorscape.render.DisplayList;
import java.util.Arrays;
import java.util.List;

/// A line in pixels, cut where the surface begins or ends to hide it. Reused from line to line.
final class Stretches {
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private boolean[] hidden = new boolean[256];
    private boolean[] first = new boolean[256];
    private boolean broken;
    private int count;

    void clear() {
        count = 0;
        broken = false;
    }

    /// Ends the line: the next point begins another.
    void breakLine() {
        broken = true;
    }

    int count() {
        return count;
    }

    double x(int i) {
        return xs[i];
    }

    double y(int i) {
        return ys[i];
    }

    void append(double x, double y, boolean isHidden) {
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, 2 * count);
            ys = Arrays.copyOf(ys, 2 * count);
            hidden = Arrays.copyOf(hidden, 2 * count);
            first = Arrays.copyOf(first, 2 * count);
        }
        xs[count] = x;
        ys[count] = y;
        hidden[count] = isHidden;
        first[count] = broken;
        broken = false;
        count++;
    }

    /// Whether the last point is so near, in steps along the axes, that another would be drawn on top of it.
    boolean endsWithin(double x, double y, double distance) {
        return count > 0 && Math.abs(x - xs[count - 1]) + Math.abs(y - ys[count - 1]) < distance;
    }

    /// Appends the stretches of one visibility as polylines; a visible stretch reaches to the first hidden point
    /// behind it.
    void addTo(List<DisplayList.Item> items, boolean wanted, int colour, double width, double dash) {
        int start = -1;
        for (int i = 0; i <= count; i++) {
            boolean inside = i < count && hidden[i] == wanted;
            boolean cut = i < count && first[i];
            if (start >= 0 && (!inside || cut)) {
                int end = wanted && !cut ? Math.min(count, i + 1) : i;
                if (end - start > 1) {
                    items.add(new DisplayList.Polyline(
                            Arrays.copyOfRange(xs, start, end),
                            Arrays.copyOfRange(ys, start, end),
                            colour,
                            width,
                            dash));
                }
                start = -1;
            }
            if (inside && start < 0) {
                start = wanted && !cut ? Math.max(0, i - 1) : i;
            }
        }
    }
}
