package errorscape.render.overlay;

import errorscape.render.Argb;
import errorscape.render.DisplayList;
import errorscape.render.Scene;
import errorscape.render.SurfaceFrame;
import errorscape.slice.Box;
import errorscape.slice.grid.LossGrid;
import java.util.List;

/// Draws thin lines, arrows and frames on a surface: they follow its height, and what it hides is faint.
final class SurfaceLines {
    /// Points a side of the box on a line that follows the surface.
    private static final double FINENESS = 96;

    private static final double TEXT = 12;
    private static final double HEAD = 9;
    /// Shorter arrows would be all head.
    private static final double LEAST_ARROW = 3;

    private static final int LABEL_HALO = 0xC8101216;

    private final SurfaceFrame frame;
    private final LossGrid grid;
    private final Labels labels;
    private final List<DisplayList.Item> items;
    private final double unit;
    private final Stretches stretches = new Stretches();
    private final double[] pixel = new double[3];
    private int colour;
    private double width;
    private double dash;

    /// @param items appended to
    SurfaceLines(SurfaceFrame frame, LossGrid grid, Labels labels, List<DisplayList.Item> items) {
        this.frame = frame;
        this.grid = grid;
        this.labels = labels;
        this.items = items;
        unit = frame.viewport().scale();
    }

    void draw(Scene.Line line) {
        begin(line.colour(), 1.6, line.dash());
        for (int i = 0; i < line.a().length; i++) {
            if (!line.isOnSurface()) {
                append(line.a()[i], line.b()[i], line.loss()[i]);
            } else if (i == 0) {
                appendOnSurface(line.a()[0], line.b()[0]);
            } else {
                follow(line.a()[i - 1], line.b()[i - 1], line.a()[i], line.b()[i]);
            }
        }
        stroke();
    }

    /// The frame of an area, with its label at the corner that lies highest in the picture.
    void draw(Scene.Area area) {
        Box box = area.box();
        double a0 = Math.max(box.a().min(), grid.box().a().min());
        double a1 = Math.min(box.a().max(), grid.box().a().max());
        double b0 = Math.max(box.b().min(), grid.box().b().min());
        double b1 = Math.min(box.b().max(), grid.box().b().max());
        if (!(a0 < a1 && b0 < b1)) {
            return;
        }
        draw(Scene.Line.onSurface(
                new double[] {a0, a1, a1, a0, a0}, new double[] {b0, b0, b1, b1, b0}, area.colour(), 0, ""));
        int top = -1;
        for (int i = 0; i < stretches.count(); i++) {
            top = top < 0 || stretches.y(i) < stretches.y(top) ? i : top;
        }
        if (top >= 0) {
            label(stretches.x(top), stretches.y(top), 6, area.label());
        }
    }

    void draw(Scene.Arrow arrow) {
        begin(arrow.colour(), 2.4, 0);
        double reach = insideShare(arrow);
        double endA = arrow.a() + reach * arrow.da();
        double endB = arrow.b() + reach * arrow.db();
        appendOnSurface(arrow.a(), arrow.b());
        follow(arrow.a(), arrow.b(), endA, endB);
        int last = stretches.count() - 1;
        if (last < 1) {
            return;
        }
        int before = last;
        while (before > 0 && distance(before, last) < HEAD * unit) {
            before--;
        }
        double length = distance(before, last);
        if (length < LEAST_ARROW * unit) {
            return;
        }
        stroke();
        head(before, last, Math.min(HEAD * unit, length), reach < 1);
        label(stretches.x(last), stretches.y(last), 10, arrow.label());
    }

    private void begin(int newColour, double logicalWidth, double logicalDash) {
        colour = newColour;
        width = logicalWidth * unit;
        dash = logicalDash * unit;
        stretches.clear();
    }

    /// Appends the points of a straight piece of the plane, without the first.
    private void follow(double fromA, double fromB, double toA, double toB) {
        double du = (toA - fromA) / grid.box().a().length();
        double dv = (toB - fromB) / grid.box().b().length();
        int pieces = (int) Math.clamp(Math.ceil(FINENESS * Math.max(Math.abs(du), Math.abs(dv))), 1, 4 * FINENESS);
        for (int i = 1; i <= pieces; i++) {
            double t = (double) i / pieces;
            appendOnSurface(fromA + t * (toA - fromA), fromB + t * (toB - fromB));
        }
    }

    private void appendOnSurface(double a, double b) {
        append(a, b, grid.valueAt(a, b));
    }

    /// Where there is no height the line is interrupted.
    private void append(double a, double b, double loss) {
        frame.projection().project(a, b, loss, pixel);
        if (Double.isNaN(loss) || !Double.isFinite(pixel[0]) || !Double.isFinite(pixel[1])) {
            stroke();
            stretches.clear();
        } else {
            boolean outside = !grid.box().contains(a, b);
            stretches.append(pixel[0], pixel[1], outside || frame.hides(pixel[0], pixel[1], pixel[2]));
        }
    }

    private void stroke() {
        stretches.addTo(items, true, Argb.fade(colour, 0.35), 0.7 * width, dash);
        stretches.addTo(items, false, 0x70000000, width + 1.6 * unit, 0);
        stretches.addTo(items, false, colour, width, dash);
    }

    /// The share of an arrow that lies in the box.
    private double insideShare(Scene.Arrow arrow) {
        return Math.clamp(
                Math.min(
                        share(
                                arrow.a(),
                                arrow.da(),
                                grid.box().a().min(),
                                grid.box().a().max()),
                        share(
                                arrow.b(),
                                arrow.db(),
                                grid.box().b().min(),
                                grid.box().b().max())),
                0,
                1);
    }

    private static double share(double from, double step, double least, double most) {
        if (step == 0 || Double.isNaN(step)) {
            return 1;
        }
        return ((step > 0 ? most : least) - from) / step;
    }

    private void head(int before, int last, double size, boolean open) {
        double x = stretches.x(last);
        double y = stretches.y(last);
        double length = distance(before, last);
        double dx = (x - stretches.x(before)) / length * size;
        double dy = (y - stretches.y(before)) / length * size;
        double[] xs = {x - dx - 0.5 * dy, x, x - dx + 0.5 * dy};
        double[] ys = {y - dy + 0.5 * dx, y, y - dy - 0.5 * dx};
        if (open) {
            items.add(new DisplayList.Polyline(xs, ys, 0x80000000, 4 * unit, 0));
            items.add(new DisplayList.Polyline(xs, ys, colour, 2 * unit, 0));
        } else {
            items.add(new DisplayList.Polygon(xs, ys, colour, 0x80000000, unit));
        }
    }

    private double distance(int i, int j) {
        double dx = stretches.x(i) - stretches.x(j);
        double dy = stretches.y(i) - stretches.y(j);
        return Math.sqrt(dx * dx + dy * dy);
    }

    private void label(double x, double y, double away, String text) {
        if (!text.isEmpty()) {
            labels.addBeside(
                    x, y, away * unit, text, TEXT * unit, true, Argb.mix(colour, 0xFFFFFFFF, 0.5), LABEL_HALO, items);
        }
    }
}
