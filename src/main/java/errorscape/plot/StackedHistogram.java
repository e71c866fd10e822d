package errorscape.plot;

import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How often values of several groups fall into equal bins, the groups stacked. Those that are not finite are left
/// out. Immutable.
///
/// @param groups from the bottom up
/// @param bins number of bins
/// @param xName name of the horizontal axis
/// @param yName name of the vertical axis
/// @param emptyText shown while there is nothing to draw
public record StackedHistogram(List<Group> groups, int bins, String xName, String yName, String emptyText) {
    /// Values of one colour; not modified.
    ///
    /// @param colour ARGB
    public record Group(String name, double[] values, int colour) {}

    public StackedHistogram {
        groups = List.copyOf(groups);
        if (bins < 1) {
            throw new IllegalArgumentException("a histogram needs at least one bin, not " + bins);
        }
    }

    /// Counts by group and bin, for values from `low` to `high`.
    int[][] counts(double low, double high) {
        int[][] counts = new int[groups.size()][bins];
        for (int g = 0; g < counts.length; g++) {
            for (double value : groups.get(g).values()) {
                if (Double.isFinite(value)) {
                    counts[g][bin(value, low, high)]++;
                }
            }
        }
        return counts;
    }

    /// The chart in a rectangle from (0, 0).
    ///
    /// @param scale pixels per logical pixel
    public DisplayList compose(double width, double height, double scale, Palette palette) {
        List<DisplayList.Item> items = new ArrayList<>();
        Axis x = xAxis(width, scale);
        if (x == null) {
            return ChartFrame.empty(emptyText, width, height, scale, palette);
        }
        int[][] counts = counts(x.low(), x.high());
        Axis y = yAxis(counts, height, scale);
        ChartFrame frame = new ChartFrame(x, y, scale, palette, items);
        frame.grid(xName, yName);
        double room = (x.to() - x.from()) / bins;
        for (int bin = 0; bin < bins; bin++) {
            int below = 0;
            for (int g = 0; g < counts.length; g++) {
                int above = below + counts[g][bin];
                if (above > below) {
                    double left = x.from() + bin * room + 0.5 * scale;
                    double right = x.from() + (bin + 1) * room - 0.5 * scale;
                    items.add(ChartFrame.rectangle(
                            left,
                            y.pixel(below),
                            right,
                            y.pixel(above),
                            palette.legible(groups.get(g).colour())));
                }
                below = above;
            }
        }
        frame.legend(groups.stream()
                .map(group -> new ChartFrame.Entry(group.name(), group.colour(), 0))
                .toList());
        return new DisplayList(items);
    }

    /// The value that is drawn at a place of the chart that [#compose] draws: in a bar every value has its part
    /// of the height, in the order of its group; null beside the bars.
    public @Nullable Hit at(double px, double py, double width, double height, double scale) {
        Axis x = xAxis(width, scale);
        if (x == null || px < x.from() || px >= x.to()) {
            return null;
        }
        int[][] counts = counts(x.low(), x.high());
        int bin = (int) ((px - x.from()) / (x.to() - x.from()) * bins);
        int level = (int) Math.floor(yAxis(counts, height, scale).value(py));
        for (int g = 0; g < counts.length && level >= 0; g++) {
            if (level < counts[g][bin]) {
                return new Hit(g, member(g, bin, level, x));
            }
            level -= counts[g][bin];
        }
        return null;
    }

    /// The place in a group of the value that comes `level`-th, from 0, of those in a bin.
    private int member(int group, int bin, int level, Axis x) {
        double[] values = groups.get(group).values();
        int left = level;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i]) && bin(values[i], x.low(), x.high()) == bin && left-- == 0) {
                return i;
            }
        }
        throw new IllegalStateException("a bin counts more values than there are");
    }

    private int bin(double value, double low, double high) {
        // Halved where the length of the range is more than a double holds.
        double unit = Double.isInfinite(high - low) ? 0.5 : 1;
        double share = (unit * value - unit * low) / (unit * high - unit * low);
        return Math.clamp(high > low ? (int) (share * bins) : 0, 0, bins - 1);
    }

    private @Nullable Axis xAxis(double width, double scale) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Group group : groups) {
            for (double value : group.values()) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return low <= high
                ? Axis.holding(
                        LossScale.Kind.LINEAR, low, high, ChartFrame.LEFT * scale, width - ChartFrame.RIGHT * scale)
                : null;
    }

    private Axis yAxis(int[][] counts, double height, double scale) {
        int most = 1;
        for (int bin = 0; bin < bins; bin++) {
            int sum = 0;
            for (int[] group : counts) {
                sum += group[bin];
            }
            most = Math.max(most, sum);
        }
        return Axis.holding(LossScale.Kind.LINEAR, 0, most, height - ChartFrame.BOTTOM * scale, ChartFrame.TOP * scale);
    }
}
