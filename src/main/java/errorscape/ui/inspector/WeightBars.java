package errorscape.ui.inspector;

import errorscape.render.DisplayList;
import errorscape.render.Palette;
import java.util.ArrayList;
import java.util.List;

/// The weights as bars from a middle line, up for positive and down for negative ones; many weights share bars of equal
/// width that show the largest of their group.
final class WeightBars {
    private static final double GAP_FROM = 4;

    private WeightBars() {}

    /// Draws weights into a rectangle from (0, 0).
    static DisplayList compose(double[] weights, double width, double height, Palette palette) {
        List<DisplayList.Item> items = new ArrayList<>();
        double middle = Math.rint(height / 2) + 0.5;
        double largest = 1e-12;
        for (double w : weights) {
            if (Double.isFinite(w)) {
                largest = Math.max(largest, Math.abs(w));
            }
        }
        int bars = Math.min(weights.length, (int) (width / 2));
        double pitch = width / Math.max(1, bars);
        double gap = pitch >= GAP_FROM ? 1 : 0;
        for (int bar = 0; bar < bars; bar++) {
            double value = largestOf(weights, bar, bars);
            // A weight that is not a number has no bar, an infinite one the longest.
            double share = Double.isNaN(value) ? 0 : Math.clamp(value / largest, -1, 1);
            double top = middle - share * (height / 2 - 2);
            double left = bar * pitch;
            double right = left + pitch - gap;
            items.add(new DisplayList.Polygon(
                    new double[] {left, right, right, left},
                    new double[] {middle, middle, top, top},
                    value >= 0 ? palette.accent() : palette.maximum(),
                    0,
                    0));
        }
        items.add(new DisplayList.Polyline(
                new double[] {0, width}, new double[] {middle, middle}, palette.muted(), 1, 0));
        return new DisplayList(items);
    }

    private static double largestOf(double[] weights, int bar, int bars) {
        int from = (int) ((long) bar * weights.length / bars);
        int to = (int) ((long) (bar + 1) * weights.length / bars);
        double best = weights[from];
        for (int i = from + 1; i < to; i++) {
            if (Double.isNaN(best) || Math.abs(weights[i]) > Math.abs(best)) {
                best = weights[i];
            }
        }
        return best;
    }
}
