package errorscape.render.overlay;

import errorscape.render.Argb;
import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.render.Projection;
import errorscape.render.Scene;
import errorscape.render.SurfaceFrame;
import errorscape.render.Viewport;
import errorscape.slice.grid.LossGrid;
import java.util.List;

/// Draws paths at their true losses: what the surface hides faintly, stems to the surface where the slice's
/// loss is another, and the ball at the end.
final class TracePainter {
    private static final double LEAST_STEP = 1.1;
    private static final double STEM_EVERY = 13;
    /// Width of a path that goes with another, as a fraction of that of one of its own.
    private static final double THIN = 0.55;

    /// Heights this near, as a fraction of the scale, are joined by no stem.
    private static final double STEM_FROM = 0.012;

    /// Heights this near, as a fraction of the scale, are the same.
    private static final double ON_SLICE = 1e-6;

    private final SurfaceFrame frame;
    private final LossGrid grid;
    private final Projection projection;
    private final Palette palette;
    private final List<DisplayList.Item> items;
    private final double unit;
    private final Stretches stretches = new Stretches();

    /// @param grid the surface as it is drawn
    TracePainter(SurfaceFrame frame, LossGrid grid, Palette palette, List<DisplayList.Item> items) {
        this.frame = frame;
        this.grid = grid;
        projection = frame.projection();
        this.palette = palette;
        this.items = items;
        unit = projection.viewport().scale();
    }

    void draw(Scene.Trace trace) {
        project(trace);
        double width = trace.hollow() ? THIN : 1;
        stretches.addTo(items, true, Argb.fade(trace.colour(), 0.35), 1.4 * width * unit, 0);
        stretches.addTo(items, false, Argb.fade(0xFF000000, 0.5), 4 * width * unit, 0);
        stretches.addTo(items, false, trace.colour(), 2.2 * width * unit, 0);
    }

    /// Draws the ball, which lies over everything but what is pointed at.
    void drawBall(Scene.Trace trace) {
        if (trace.count() > 0) {
            ball(trace, trace.count() - 1);
        }
    }

    /// The height at which a point is drawn. What lies on the slice lies on the drawn surface, whose bicubic pits do
    /// not reach their lowest points, least of all on a logarithmic scale.
    static double height(Scene.Trace trace, int i, LossGrid grid, Projection projection) {
        double loss = trace.loss()[i];
        double slice = trace.sliceLoss()[i];
        if (Math.abs(projection.fraction(loss) - projection.fraction(slice)) <= ON_SLICE) {
            double drawn = grid.valueAt(trace.a()[i], trace.b()[i]);
            return Double.isFinite(drawn) ? drawn : loss;
        }
        return loss;
    }

    /// Projects the points and leaves out those that would be drawn on top of one another.
    private void project(Scene.Trace trace) {
        double[] pixel = new double[3];
        double lastStemX = Double.NEGATIVE_INFINITY;
        double lastStemY = 0;
        boolean wasAway = false;
        double[] skipped = new double[0];
        stretches.clear();
        for (int i = 0; i < trace.count(); i++) {
            projection.project(trace.a()[i], trace.b()[i], height(trace, i, grid, projection), pixel);
            if (!Double.isFinite(pixel[0]) || !Double.isFinite(pixel[1])) {
                continue;
            }
            boolean last = i == trace.count() - 1;
            // A leap from outside the picture to outside it is left out: a wild path would cover everything.
            boolean away = isAway(pixel);
            if (away && wasAway && !last) {
                skipped = new double[] {pixel[0], pixel[1]};
                continue;
            }
            wasAway = away;
            if (skipped.length > 0) {
                stretches.breakLine();
                stretches.append(skipped[0], skipped[1], true);
                skipped = new double[0];
            }
            if (!last && stretches.endsWithin(pixel[0], pixel[1], LEAST_STEP * unit)) {
                continue;
            }
            boolean outside = !projection.box().contains(trace.a()[i], trace.b()[i]);
            stretches.append(pixel[0], pixel[1], outside || frame.hides(pixel[0], pixel[1], pixel[2]));
            if (last || far(pixel[0] - lastStemX, pixel[1] - lastStemY)) {
                if (stem(trace, i, pixel, last)) {
                    lastStemX = pixel[0];
                    lastStemY = pixel[1];
                }
            }
        }
    }

    private boolean isAway(double[] pixel) {
        Viewport view = projection.viewport();
        return pixel[0] < 0 || pixel[1] < 0 || pixel[0] > view.width() || pixel[1] > view.height();
    }

    private boolean far(double dx, double dy) {
        return dx * dx + dy * dy >= STEM_EVERY * STEM_EVERY * unit * unit;
    }

    private boolean stem(Scene.Trace trace, int i, double[] top, boolean last) {
        double slice = trace.sliceLoss()[i];
        if (!Double.isFinite(slice) || projection.camera().elevation() > 1.5) {
            return false;
        }
        double difference = Math.abs(projection.fraction(trace.loss()[i]) - projection.fraction(slice));
        if (difference < STEM_FROM) {
            return false;
        }
        double[] foot = new double[3];
        projection.project(trace.a()[i], trace.b()[i], slice, foot);
        items.add(new DisplayList.Polyline(
                new double[] {top[0], foot[0]},
                new double[] {top[1], foot[1]},
                Argb.fade(palette.foreground(), last ? 0.9 : 0.32),
                (last ? 1.4 : 1) * unit,
                0));
        if (last) {
            items.add(new DisplayList.Disc(foot[0], foot[1], 2.6 * unit, palette.foreground(), 0xFF101216, unit));
        }
        return true;
    }

    private void ball(Scene.Trace trace, int i) {
        double[] pixel = new double[3];
        projection.project(trace.a()[i], trace.b()[i], height(trace, i, grid, projection), pixel);
        if (!Double.isFinite(pixel[0])) {
            return;
        }
        boolean hidden = frame.hides(pixel[0], pixel[1], pixel[2]);
        double opacity = hidden ? 0.55 : 1;
        double radius = 6.5 * unit;
        if (trace.hollow()) {
            // A dark ring under the coloured one keeps it legible on every colour of the surface.
            items.add(new DisplayList.Disc(
                    pixel[0], pixel[1], radius, 0, Argb.fade(0xFF101216, 0.8 * opacity), 4.2 * unit));
            items.add(new DisplayList.Disc(
                    pixel[0], pixel[1], radius, 0, Argb.fade(trace.colour(), opacity), 2.2 * unit));
            return;
        }
        items.add(new DisplayList.Disc(
                pixel[0],
                pixel[1],
                radius,
                Argb.fade(trace.colour(), opacity),
                // Below the surface it keeps a bright rim: nobody loses it.
                hidden ? 0xFFFFFFFF : 0xFF101216,
                1.6 * unit));
        items.add(new DisplayList.Disc(
                pixel[0] - 2 * unit, pixel[1] - 2.2 * unit, 1.7 * unit, Argb.fade(0xD0FFFFFF, opacity), 0, 0));
    }
}
