package errorscape.plot;

import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.render.TextWidths;
import errorscape.render.Ticks;
import java.util.ArrayList;
import java.util.List;

/// Points over two axes, in groups of one colour each. Immutable.
///
/// @param groups in drawing order
/// @param xKind law of the horizontal axis
/// @param xName name of the horizontal axis
/// @param yName name of the vertical axis, which is linear
/// @param emptyText shown while there is nothing to draw
public record ScatterChart(List<Group> groups, LossScale.Kind xKind, String xName, String yName, String emptyText) {
    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    private static final double TOP = 26;
    private static final double BOTTOM = 36;

    /// Points of one colour. The arrays may be longer than `count` and are not modified below it.
    ///
    /// @param colour ARGB; translucent where many may lie on one another
    /// @param radius in logical pixels
    public record Group(String name, double[] x, double[] y, int count, int colour, double radius) {}

    public ScatterChart {
        groups = List.copyOf(groups);
    }

    /// The chart in a rectangle from (0, 0).
    ///
    /// @param scale pixels per logical pixel
    public DisplayList compose(double width, double height, double scale, Palette palette) {
        List<DisplayList.Item> items = new ArrayList<>();
        List<Series> series = groups.stream()
                .map(g -> new Series(g.name(), g.x(), g.y(), g.count(), g.colour()))
                .toList();
        Extent extent = Extent.of(series, LossScale.Kind.LINEAR);
        boolean log = xKind == LossScale.Kind.LOG && extent.lowX() > 0;
        if (extent.empty()) {
            items.add(ChartText.instead(width, height, emptyText, scale, palette.muted()));
            return new DisplayList(items);
        }
        Axis x = widened(
                log ? LossScale.Kind.LOG : LossScale.Kind.LINEAR,
                extent.lowX(),
                extent.highX(),
                LEFT * scale,
                width - RIGHT * scale);
        Axis y = widened(LossScale.Kind.LINEAR, extent.lowY(), extent.highY(), height - BOTTOM * scale, TOP * scale);
        axes(x, y, log, scale, palette, items);
        for (Group group : groups) {
            for (int i = 0; i < group.count(); i++) {
                double px = x.pixel(group.x()[i]);
                double py = y.pixel(group.y()[i]);
                if (Double.isFinite(px) && Double.isFinite(py)) {
                    items.add(new DisplayList.Disc(px, py, group.radius() * scale, group.colour(), 0, 0));
                }
            }
        }
        legend(width, scale, palette, items);
        return new DisplayList(items);
    }

    /// An axis with a margin, so that no point lies on its end.
    private static Axis widened(LossScale.Kind kind, double low, double high, double from, double to) {
        double margin = 0.04 * (to - from);
        Axis tight = Axis.holding(kind, low, high, from + margin, to - margin);
        return Axis.holding(kind, tight.value(from), tight.value(to), from, to);
    }

    private void axes(Axis x, Axis y, boolean log, double scale, Palette palette, List<DisplayList.Item> items) {
        int faint = ChartText.faint(palette.muted());
        Ticks rows = y.ticks((int) Math.max(2, Math.abs(y.to() - y.from()) / (30 * scale)));
        for (int i = 0; i < rows.count(); i++) {
            double at = Math.rint(y.pixel(rows.values()[i])) + 0.5;
            items.add(ChartText.line(x.from(), at, x.to(), at, faint, scale));
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
        items.add(ChartText.line(x.from(), bottom, x.to(), bottom, palette.muted(), scale));
        items.add(ChartText.text(
                (x.from() + x.to()) / 2,
                bottom + 21 * scale,
                log ? xName + ", log" : xName,
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
            items.add(new DisplayList.Disc(right, middle, 3.5 * scale, group.colour() | 0xFF000000, 0, 0));
            right -= 14 * scale;
        }
    }
}
