package errorscape.render;

import errorscape.render.raster.SurfaceRenderer;
import errorscape.slice.Box;
import errorscape.slice.grid.LossGrid;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/// Surfaces with known answers, and pictures of them, for tests.
public final class Scenes {
    public static final int WIDTH = 400;
    public static final int HEIGHT = 300;

    private Scenes() {}

    public static LossGrid grid(Box box, int columns, int rows, DoubleBinaryOperator loss) {
        double[] values = new double[columns * rows];
        for (int i = 0; i < values.length; i++) {
            double a = box.a().at((i % columns) / (columns - 1.0));
            double b = box.b().at(Math.floorDiv(i, columns) / (rows - 1.0));
            values[i] = loss.applyAsDouble(a, b);
        }
        return new LossGrid(box, columns, rows, values);
    }

    /// `a^2 + b^2` on [-1, 1]^2: from 0 to 2.
    public static LossGrid bowl() {
        return grid(Box.square(1), 33, 33, (a, b) -> a * a + b * b);
    }

    public static LossGrid hills() {
        return grid(Box.square(3), 65, 65, (a, b) -> 2 + StrictMath.sin(1.7 * a) * StrictMath.cos(1.3 * b) + 0.1 * a);
    }

    public static LossScale scale(LossGrid grid) {
        return LossScales.suggest(grid, LossScale.Kind.LINEAR).scale();
    }

    public static SurfaceFrame picture(LossGrid grid, Camera camera) {
        return picture(grid, scale(grid), camera, Viewport.of(WIDTH, HEIGHT));
    }

    public static SurfaceFrame picture(LossGrid grid, LossScale scale, Camera camera, Viewport viewport) {
        SurfaceFrame frame = new SurfaceFrame(viewport);
        new SurfaceRenderer(Runnable::run, 1).render(grid, scale, ColourMap.VIRIDIS, camera, Palette.DARK, frame);
        return frame;
    }

    public static Scene scene(LossGrid grid, List<Scene.Trace> traces, List<Scene.Mark> marks) {
        return new Scene(grid, scale(grid), "first", "second", "training loss", traces, marks);
    }

    public static int pixel(SurfaceFrame frame, int column, int row) {
        return frame.argb()[row * frame.width() + column];
    }

    /// The pixel on which a point of the slice lies.
    public static double[] project(SurfaceFrame frame, double a, double b, double loss) {
        double[] pixel = new double[3];
        frame.projection().project(a, b, loss, pixel);
        return pixel;
    }
}
