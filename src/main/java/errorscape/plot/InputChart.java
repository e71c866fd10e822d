package errorscape.plot;

import errorscape.math.Range;
import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import java.util.ArrayList;
import java.util.List;

/// What a model does over its inputs, as a frame for a picture of its predictions or with fitted curves: axes
/// of given ranges, curves, and samples, those kept for validation hollow. Immutable.
///
/// @param x range of the horizontal axis
/// @param y range of the vertical axis
/// @param curves drawn under the samples
/// @param training samples that train, in groups of one colour
/// @param validation samples that validate, in groups of one colour
public record InputChart(
        Range x,
        Range y,
        String xName,
        String yName,
        List<Series> curves,
        List<Series> training,
        List<Series> validation) {
    private static final double RADIUS = 3;
    private static final double LEFT = 34;
    private static final double RIGHT = 6;
    private static final double TOP = 6;
    private static final double BOTTOM = 22;

    public InputChart {
        curves = List.copyOf(curves);
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }

    /// The rectangle between the axes, in pixels.
    public record Area(double left, double top, double width, double height) {}

    /// Where a picture of the predictions belongs.
    ///
    /// @param scale pixels per logical pixel
    public Area area(double width, double height, double scale) {
        return new Area(
                LEFT * scale,
                TOP * scale,
                Math.max(1, width - (LEFT + RIGHT) * scale),
                Math.max(1, height - (TOP + BOTTOM) * scale));
    }

    /// The chart in a rectangle from (0, 0), to be drawn over a picture.
    public DisplayList compose(double width, double height, double scale, Palette palette) {
        Axis across = xAxis(width, height, scale);
        Axis up = yAxis(width, height, scale);
        List<DisplayList.Item> items = new ArrayList<>();
        new ChartFrame(across, up, scale, palette, items).grid("", "");
        for (Series curve : curves) {
            Decimation.of(curve, across, up)
                    .forEach(line -> items.add(new DisplayList.Polyline(
                            line.xs(), line.ys(), palette.legible(curve.colour()), 2 * scale, curve.dash() * scale)));
        }
        for (Series group : training) {
            points(group, across, up, scale, group.colour(), 0xC0101216, items);
        }
        for (Series group : validation) {
            points(group, across, up, scale, 0x60101216, group.colour(), items);
        }
        // On the picture, whose colours are the same in every theme.
        items.add(name(across.to() - 6 * scale, up.from() - 10 * scale, xName, scale, DisplayList.Horizontal.RIGHT));
        items.add(name(across.from() + 6 * scale, up.to() + 10 * scale, yName, scale, DisplayList.Horizontal.LEFT));
        return new DisplayList(items);
    }

    /// The inputs at a pixel; NaN beside the picture.
    ///
    /// @param out place for both numbers, modified
    public void at(double px, double py, double width, double height, double scale, double[] out) {
        Axis across = xAxis(width, height, scale);
        Axis up = yAxis(width, height, scale);
        out[0] = across.value(px);
        out[1] = up.value(py);
        if (!across.holds(out[0]) || !up.holds(out[1])) {
            out[0] = Double.NaN;
            out[1] = Double.NaN;
        }
    }

    private static DisplayList.Text name(
            double px, double py, String text, double scale, DisplayList.Horizontal across) {
        return new DisplayList.Text(
                px, py, text, 11 * scale, false, 0xFFFFFFFF, 0xA0101216, across, DisplayList.Vertical.MIDDLE);
    }

    private static void points(
            Series group, Axis across, Axis up, double scale, int fill, int outline, List<DisplayList.Item> items) {
        for (int i = 0; i < group.count(); i++) {
            double px = across.pixel(group.x()[i]);
            double py = up.pixel(group.y()[i]);
            if (across.holds(group.x()[i]) && up.holds(group.y()[i])) {
                items.add(new DisplayList.Disc(px, py, RADIUS * scale, fill, outline, 1.2 * scale));
            }
        }
    }

    private Axis xAxis(double width, double height, double scale) {
        Area area = area(width, height, scale);
        return new Axis(LossScale.Kind.LINEAR, x.min(), x.max(), area.left(), area.left() + area.width());
    }

    private Axis yAxis(double width, double height, double scale) {
        Area area = area(width, height, scale);
        return new Axis(LossScale.Kind.LINEAR, y.min(), y.max(), area.top() + area.height(), area.top());
    }
}
