package errorscape.render.overlay;

import errorscape.render.Argb;
import errorscape.render.DisplayList;
import errorscape.render.OverlayParts;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.render.SurfaceFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is drawn over a surface: axes, colour bar, paths, glyphs, labels.
public final class Overlay {
    private static final double GLYPH = 7;
    /// Of the start, once it is only where paths begin.
    private static final double LEFT_START = 4;

    private static final double TEXT = 12;
    /// Labels lie on the colour map, which is the same in every theme.
    private static final int LABEL = 0xFFFFFFFF;

    private static final int LABEL_HALO = 0xC8101216;

    private Overlay() {}

    /// The overlay of a scene on a rendered frame, in the frame's pixels; cheap enough for every frame of an
    /// animation. Hidden parts are told by the frame's depth. Empty if nothing has been rendered into the
    /// frame.
    public static DisplayList compose(Scene scene, SurfaceFrame frame, Palette palette) {
        return compose(scene, frame, palette, OverlayParts.ALL);
    }

    /// The same without some of its parts.
    public static DisplayList compose(Scene scene, SurfaceFrame frame, Palette palette, OverlayParts parts) {
        if (!frame.isRendered() || frame.viewport().isEmpty()) {
            return new DisplayList(List.of());
        }
        List<DisplayList.Item> items = new ArrayList<>();
        Labels labels = new Labels(frame.viewport());
        if (parts.axes()) {
            new AxesPainter(frame.projection(), palette, labels, items).draw(scene);
        }
        if (parts.colourBar()) {
            new ColourBar(scene, frame, palette, labels, items).draw();
        }
        TracePainter paths = new TracePainter(frame, scene.grid(), palette, items);
        SurfaceLines lines = new SurfaceLines(frame, scene.grid(), labels, items);
        block(scene, frame, labels);
        scene.areas().forEach(lines::draw);
        scene.lines().forEach(lines::draw);
        // The start lies under the ball, which begins there.
        marks(scene, frame, palette, labels, items, true);
        scene.traces().forEach(paths::draw);
        scene.arrows().forEach(lines::draw);
        marks(scene, frame, palette, labels, items, false);
        scene.traces().forEach(paths::drawBall);
        if (parts.names()) {
            names(scene, frame, labels, items);
            Legend.draw(scene, frame, palette, labels, items);
        }
        return new DisplayList(items);
    }

    private static void marks(
            Scene scene,
            SurfaceFrame frame,
            Palette palette,
            Labels labels,
            List<DisplayList.Item> items,
            boolean starts) {
        double unit = frame.viewport().scale();
        double[] pixel = new double[3];
        // What is pointed at is drawn last and labelled first.
        List<Scene.Mark> order = scene.marks().stream()
                .filter(mark -> (mark.shape() == Scene.Shape.START) == starts)
                .sorted(Comparator.comparing(Scene.Mark::highlighted))
                .toList();
        for (Scene.Mark mark : order) {
            frame.projection().project(mark.a(), mark.b(), height(mark, frame), pixel);
            if (!Double.isFinite(pixel[0])) {
                continue;
            }
            boolean hidden = frame.hides(pixel[0], pixel[1], pixel[2]);
            double size = starts && left(scene) && !mark.highlighted() ? LEFT_START : GLYPH;
            Glyphs.draw(mark.shape(), pixel[0], pixel[1], size * unit, palette, hidden ? 0.4 : 1, items);
            if (mark.highlighted()) {
                double ring = (6 + GLYPH * Glyphs.reach(mark.shape())) * unit;
                items.add(new DisplayList.Disc(pixel[0], pixel[1], ring, 0, 0xC0101216, 4 * unit));
                items.add(new DisplayList.Disc(pixel[0], pixel[1], ring, 0, palette.accent(), 2 * unit));
            }
        }
        for (Scene.Mark mark : order.reversed()) {
            // Where everybody has left, the name would only cover paths.
            boolean named = !starts || mark.highlighted() || !left(scene);
            if (named && !mark.label().isEmpty()) {
                frame.projection().project(mark.a(), mark.b(), height(mark, frame), pixel);
                if (Double.isFinite(pixel[0])) {
                    labels.addBeside(
                            pixel[0],
                            pixel[1],
                            ((mark.highlighted() ? 11 : 4) + GLYPH * Glyphs.reach(mark.shape())) * unit,
                            mark.label(),
                            TEXT * unit,
                            true,
                            LABEL,
                            LABEL_HALO,
                            items);
                }
            }
        }
    }

    /// Whether a racer has made a step.
    private static boolean left(Scene scene) {
        return scene.traces().stream().anyMatch(trace -> trace.count() > 1);
    }

    /// Keeps labels off every glyph, also of those that are drawn later.
    private static void block(Scene scene, SurfaceFrame frame, Labels labels) {
        double[] pixel = new double[3];
        for (Scene.Mark mark : scene.marks()) {
            frame.projection().project(mark.a(), mark.b(), height(mark, frame), pixel);
            if (Double.isFinite(pixel[0])) {
                double radius = GLYPH * Glyphs.reach(mark.shape());
                labels.block(pixel[0], pixel[1], radius * frame.viewport().scale());
            }
        }
        for (Scene.Trace trace : scene.traces()) {
            int last = trace.count() - 1;
            if (last >= 0) {
                double ball = TracePainter.height(trace, last, scene.grid(), frame.projection());
                frame.projection().project(trace.a()[last], trace.b()[last], ball, pixel);
                if (Double.isFinite(pixel[0])) {
                    labels.block(pixel[0], pixel[1], 7 * frame.viewport().scale());
                }
            }
        }
    }

    /// The names of paths beside their balls, where there is room.
    private static void names(Scene scene, SurfaceFrame frame, Labels labels, List<DisplayList.Item> items) {
        double unit = frame.viewport().scale();
        double[] pixel = new double[3];
        for (Scene.Trace trace : scene.traces()) {
            int last = trace.count() - 1;
            if (!trace.name().isEmpty() && last >= 0) {
                double ball = TracePainter.height(trace, last, scene.grid(), frame.projection());
                frame.projection().project(trace.a()[last], trace.b()[last], ball, pixel);
                if (Double.isFinite(pixel[0]) && Double.isFinite(pixel[1])) {
                    labels.addBeside(
                            pixel[0],
                            pixel[1],
                            10 * unit,
                            trace.name(),
                            TEXT * unit,
                            true,
                            Argb.mix(trace.colour(), LABEL, 0.45),
                            LABEL_HALO,
                            items);
                }
            }
        }
    }

    /// A mark off the grid has no height of its own: it lies at the foot.
    private static double height(Scene.Mark mark, SurfaceFrame frame) {
        return Double.isNaN(mark.loss()) ? frame.projection().scale().low() : mark.loss();
    }
}
