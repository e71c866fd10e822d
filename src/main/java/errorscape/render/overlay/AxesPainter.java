package errorscape.render.overlay;

import errorscape.math.Range;
import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.render.Projection;
import errorscape.render.Scene;
import errorscape.render.TextWidths;
import errorscape.render.Ticks;
import java.util.List;

/// The axes of a slice: the two edges of the base that lie in front, with ticks and the directions' names, and upright
/// at the side the loss. The same law draws the map's frame and the terrain's.
final class AxesPainter {
    private static final double TICK = 5;
    private static final double TEXT = 11;
    private static final double NAME = 12;
    private static final double PIXELS_A_TICK = 44;
    /// Seen from steeper than this, heights cannot be read and have no axis.
    private static final double STEEP = 1.2;

    private static final double UPRIGHT = 0.97;

    private final Projection projection;
    private final Palette palette;
    private final Labels labels;
    private final List<DisplayList.Item> items;
    private final double unit;
    private final double[] centre = new double[3];

    AxesPainter(Projection projection, Palette palette, Labels labels, List<DisplayList.Item> items) {
        this.projection = projection;
        this.palette = palette;
        this.labels = labels;
        this.items = items;
        unit = projection.viewport().scale();
        projection.place(0.5, 0.5, 0, centre);
    }

    void draw(Scene scene) {
        double v = lower(at(0.5, 0, 0), at(0.5, 1, 0)) ? 0 : 1;
        double u = lower(at(0, 0.5, 0), at(1, 0.5, 0)) ? 0 : 1;
        base(projection.box().a(), scene.firstAxis(), true, v);
        base(projection.box().b(), scene.secondAxis(), false, u);
        if (projection.camera().elevation() < STEEP) {
            upright(scene.scale());
        }
    }

    /// Whether the first point is lower on the screen, or as low and farther left.
    private static boolean lower(double[] one, double[] other) {
        double difference = one[1] - other[1];
        return Math.abs(difference) > 0.5 ? difference > 0 : one[0] < other[0];
    }

    private double[] at(double u, double v, double fraction) {
        double[] point = new double[3];
        projection.place(u, v, fraction, point);
        return point;
    }

    private double[] edge(boolean first, double along, double fixed) {
        return first ? at(along, fixed, 0) : at(fixed, along, 0);
    }

    private void base(Range range, String name, boolean first, double fixed) {
        double[] from = edge(first, 0, fixed);
        double[] to = edge(first, 1, fixed);
        double[] outward = outward(from, to);
        double length = length(to[0] - from[0], to[1] - from[1]);
        line(from, to, palette.muted());
        Ticks ticks = Ticks.linear(range.min(), range.max(), (int) Math.clamp(length / (PIXELS_A_TICK * unit), 2, 10));
        double widest = 0;
        for (int i = 0; i < ticks.count(); i++) {
            double[] foot = edge(first, range.fraction(ticks.values()[i]), fixed);
            tick(foot, outward, ticks.labels()[i]);
            widest = Math.max(widest, TextWidths.width(ticks.labels()[i], TEXT * unit, false));
        }
        double away = (TICK + 5) * unit + Math.abs(outward[0]) * widest + Math.abs(outward[1]) * TEXT * unit + 6 * unit;
        if (Math.abs(outward[0]) > UPRIGHT) {
            // Beside an upright edge a name would need more room than there is: it stands above the edge.
            double[] end = from[1] < to[1] ? from : to;
            labels.addShifted(
                    text(end[0], end[1] - 9 * unit, new double[] {0, -1}, name, NAME, palette.foreground()), items);
            return;
        }
        double[] middle = edge(first, 0.5, fixed);
        labels.addAlong(
                text(
                        middle[0] + outward[0] * away,
                        middle[1] + outward[1] * away,
                        outward,
                        name,
                        NAME,
                        palette.foreground()),
                from,
                to,
                items);
    }

    private void upright(LossScale scale) {
        double[][] corners = {at(0, 0, 0), at(1, 0, 0), at(0, 1, 0), at(1, 1, 0)};
        int left = 0;
        for (int i = 1; i < corners.length; i++) {
            if (corners[i][0] < corners[left][0]) {
                left = i;
            }
        }
        double u = (left & 1) == 0 ? 0 : 1;
        double v = left < 2 ? 0 : 1;
        double[] foot = at(u, v, 0);
        double[] top = at(u, v, 1);
        line(foot, top, palette.muted());
        double length = foot[1] - top[1];
        Ticks ticks = Ticks.of(scale.kind(), scale.low(), scale.high(), (int) Math.clamp(length / (26 * unit), 2, 8));
        for (int i = 0; i < ticks.count(); i++) {
            tick(at(u, v, scale.fraction(ticks.values()[i])), new double[] {-1, 0}, ticks.labels()[i]);
        }
    }

    private void tick(double[] foot, double[] outward, String label) {
        double[] end = {foot[0] + outward[0] * TICK * unit, foot[1] + outward[1] * TICK * unit};
        line(foot, end, palette.muted());
        double away = (TICK + 4) * unit;
        labels.add(
                text(foot[0] + outward[0] * away, foot[1] + outward[1] * away, outward, label, TEXT, palette.muted()),
                items);
    }

    /// A text whose near side lies at a point, seen from inside.
    private DisplayList.Text text(double x, double y, double[] outward, String text, double size, int colour) {
        DisplayList.Horizontal across = Math.abs(outward[0]) < 0.38
                ? DisplayList.Horizontal.CENTRE
                : outward[0] > 0 ? DisplayList.Horizontal.LEFT : DisplayList.Horizontal.RIGHT;
        DisplayList.Vertical along = Math.abs(outward[1]) < 0.38
                ? DisplayList.Vertical.MIDDLE
                : outward[1] > 0 ? DisplayList.Vertical.TOP : DisplayList.Vertical.BOTTOM;
        return new DisplayList.Text(x, y, text, size * unit, false, colour, 0, across, along);
    }

    /// The unit vector at right angles to an edge, away from the base's centre.
    private double[] outward(double[] from, double[] to) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = Math.max(1e-9, length(dx, dy));
        double nx = -dy / length;
        double ny = dx / length;
        double side = nx * ((from[0] + to[0]) / 2 - centre[0]) + ny * ((from[1] + to[1]) / 2 - centre[1]);
        return side >= 0 ? new double[] {nx, ny} : new double[] {-nx, -ny};
    }

    private static double length(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    private void line(double[] from, double[] to, int colour) {
        items.add(new DisplayList.Polyline(
                new double[] {from[0], to[0]}, new double[] {from[1], to[1]}, colour, unit, 0));
    }
}
