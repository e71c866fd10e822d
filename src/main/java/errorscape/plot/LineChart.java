package errorscape.plot;

import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Curves over a common horizontal axis, such as learning curves. Immutable.
///
/// @param series the curves, in drawing order
/// @param kind law of the vertical axis; values it cannot show (not positive on a logarithmic one) are gaps
/// @param xKind law of the horizontal axis
/// @param xName name of the horizontal axis
/// @param yName name of the vertical axis
/// @param cursor x of the vertical cursor line; NaN for none
/// @param emptyText shown while there is nothing to draw
/// @param marks lines across the chart
/// @param framed whether there are axes, names and a legend; without them the curves run from one end of a slider's
///     way to the other
public record LineChart(
        List<Series> series,
        LossScale.Kind kind,
        LossScale.Kind xKind,
        String xName,
        String yName,
        double cursor,
        String emptyText,
        List<ChartMark> marks,
        boolean framed) {
    /// What a bare chart leaves free at its sides, half a slider's thumb, and above and below.
    private static final double BARE_SIDE = 9;

    private static final double BARE_EDGE = 4;

    /// Size of the dots of a crosshair.
    private static final double DOT = 3.2;

    public LineChart {
        series = List.copyOf(series);
        marks = List.copyOf(marks);
    }

    /// A chart with everything around it.
    public LineChart(
            List<Series> series,
            LossScale.Kind kind,
            LossScale.Kind xKind,
            String xName,
            String yName,
            double cursor,
            String emptyText,
            List<ChartMark> marks) {
        this(series, kind, xKind, xName, yName, cursor, emptyText, marks, true);
    }

    /// A chart over a linear axis, without marks.
    public LineChart(
            List<Series> series, LossScale.Kind kind, String xName, String yName, double cursor, String emptyText) {
        this(series, kind, LossScale.Kind.LINEAR, xName, yName, cursor, emptyText, List.of());
    }

    /// The same chart with lines across it.
    public LineChart withMarks(List<ChartMark> newMarks) {
        return new LineChart(series, kind, xKind, xName, yName, cursor, emptyText, newMarks, framed);
    }

    /// The curves alone, as they lie along a slider.
    public LineChart bare() {
        return new LineChart(series, kind, xKind, xName, yName, cursor, emptyText, marks, false);
    }

    /// The chart in a rectangle from (0, 0).
    ///
    /// @param width in pixels
    /// @param height in pixels
    /// @param scale pixels per logical pixel
    public DisplayList compose(double width, double height, double scale, Palette palette) {
        Extent extent = Extent.of(series, kind, xKind);
        if (extent.empty()) {
            return ChartFrame.empty(emptyText, width, height, scale, palette);
        }
        List<DisplayList.Item> items = new ArrayList<>();
        Axis x = xAxis(extent, width, scale);
        Axis y = yAxis(extent, height, scale);
        ChartFrame frame = new ChartFrame(x, y, scale, palette, items);
        if (framed) {
            frame.grid(xName, yName);
        }
        for (Series one : series) {
            Decimation.of(one, x, y)
                    .forEach(line -> items.add(new DisplayList.Polyline(
                            line.xs(), line.ys(), palette.legible(one.colour()), 1.7 * scale, one.dash() * scale)));
        }
        if (framed) {
            marks.forEach(frame::mark);
        }
        if (x.holds(cursor)) {
            double at = x.pixel(cursor);
            items.add(ChartFrame.line(at, y.from(), at, y.to(), palette.foreground(), scale, 0));
        }
        if (framed) {
            frame.legend(series.stream()
                    .map(one -> new ChartFrame.Entry(one.name(), one.colour(), one.dash()))
                    .toList());
        }
        return new DisplayList(items);
    }

    /// A thin upright line with a dot on every curve, drawn over the chart that [#compose] draws; empty beside
    /// the plot.
    ///
    /// @param at a place of the horizontal axis
    public DisplayList crosshair(double at, double width, double height, double scale, Palette palette) {
        Extent extent = Extent.of(series, kind, xKind);
        List<DisplayList.Item> items = new ArrayList<>();
        if (!extent.empty()) {
            Axis x = xAxis(extent, width, scale);
            Axis y = yAxis(extent, height, scale);
            if (x.holds(at)) {
                double px = x.pixel(at);
                items.add(ChartFrame.line(px, y.from(), px, y.to(), palette.muted(), scale, 0));
                for (Series one : series) {
                    double py = y.pixel(one.at(at));
                    if (!Double.isNaN(py)) {
                        items.add(new DisplayList.Disc(
                                px, py, DOT * scale, palette.legible(one.colour()), palette.background(), scale));
                    }
                }
            }
        }
        return new DisplayList(items);
    }

    /// The x value at a pixel of the chart that [#compose] draws, for hovering and scrubbing; NaN outside the
    /// plot.
    public double xAt(double pixelX, double width, double height, double scale) {
        Extent extent = Extent.of(series, kind, xKind);
        if (extent.empty() || pixelX < left() * scale || pixelX > width - right() * scale || height <= 0) {
            return Double.NaN;
        }
        return xAxis(extent, width, scale).value(pixelX);
    }

    /// The point of a curve nearest to a place of the chart that [#compose] draws, no farther than a distance;
    /// null for none.
    ///
    /// @param reach in pixels
    public @Nullable Hit nearest(double px, double py, double reach, double width, double height, double scale) {
        Extent extent = Extent.of(series, kind, xKind);
        return extent.empty()
                ? null
                : Hit.nearest(series, xAxis(extent, width, scale), yAxis(extent, height, scale), px, py, reach);
    }

    private Axis xAxis(Extent extent, double width, double scale) {
        return Axis.holding(xKind, extent.lowX(), extent.highX(), left() * scale, width - right() * scale);
    }

    private Axis yAxis(Extent extent, double height, double scale) {
        return Axis.holding(
                kind,
                extent.lowY(),
                extent.highY(),
                height - (framed ? ChartFrame.BOTTOM : BARE_EDGE) * scale,
                (framed ? ChartFrame.TOP : BARE_EDGE) * scale);
    }

    private double left() {
        return framed ? ChartFrame.LEFT : BARE_SIDE;
    }

    private double right() {
        return framed ? ChartFrame.RIGHT : BARE_SIDE;
    }
}
