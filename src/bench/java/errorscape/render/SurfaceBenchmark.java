package errorscape.render;

import errorscape.render.overlay.Overlay;
import errorscape.render.raster.SurfaceRenderer;
import errorscape.slice.Box;
import errorscape.slice.grid.LossGrid;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Milliseconds for a frame of 1280x800 pixels: the surface of a 129x129 grid while the camera turns, on
/// one thread and on two, and the overlay of 30 paths of 500 points. Sampled, so that the median (p0.50)
/// can be read.
@NullUnmarked // JMH fills the fields
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SurfaceBenchmark {
    @Param({"1", "2"})
    public int threads;

    private static final int PATHS = 30;
    private static final int POINTS = 500;

    private ExecutorService executor;
    private SurfaceRenderer renderer;
    private SurfaceFrame frame;
    private Scene scene;
    private int turn;

    @Setup
    public void prepare() {
        executor = Executors.newFixedThreadPool(Math.max(1, threads - 1));
        renderer = new SurfaceRenderer(executor, threads);
        frame = new SurfaceFrame(1280, 800);
        LossGrid grid = grid(129);
        Scene.Trace[] traces = new Scene.Trace[PATHS];
        Arrays.setAll(traces, SurfaceBenchmark::spiral);
        scene = new Scene(
                grid,
                LossScales.suggest(grid, LossScale.Kind.LINEAR).scale(),
                "direction 1",
                "direction 2",
                "training loss",
                Arrays.asList(traces),
                List.of());
        renderer.render(grid, scene.scale(), ColourMap.VIRIDIS, Camera.TERRAIN, Palette.DARK, frame);
    }

    @TearDown
    public void close() {
        executor.shutdown();
    }

    @Benchmark
    public int[] terrain() {
        Camera turned = new Camera(-0.6 + 0.002 * (turn++ % 1000), 0.62, 1, 0, 0);
        renderer.render(scene.grid(), scene.scale(), ColourMap.VIRIDIS, turned, Palette.DARK, frame);
        return frame.argb();
    }

    @Benchmark
    public int[] map() {
        renderer.render(scene.grid(), scene.scale(), ColourMap.VIRIDIS, Camera.MAP, Palette.DARK, frame);
        return frame.argb();
    }

    /// With another grid each time, as while the plane is being sampled.
    @Benchmark
    public int[] terrainOfNewGrid() {
        LossGrid copy =
                new LossGrid(scene.grid().box(), 129, 129, scene.grid().values().clone());
        renderer.render(copy, scene.scale(), ColourMap.VIRIDIS, Camera.TERRAIN, Palette.DARK, frame);
        return frame.argb();
    }

    @Benchmark
    public DisplayList overlay() {
        return Overlay.compose(scene, frame, Palette.DARK);
    }

    /// Himmelblau's function, made gentler: four valleys, so that parts hide others.
    private static LossGrid grid(int nodes) {
        Box box = Box.square(5);
        double[] values = new double[nodes * nodes];
        for (int i = 0; i < values.length; i++) {
            double x = box.a().at(i % nodes / (nodes - 1.0));
            double y = box.b().at(Math.floorDiv(i, nodes) / (nodes - 1.0));
            values[i] = Math.sqrt(himmelblau(x, y));
        }
        return new LossGrid(box, nodes, nodes, values);
    }

    private static double himmelblau(double x, double y) {
        double p = x * x + y - 11;
        double q = x + y * y - 7;
        return p * p + q * q + 1;
    }

    private static Scene.Trace spiral(int path) {
        double[] a = new double[POINTS];
        double[] b = new double[POINTS];
        double[] loss = new double[POINTS];
        double[] slice = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double radius = 4.5 * (1 - i / (double) POINTS);
            double angle = 0.2 * path + 0.02 * i;
            a[i] = radius * StrictMath.cos(angle);
            b[i] = radius * StrictMath.sin(angle);
            slice[i] = Math.sqrt(himmelblau(a[i], b[i]));
            loss[i] = slice[i] * 1.05;
        }
        return new Scene.Trace(a, b, loss, slice, POINTS, 0xFFFFD24C);
    }
}
