package errorscape.cli;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.SliceCriticalSet;
import errorscape.export.CriticalGlyphs;
import errorscape.objective.PlaneValues;
import errorscape.render.LossScale;
import errorscape.render.Scene;
import errorscape.scenario.Experiment;
import errorscape.slice.Plane;
import errorscape.slice.PlanePoint;
import errorscape.slice.Quantity;
import errorscape.slice.grid.LossGrid;
import errorscape.training.Path;
import errorscape.training.PathPoint;
import errorscape.training.TrainingLoop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts what was computed of a slice into a scene.
final class SliceScene {
    /// As in the window.
    private static final int PATH_COLOUR = 0xFFFF9F43;

    private SliceScene() {}

    static Scene of(Experiment experiment, SliceWork.Result result, LossScale scale) {
        Quantity drawn = experiment.scenario().view().quantity();
        boolean losses = drawn == Quantity.TRAINING_LOSS;
        LossGrid grid = result.grid();
        List<Scene.Mark> marks = new ArrayList<>();
        List<Scene.Line> lines = new ArrayList<>();
        result.critical().ifPresent(found -> {
            lines.addAll(CriticalGlyphs.openCells(found, experiment.box()));
            put(found, losses ? null : grid, marks, lines);
        });
        PlanePoint start = experiment.startPoint();
        double height = losses
                ? experiment.training().evaluator().value(experiment.startWeights())
                : grid.valueAt(start.a(), start.b());
        marks.add(new Scene.Mark(Scene.Shape.START, start.a(), start.b(), height, "start", false));
        return new Scene(
                grid,
                scale,
                experiment.plane().firstName(),
                experiment.plane().secondName(),
                losses ? experiment.lossName() : drawn.label(),
                result.loop()
                        .map(loop -> trace(experiment, loop))
                        .map(trace -> List.of(losses ? trace : on(grid, trace)))
                        .orElse(List.of()),
                marks,
                lines,
                List.of(),
                List.of());
    }

    /// A line of critical points is drawn as a line; its representative has no glyph.
    ///
    /// @param grid gives the heights; null where they are losses
    private static void put(
            SliceCriticalSet found, @Nullable LossGrid grid, List<Scene.Mark> marks, List<Scene.Line> lines) {
        lines.addAll(CriticalGlyphs.lines(found.flatSets()));
        Set<SliceCriticalPoint> onLines = CriticalGlyphs.drawnAsLines(found.flatSets());
        for (SliceCriticalPoint point : found.points()) {
            if (!onLines.contains(point)) {
                double height = grid == null ? point.value() : grid.valueAt(point.a(), point.b());
                marks.add(new Scene.Mark(CriticalGlyphs.shape(point.kind()), point.a(), point.b(), height, "", false));
            }
        }
    }

    /// The path on the surface itself, where heights are not losses of training.
    private static Scene.Trace on(LossGrid grid, Scene.Trace path) {
        double[] height = new double[path.count()];
        Arrays.setAll(height, i -> grid.valueAt(path.a()[i], path.b()[i]));
        return new Scene.Trace(path.a(), path.b(), height, height, path.count(), path.colour());
    }

    /// The path at its true losses, with the slice's loss under each point, exact where the point is in the box.
    static Scene.Trace trace(Experiment experiment, TrainingLoop loop) {
        List<PathPoint> points = new ArrayList<>();
        Path path = loop.path();
        for (int i = 0; i < path.size(); i++) {
            points.add(path.get(i));
        }
        if (points.isEmpty() || points.getLast().step() != loop.now().step()) {
            points.add(loop.now());
        }
        int n = points.size();
        double[] a = new double[n];
        double[] b = new double[n];
        double[] loss = new double[n];
        double[] sliceLoss = new double[n];
        Plane plane = experiment.plane();
        PlaneValues values = experiment.training().evaluator().onPlane(plane.origin(), plane.first(), plane.second());
        double[] one = new double[1];
        for (int i = 0; i < n; i++) {
            PlanePoint place = plane.project(points.get(i).weights());
            a[i] = place.a();
            b[i] = place.b();
            loss[i] = points.get(i).loss();
            sliceLoss[i] = Double.NaN;
            if (experiment.box().contains(a[i], b[i])) {
                values.row(new double[] {a[i]}, 1, b[i], one);
                sliceLoss[i] = one[0];
            }
        }
        return new Scene.Trace(a, b, loss, sliceLoss, n, PATH_COLOUR);
    }
}
