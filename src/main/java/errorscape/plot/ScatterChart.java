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
public record ScatterChart(
        List<Series> groups,
        LossScale.Kind xKind,
        LossScale.Kind yKind,
        String xName,
        String yName,
        String emptyText,
        List<ChartMark> marks) {
    private static final double RADIUS = 3.4;

    public ScatterChart {
        groups = List.copyOf(groups);
        marks = List.copyOf(marks);
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
        frame.grid(xName, yName);
        marks.forEach(frame::mark);
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
        frame.legend(groups.stream()
                .map(group -> new ChartFrame.Entry(group.name(), group.colour(), 0))
                .toList());
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
        return Axis.holding(
                xKind, extent.lowX(), extent.highX(), ChartFrame.LEFT * scale, width - ChartFrame.RIGHT * scale);
    }

    private Axis yAxis(Extent extent, double height, double scale) {
        return Axis.holding(
                yKind, extent.lowY(), extent.highY(), height - ChartFrame.BOTTOM * scale, ChartFrame.TOP * scale);
    }
}
