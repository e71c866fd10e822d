package errorscape.export.movie;

import errorscape.export.picture.FigureComposer;
import errorscape.export.picture.FigureRaster;
import errorscape.export.picture.PictureStyle;
import errorscape.parallel.ParallelFor;
import errorscape.picture.Monitor;
import errorscape.picture.SceneBuilder;
import errorscape.picture.SliceMaterial;
import errorscape.render.Camera;
import errorscape.render.LossScale;
import errorscape.render.LossScales;
import errorscape.render.Scene;
import errorscape.scenario.Quantities;
import errorscape.slice.Plane;
import errorscape.slice.PlaneMorph;
import errorscape.slice.PlaneQuantity;
import errorscape.slice.grid.GridSampler;
import errorscape.slice.grid.LossGrid;
import errorscape.slice.grid.SamplingLevels;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// Draws the frames of a plan: time goes on, the camera goes round, the plane turns into another.
public final class SceneFrames implements Frames {
    /// Nodes along each side of a grid on the way: as fine as can be seen while it moves.
    private static final int NODES = 97;

    private final SceneBuilder builder;
    private final MoviePlan plan;
    private final Camera camera;
    private final PictureStyle style;
    private final FigureComposer composer;
    private final FigureRaster raster;
    private final ParallelFor loop;
    private final Monitor monitor;
    private final Map<Double, SceneBuilder> onTheWay = new HashMap<>();

    /// @param builder of the scene
    /// @param camera at the first frame
    /// @param loop shares the work of sampling and drawing
    /// @throws IOException with the remedy if the fonts cannot be loaded
    public SceneFrames(
            SceneBuilder builder, MoviePlan plan, Camera camera, PictureStyle style, ParallelFor loop, Monitor monitor)
            throws IOException {
        this.builder = builder;
        this.plan = plan;
        this.camera = camera;
        this.style = style;
        this.loop = loop;
        this.monitor = monitor;
        composer = new FigureComposer(loop.executor(), loop.parallelism());
        raster = new FigureRaster();
    }

    @Override
    public int width() {
        return style.width();
    }

    @Override
    public int height() {
        return style.height();
    }

    @Override
    public int count() {
        return plan.frames();
    }

    @Override
    public double framesPerSecond() {
        return plan.framesPerSecond();
    }

    @Override
    public boolean transparent() {
        return style.transparent();
    }

    @Override
    public int[] argb(int index) {
        long step = plan.step(index, builder.material().lastStep());
        Camera seen = new Camera(
                camera.azimuth() + plan.turn(index), camera.elevation(), camera.zoom(), camera.panX(), camera.panY());
        String caption = plan.time().isEmpty() ? "" : "step " + step;
        Scene scene = at(plan.morphed(index)).scene(step);
        return raster.argb(composer.surface(scene, seen, style, caption));
    }

    private SceneBuilder at(double share) {
        if (plan.morph().isEmpty()) {
            return builder;
        }
        return onTheWay.computeIfAbsent(share, this::sampled);
    }

    private SceneBuilder sampled(double share) {
        SliceMaterial material = builder.material();
        MoviePlan.Goal goal = plan.morph().orElseThrow();
        double[] kept = material.experiment().startWeights();
        Plane plane = new PlaneMorph(material.plane(), goal.plane(), kept).at(share);
        PlaneQuantity quantity = Quantities.of(material.experiment(), material.quantity(), material.lastStep());
        LossGrid grid = GridSampler.sample(
                quantity,
                plane,
                PlaneMorph.box(material.grid().box(), goal.box(), share),
                new SamplingLevels.Size(NODES, NODES),
                loop,
                monitor::cancelled);
        // At rest it is the picture that was asked for, with its marks.
        return share == 0
                ? new SceneBuilder(material, scale(goal, quantity))
                : new SceneBuilder(material.onto(plane, grid), scale(goal, quantity));
    }

    /// One scale for the whole way: that of the beginning, wide enough for the end.
    private LossScale scale(MoviePlan.Goal goal, PlaneQuantity quantity) {
        if (!onTheWay.isEmpty()) {
            return onTheWay.values().iterator().next().scale();
        }
        LossScale from = builder.scale();
        LossGrid end = GridSampler.sample(
                quantity, goal.plane(), goal.box(), new SamplingLevels.Size(NODES, NODES), loop, monitor::cancelled);
        LossScale to = LossScales.suggest(end, from.kind(), OptionalInt.empty()).scale();
        return to.kind() != from.kind()
                ? from
                : new LossScale(from.kind(), Math.min(from.low(), to.low()), Math.max(from.high(), to.high()));
    }
}
