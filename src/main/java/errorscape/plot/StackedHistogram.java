package errorscape.plot;

import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.render.TextWidths;
import errorscape.render.Ticks;
import java.util.ArrayList;
import java.util.List;

/// How often values of several groups fall into equal bins, the groups stacked. Immutable.
///
/// @param groups from the bottom up
/// @param bins number of bins
/// @param xName name of the horizontal axis
/// @param yName name of the vertical axis
/// @param emptyText shown while there is nothing to draw
public record StackedHistogram(List<Group> groups, int bins, String xName, String yName, String emptyText) {
    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    private static final double TOP = 26;
    private static final double BOTTOM = 36;

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
                int bin = high > low ? (int) ((value - low) / (high - low) * bins) : 0;
                counts[g][Math.clamp(bin, 0, bins - 1)]++;
            }
        }
        return counts;
    }

    /// The chart in a rectangle from (0, 0).
    ///
    /// @param scale pixels per logical pixel
    public DisplayList compose(double width, double height, double scale, Palette palette) {
        List<DisplayList.Item> items = new ArrayList<>();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Group group : groups) {
            for (double value : group.values()) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (!(low <= high)) {
            items.add(ChartText.instead(width, height, emptyText, scale, palette.muted()));
            return new DisplayList(items);
        }
        Axis x = Axis.holding(LossScale.Kind.LINEAR, low, high, LEFT * scale, width - RIGHT * scale);
        int[][] counts = counts(x.low(), x.high());
        int most = 1;
        for (int bin = 0; bin < bins; bin++) {
            int sum = 0;
            for (int[] group : counts) {
                sum += group[bin];
            }
            most = Math.max(most, sum);
        }
        Axis y = Axis.holding(LossScale.Kind.LINEAR, 0, most, height - BOTTOM * scale, TOP * scale);
        axes(x, y, scale, palette, items);
        double room = (x.to() - x.from()) / bins;
        for (int bin = 0; bin < bins; bin++) {
            int below = 0;
            for (int g = 0; g < counts.length; g++) {
                int above = below + counts[g][bin];
                if (above > below) {
                    double left = x.from() + bin * room + 0.5 * scale;
                    double right = x.from() + (bin + 1) * room - 0.5 * scale;
                    items.add(new DisplayList.Polygon(
                            new double[] {left, right, right, left},
                            new double[] {y.pixel(below), y.pixel(below), y.pixel(above), y.pixel(above)},
                            groups.get(g).colour(),
                            0,
                            0));
                }
                below = above;
            }
        }
        legend(width, scale, palette, items);
        return new DisplayList(items);
    }

    private void axes(Axis x, Axis y, double scale, Palette palette, List<DisplayList.Item> items) {
        Ticks rows = y.ticks((int) Math.max(2, Math.abs(y.to() - y.from()) / (30 * scale)));
        for (int i = 0; i < rows.count(); i++) {
            if (rows.values()[i] != Math.rint(rows.values()[i])) {
                continue;
            }
            double at = Math.rint(y.pixel(rows.values()[i])) + 0.5;
            items.add(ChartText.line(x.from(), at, x.to(), at, ChartText.faint(palette.muted()), scale));
            items.add(ChartText.text(
                    x.from() - 7 * scale,
                    at,
                    rows.labels()[i],
                    scale,
                    palette.muted(),
                    DisplayList.Horizontal.RIGHT,
                    DisplayList.Vertical.MIDDLE));
        }
        double bottom = y.from();
        Ticks columns = x.ticks((int) Math.max(2, (x.to() - x.from()) / (90 * scale)));
        for (int i = 0; i < columns.count(); i++) {
            double at = x.pixel(columns.values()[i]);
            items.add(ChartText.line(at, bottom, at, bottom + 4 * scale, palette.muted(), scale));
            items.add(ChartText.text(
                    at,
                    bottom + 6 * scale,
                    columns.labels()[i],
                    scale,
                    palette.muted(),
                    DisplayList.Horizontal.CENTRE,
                    DisplayList.Vertical.TOP));
        }
        items.add(ChartText.text(
                (x.from() + x.to()) / 2,
                bottom + 21 * scale,
                xName,
                scale,
                palette.muted(),
                DisplayList.Horizontal.CENTRE,
                DisplayList.Vertical.TOP));
        items.add(ChartText.text(
                6 * scale,
                5 * scale,
                yName,
                scale,
                palette.muted(),
                DisplayList.Horizontal.LEFT,
                DisplayList.Vertical.TOP));
    }

    private void legend(double width, double scale, Palette palette, List<DisplayList.Item> items) {
        double right = width - RIGHT * scale;
        for (Group group : groups.reversed()) {
            double middle = 11 * scale;
            items.add(ChartText.text(
                    right,
                    middle,
                    group.name(),
                    scale,
                    palette.foreground(),
                    DisplayList.Horizontal.RIGHT,
                    DisplayList.Vertical.MIDDLE));
            right -= TextWidths.width(group.name(), ChartText.SIZE * scale, false) + 9 * scale;
            items.add(new DisplayList.Disc(right, middle, 3.5 * scale, group.colour(), 0, 0));
            right -= 14 * scale;
        }
    }
}
