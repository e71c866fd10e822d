package errorscape.render.overlay;

import errorscape.render.Argb;
import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.render.Scene;
import java.util.ArrayList;
import java.util.List;

/// The glyphs of marks: a shape and a colour for each kind, so that they can be told apart without colours. The
/// network's own critical points have the shapes of the slice's inside a ring.
public final class Glyphs {
    private static final double OUTLINE = 1.4;
    private static final int EDGE = 0xFF101216;
    /// Size of a shape within its ring, and of the ring, in radii of the plain shape.
    private static final double INNER = 0.78;

    private static final double RING = 1.45;

    private Glyphs() {}

    /// One glyph with its halo, as in a legend.
    ///
    /// @param radius half its size in pixels
    public static DisplayList of(Scene.Shape shape, double x, double y, double radius, Palette palette) {
        List<DisplayList.Item> items = new ArrayList<>();
        draw(shape, x, y, radius, palette, 1, items);
        return new DisplayList(items);
    }

    /// Appends a glyph.
    ///
    /// @param opacity 1 for a visible mark, less for one behind the surface
    /// @param items appended to
    static void draw(
            Scene.Shape shape,
            double x,
            double y,
            double radius,
            Palette palette,
            double opacity,
            List<DisplayList.Item> items) {
        int edge = Argb.fade(EDGE, opacity);
        int fill = Argb.fade(colour(shape, palette), opacity);
        double line = OUTLINE * radius / 6;
        if (isRinged(shape)) {
            items.add(new DisplayList.Disc(
                    x, y, RING * radius, Argb.fade(0xB0101216, opacity), Argb.fade(EDGE, opacity), 3 * line));
            items.add(new DisplayList.Disc(x, y, RING * radius, 0, fill, 1.5 * line));
            draw(plain(shape), x, y, INNER * radius, palette, opacity, items);
            return;
        }
        switch (shape) {
            case MINIMUM -> items.add(polygon(x, y, radius, fill, edge, line, -1, -0.75, 1, -0.75, 0, 1));
            case MAXIMUM -> items.add(polygon(x, y, radius, fill, edge, line, -1, 0.75, 1, 0.75, 0, -1));
            case SADDLE -> items.add(polygon(x, y, radius, fill, edge, line, -0.9, 0, 0, -1.05, 0.9, 0, 0, 1.05));
            case DEGENERATE -> {
                items.add(
                        polygon(x, y, radius, 0, edge, 3.2 * line, -0.75, -0.75, 0.75, -0.75, 0.75, 0.75, -0.75, 0.75));
                items.add(
                        polygon(x, y, radius, 0, fill, 1.4 * line, -0.75, -0.75, 0.75, -0.75, 0.75, 0.75, -0.75, 0.75));
            }
            case START -> {
                items.add(new DisplayList.Disc(x, y, radius, fill, edge, 1.4 * line));
                items.add(new DisplayList.Disc(x, y, 0.4 * radius, edge, 0, 0));
            }
            case PREDICTION -> {
                items.add(new DisplayList.Disc(x, y, 1.3 * radius, 0x40101216, edge, 4.4 * line));
                items.add(new DisplayList.Disc(x, y, 1.3 * radius, 0, fill, 2.2 * line));
                items.add(new DisplayList.Disc(x, y, 0.3 * radius, fill, edge, line));
            }
            // Ringed shapes were drawn as their plain ones above.
            case NETWORK_MINIMUM, NETWORK_SADDLE, NETWORK_MAXIMUM, NETWORK_DEGENERATE -> {}
        }
    }

    /// How far a glyph reaches from its middle, in radii.
    static double reach(Scene.Shape shape) {
        return isRinged(shape) ? RING : shape == Scene.Shape.PREDICTION ? 1.4 : 1;
    }

    private static boolean isRinged(Scene.Shape shape) {
        return plain(shape) != shape;
    }

    private static Scene.Shape plain(Scene.Shape shape) {
        return switch (shape) {
            case NETWORK_MINIMUM -> Scene.Shape.MINIMUM;
            case NETWORK_SADDLE -> Scene.Shape.SADDLE;
            case NETWORK_MAXIMUM -> Scene.Shape.MAXIMUM;
            case NETWORK_DEGENERATE -> Scene.Shape.DEGENERATE;
            default -> shape;
        };
    }

    private static int colour(Scene.Shape shape, Palette palette) {
        return switch (shape) {
            case MINIMUM, NETWORK_MINIMUM -> palette.minimum();
            case SADDLE, NETWORK_SADDLE -> palette.saddle();
            case MAXIMUM, NETWORK_MAXIMUM -> palette.maximum();
            case DEGENERATE, NETWORK_DEGENERATE -> palette.degenerate();
            case START -> 0xFFFFFFFF;
            case PREDICTION -> 0xFFFF8AD8;
        };
    }

    private static DisplayList.Polygon polygon(
            double x, double y, double radius, int fill, int edge, double line, double... corners) {
        double[] xs = new double[corners.length / 2];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x + radius * corners[2 * i];
            ys[i] = y + radius * corners[2 * i + 1];
        }
        return new DisplayList.Polygon(xs, ys, fill, edge, line);
    }
}
