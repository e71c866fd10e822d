package errorscape.export;

import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.render.Projection;
import errorscape.render.SurfaceFrame;
import errorscape.render.Viewport;
import errorscape.render.raster.SurfaceRenderer;
import errorscape.slice.Box;
import errorscape.slice.grid.LossGrid;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// Draws the program's icon with the program's own renderer: a surface with a hill, a saddle and two valleys, a path
/// down from the hill and the ball at its end, on a rounded plate.
final class AppIcon {
    private static final int NODES = 65;
    private static final int PLATE = 0xFF151A24;
    private static final int PATH = 0xFFFF9F43;
    /// Drawn this many times as large, then averaged: small pictures get smooth edges.
    private static final int MASTER = 1024;

    private static final Camera CAMERA = new Camera(-0.62, 0.66, 1.12, 0, 0.01);

    private AppIcon() {}

    /// @param size of a side in pixels, a power of two or half as much again
    static BufferedImage draw(int size) {
        BufferedImage master = master(size);
        int factor = master.getWidth() / size;
        BufferedImage small = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                small.setRGB(x, y, mean(master, x * factor, y * factor, factor));
            }
        }
        return small;
    }

    private static int mean(BufferedImage image, int left, int top, int side) {
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                int argb = image.getRGB(x, y);
                int a = argb >>> 24;
                alpha += a;
                red += (long) a * (argb >> 16 & 0xFF);
                green += (long) a * (argb >> 8 & 0xFF);
                blue += (long) a * (argb & 0xFF);
            }
        }
        if (alpha == 0) {
            return 0;
        }
        int opacity = (int) Math.round((double) alpha / ((long) side * side));
        return opacity << 24
                | (int) Math.round((double) red / alpha) << 16
                | (int) Math.round((double) green / alpha) << 8
                | (int) Math.round((double) blue / alpha);
    }

    private static BufferedImage master(int size) {
        int side = size * Math.max(1, MASTER / size);
        LossGrid grid = surface();
        LossScale scale = new LossScale(LossScale.Kind.LINEAR, -1.25, 1.45);
        SurfaceFrame frame = new SurfaceFrame(Viewport.of(side, side, 1));
        Palette dark = Palette.DARK;
        Palette clear = new Palette(
                0,
                dark.foreground(),
                dark.muted(),
                dark.halo(),
                dark.accent(),
                dark.minimum(),
                dark.saddle(),
                dark.maximum(),
                dark.degenerate(),
                dark.start());
        new SurfaceRenderer(Runnable::run, 1).render(grid, scale, ColourMap.VIRIDIS, CAMERA, clear, frame);
        BufferedImage surface = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        surface.getRaster().setDataElements(0, 0, side, side, frame.argb());

        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double edge = side / 32.0;
        RoundRectangle2D plate =
                new RoundRectangle2D.Double(edge, edge, side - 2 * edge, side - 2 * edge, 0.4 * side, 0.4 * side);
        graphics.setColor(new Color(PLATE));
        graphics.fill(plate);
        graphics.drawImage(surface, 0, 0, null);
        descent(graphics, grid, frame.projection(), side, size <= 32 ? 2 : 1);
        graphics.dispose();
        return image;
    }

    /// @param weight how many times as thick as in a large picture
    private static void descent(Graphics2D graphics, LossGrid grid, Projection projection, int side, double weight) {
        double a = 0.12;
        double b = 0.40;
        double[] place = new double[3];
        Path2D path = new Path2D.Double();
        projection.project(a, b, grid.valueAt(a, b), place);
        path.moveTo(place[0], place[1]);
        double h = 1e-3;
        for (int step = 0; step < 400; step++) {
            double slopeA = (grid.valueAt(a + h, b) - grid.valueAt(a - h, b)) / (2 * h);
            double slopeB = (grid.valueAt(a, b + h) - grid.valueAt(a, b - h)) / (2 * h);
            a -= 0.01 * slopeA;
            b -= 0.01 * slopeB;
            projection.project(a, b, grid.valueAt(a, b), place);
            path.lineTo(place[0], place[1]);
        }
        float thick = (float) (side * 0.02 * weight);
        graphics.setStroke(new BasicStroke(thick * 1.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(new Color(0x66000000, true));
        graphics.draw(path);
        graphics.setStroke(new BasicStroke(thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(new Color(PATH));
        graphics.draw(path);
        double radius = side * 0.042 * StrictMath.sqrt(weight) * (weight > 1 ? 1.2 : 1);
        disc(graphics, place, radius * 1.35, 0xFF151A24);
        disc(graphics, place, radius, 0xFFFFFFFF);
    }

    private static void disc(Graphics2D graphics, double[] place, double radius, int argb) {
        graphics.setColor(new Color(argb, true));
        graphics.fill(new Ellipse2D.Double(place[0] - radius, place[1] - radius, 2 * radius, 2 * radius));
    }

    private static LossGrid surface() {
        double[] values = new double[NODES * NODES];
        for (int row = 0; row < NODES; row++) {
            for (int column = 0; column < NODES; column++) {
                double a = 2.0 * column / (NODES - 1) - 1;
                double b = 2.0 * row / (NODES - 1) - 1;
                values[row * NODES + column] = 1.35 * bump(a - 0.1, b - 0.5, 0.36)
                        - 1.2 * bump(a - 0.42, b + 0.38, 0.36)
                        - 0.85 * bump(a + 0.5, b + 0.12, 0.33)
                        + 0.35 * (a * a + b * b);
            }
        }
        return new LossGrid(Box.square(1), NODES, NODES, values);
    }

    private static double bump(double a, double b, double width) {
        return StrictMath.exp(-(a * a + b * b) / (2 * width * width));
    }
}
