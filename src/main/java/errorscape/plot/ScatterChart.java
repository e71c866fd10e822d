package errorscape.plot;

import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Points over two axes, in groups of one colour each. Immutable.
///
/// @param groups in drawing order
/// @param xKind law of the horizontal axis; what it cannot show is left out
/// @param yKind law of the vertical axis
/// @param emptyText shown while there is nothing to draw
/// @param marks lines across the chart
/// @param counts whether the horizontal axis counts, so that only whole numbers have ticks
public record ScatterChart(
        List<Series> groups,
        LossScale.Kind xKind,
        LossScale.Kind yKind,
        String xName,
        String yName,
        String emptyText,
        List<ChartMark> marks,
        boolean counts) {
    private static final double RADIUS = 3.4;

    public ScatterChart {
        groups = List.copyOf(groups);
        marks = List.copyOf(marks);
    }

    /// A chart whose horizontal axis measures.
    public ScatterChart(
            List<Series> groups,
            LossScale.Kind xKind,
            LossScale.Kind yKind,
            String xName,
            String yName,
            String emptyText,
            List<ChartMark> marks) {
        this(groups, xKind, yKind, xName, yName, emptyText, marks, false);
    }

    /// The chart in a rectangle from (0, 0).
    ///
    /// @param scale pixels per logical pixel
    public DisplayList compose(double width, double height, double scale, Palette palette) {
        Extent extent = Extent.of(groups, yKind, xKind);
        if (extent.empty()) {
            return ChartFrame.empty(emptyText, width, height, scale, palette);
        }
        List<DisplayList.Item> items = new ArrayList<>();
        Axis x = xAxis(extent, width, scale);
        Axis y = yAxis(extent, height, scale);
        ChartFrame frame = new ChartFrame(x, y, scale, palette, items);
        frame.grid(xName, yName, counts);
        marks.forEach(frame::mark);
        frame.legend(
                groups.stream()
                        .map(group -> new ChartFrame.Entry(group.name(), group.colour(), 0))
                        .toList(),
                true);
        for (Series group : groups) {
            for (int i = 0; i < group.count(); i++) {
                double px = x.pixel(group.x()[i]);
                double py = y.pixel(group.y()[i]);
                if (!Double.isNaN(px) && !Double.isNaN(py)) {
                    items.add(new DisplayList.Disc(
                            px,
                            py,
                            RADIUS * scale,
                            palette.legible(group.colour()),
                            palette.background(),
                            0.8 * scale));
                }
            }
        }
        return new DisplayList(items);
    }

    /// The point nearest to a place of the chart that [#compose] draws, no farther than a distance; null for
    /// none.
    ///
    /// @param reach in pixels
    public @Nullable Hit nearest(double px, double py, double reach, double width, double height, double scale) {
        Extent extent = Extent.of(groups, yKind, xKind);
        return extent.empty()
                ? null
                : Hit.nearest(groups, xAxis(extent, width, scale), yAxis(extent, height, scale), px, py, reach);
    }

    private Axis xAxis(Extent extent, double width, double scale) {
        double least = counts && extent.lowX() == extent.highX() ? extent.lowX() - 1 : extent.lowX();
        double most = counts && extent.lowX() == extent.highX() ? extent.highX() + 1 : extent.highX();
        return roomy(xKind, least, most, ChartFrame.LEFT * scale, width - ChartFrame.RIGHT * scale, scale);
    }

    private Axis yAxis(Extent extent, double height, double scale) {
        return roomy(
                yKind,
                extent.lowY(),
                extent.highY(),
                height - ChartFrame.BOTTOM * scale,
                ChartFrame.TOP * scale,
                scale);
    }

    /// An axis a dot longer at both ends, so that no dot is cut.
    private static Axis roomy(LossScale.Kind kind, double least, double most, double from, double to, double scale) {
        double dot = Math.copySign(2 * RADIUS * scale, to - from);
        if (!(Math.abs(to - from) > 4 * Math.abs(dot))) {
            return Axis.holding(kind, least, most, from, to);
        }
        Axis inner = Axis.holding(kind, least, most, from + dot, to - dot);
        return Axis.within(kind, inner.value(from), inner.value(to), from, to);
    }
}
