package errorscape.plot;

import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import java.util.ArrayList;
import java.util.List;

/// How often values fall into bins of equal width (of equal ratio on a logarithmic axis). Immutable.
///
/// @param kind law of the horizontal axis
/// @param low left end of the first bin
/// @param high right end of the last
/// @param counts for each bin from the left, the values from its left end to below its right (the last holds
///     both)
/// @param left values that no bin can show: not finite, or not positive on a logarithmic axis
public record Histogram(LossScale.Kind kind, double low, double high, int[] counts, int left) {
    /// Sorts values into bins.
    ///
    /// @param bins at least 1
    public static Histogram of(double[] values, LossScale.Kind kind, int bins) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int left = 0;
        for (double value : values) {
            if (shows(kind, value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            } else {
                left++;
            }
        }
        int[] counts = new int[bins];
        if (!(low <= high)) {
            return new Histogram(kind, Double.NaN, Double.NaN, counts, left);
        }
        Axis axis = Axis.holding(kind, low, high, 0, bins);
        for (double value : values) {
            if (shows(kind, value)) {
                counts[Math.clamp((int) Math.floor(axis.pixel(value)), 0, bins - 1)]++;
            }
        }
        return new Histogram(kind, axis.low(), axis.high(), counts, left);
    }

    private static boolean shows(LossScale.Kind kind, double value) {
        return Double.isFinite(value) && (kind == LossScale.Kind.LINEAR || value > 0);
    }

    /// The bars with their axes in a rectangle from (0, 0).
    ///
    /// @param emptyText shown when no bin holds a value
    /// @param scale pixels per logical pixel
    public DisplayList compose(
            String xName,
            String yName,
            String emptyText,
            double width,
            double height,
            double scale,
            Palette palette,
            int colour) {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        if (most == 0) {
            return ChartFrame.empty(emptyText, width, height, scale, palette);
        }
        List<DisplayList.Item> items = new ArrayList<>();
        Axis x = new Axis(kind, low, high, ChartFrame.LEFT * scale, width - ChartFrame.RIGHT * scale);
        Axis y = new Axis(LossScale.Kind.LINEAR, 0, most, height - ChartFrame.BOTTOM * scale, ChartFrame.TOP * scale);
        double pitch = (x.to() - x.from()) / counts.length;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double from = x.from() + i * pitch;
                items.add(ChartFrame.rectangle(from, y.from(), from + pitch - scale, y.pixel(counts[i]), colour));
            }
        }
        new ChartFrame(x, y, scale, palette, items).grid(xName, yName);
        return new DisplayList(items);
    }
}
