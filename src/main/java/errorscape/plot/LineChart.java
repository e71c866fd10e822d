package errorscape.plot;

import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.render.TextWidths;
import errorscape.render.Ticks;
import java.util.ArrayList;
import java.util.List;

/// Curves over a common horizontal axis, such as learning curves. Immutable.
///
/// @param series the curves, in drawing order; those without a name are not in the legend
/// @param kind law of the vertical axis; values it cannot show (not positive on a logarithmic one) are gaps
/// @param xName name of the horizontal axis
/// @param yName name of the vertical axis
/// @param cursor x of the vertical cursor line; NaN for none
/// @param emptyText shown while there is nothing to draw
public record LineChart(
        List<Series> series, LossScale.Kind kind, String xName, String yName, double cursor, String emptyText) {
    private static final double TEXT = 11;
    private static final double LEFT = 50;
    private static final double RIGHT = 12;
    private static final double TOP = 14;
    private static final double BOTTOM = 24;

    public LineChart {
        series = List.copyOf(series);
    }

    /// The chart in a rectangle from (0, 0).
    ///
    /// @param width in pixels
    /// @param height in pixels
    /// @param scale pixels per logical pixel
    public DisplayList compose(double width, double height, double scale, Palette palette) {
        List<DisplayList.Item> items = new ArrayList<>();
        Extent extent = Extent.of(series, kind);
        if (extent.empty()) {
            items.add(new DisplayList.Text(
                    width / 2,
                    height / 2,
                    emptyText,
                    12 * scale,
                    false,
                    palette.muted(),
                    0,
                    DisplayList.Horizontal.CENTRE,
                    DisplayList.Vertical.MIDDLE));
            return new DisplayList(items);
        }
        Axis x = xAxis(extent, width, scale);
        Axis y = Axis.holding(kind, extent.lowY(), extent.highY(), height - BOTTOM * scale, TOP * scale);
        grid(x, y, scale, palette, items);
        for (Series one : series) {
            Decimation.of(one, x, y)
                    .forEach(line ->
                            items.add(new DisplayList.Polyline(line.xs(), line.ys(), one.colour(), 1.7 * scale, 0)));
        }
        if (cursor >= x.low() && cursor <= x.high()) {
            double at = x.pixel(cursor);
            items.add(line(at, y.from(), at, y.to(), palette.foreground(), scale));
        }
        legend(width, scale, palette, items);
        return new DisplayList(items);
    }

    /// The x value at a pixel of the chart that [#compose] draws, for hovering and scrubbing; NaN outside the
    /// plot.
    public double xAt(double pixelX, double width, double height, double scale) {
        Extent extent = Extent.of(series, kind);
        if (extent.empty() || pixelX < LEFT * scale || pixelX > width - RIGHT * scale || height <= 0) {
            return Double.NaN;
        }
        return xAxis(extent, width, scale).value(pixelX);
    }

    /// The pixel of an x value in the chart that [#compose] draws; NaN outside the plot.
    public double pixelOf(double value, double width, double scale) {
        Extent extent = Extent.of(series, kind);
        if (extent.empty() || !(value >= extent.lowX() && value <= extent.highX())) {
            return Double.NaN;
        }
        return xAxis(extent, width, scale).pixel(value);
    }

    private static Axis xAxis(Extent extent, double width, double scale) {
        return Axis.holding(LossScale.Kind.LINEAR, extent.lowX(), extent.highX(), LEFT * scale, width - RIGHT * scale);
    }

    private void grid(Axis x, Axis y, double scale, Palette palette, List<DisplayList.Item> items) {
        int faint = (palette.muted() & 0xFFFFFF) | 0x38000000;
        Ticks rows = y.ticks((int) Math.max(2, Math.abs(y.to() - y.from()) / (24 * scale)));
        for (int i = 0; i < rows.count(); i++) {
            double at = Math.rint(y.pixel(rows.values()[i])) + 0.5;
            items.add(line(x.from(), at, x.to(), at, faint, scale));
            items.add(text(
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
            items.add(line(at, bottom, at, bottom + 4 * scale, palette.muted(), scale));
            items.add(text(
                    at,
                    bottom + 7 * scale,
                    columns.labels()[i],
                    scale,
                    palette.muted(),
                    DisplayList.Horizontal.CENTRE,
                    DisplayList.Vertical.TOP));
        }
        items.add(line(x.from(), bottom, x.to(), bottom, palette.muted(), scale));
        String law = kind == LossScale.Kind.LOG ? yName + ", log" : yName;
        items.add(text(
                x.from() + 6 * scale,
                y.to() - 12 * scale,
                law,
                scale,
                palette.muted(),
                DisplayList.Horizontal.LEFT,
                DisplayList.Vertical.TOP));
    }

    private void legend(double width, double scale, Palette palette, List<DisplayList.Item> items) {
        double right = width - RIGHT * scale;
        for (Series one : series.reversed()) {
            if (one.name().isEmpty()) {
                continue;
            }
            double middle = 6 * scale;
            items.add(text(
                    right,
                    middle,
                    one.name(),
                    scale,
                    palette.foreground(),
                    DisplayList.Horizontal.RIGHT,
                    DisplayList.Vertical.MIDDLE));
            right -= TextWidths.width(one.name(), TEXT * scale, false) + 6 * scale;
            items.add(new DisplayList.Polyline(
                    new double[] {right - 16 * scale, right},
                    new double[] {middle, middle},
                    one.colour(),
                    2 * scale,
                    0));
            right -= 32 * scale;
        }
    }

    private static DisplayList.Polyline line(double x0, double y0, double x1, double y1, int colour, double width) {
        return new DisplayList.Polyline(new double[] {x0, x1}, new double[] {y0, y1}, colour, width, 0);
    }

    private static DisplayList.Text text(
            double x,
            double y,
            String text,
            double scale,
            int colour,
            DisplayList.Horizontal across,
            DisplayList.Vertical along) {
        return new DisplayList.Text(x, y, text, TEXT * scale, false, colour, 0, across, along);
    }
}
