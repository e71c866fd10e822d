package errorscape.ui.surface;

import errorscape.math.Range;
import errorscape.math.Vectors;
import errorscape.render.Scene;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.PlanePoint;
import errorscape.training.SamplePulls;
import errorscape.training.StepExplanation;
import errorscape.ui.session.ShownSlice;
import errorscape.ui.session.StepModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where each sample of a step pulls, as thin lines from the ball: on the scale on which their mean is as long as the
/// arrow of the gradient.
final class PullLines {
    private static final int FAINT = 0x907FD4FF;
    private static final int CHOSEN = 0xFFFFE45C;

    private PullLines() {}

    /// Of the step that is explained, on the plane that is shown.
    static List<Scene.Line> of(StepModel model, ShownSlice shown) {
        StepExplanation step = model.explanationProperty().get();
        return step == null
                ? List.of()
                : of(
                        model.light().pullsProperty().get(),
                        step.from().weights(),
                        shown.plane(),
                        shown.grid().box(),
                        model.light().sampleProperty().get());
    }

    /// @param from the weights where the step begins
    /// @param chosen the sample that is looked at
    static List<Scene.Line> of(@Nullable SamplePulls pulls, double[] from, Plane plane, Box box, int chosen) {
        if (pulls == null || from.length != plane.dimension() || pulls.batch().length != from.length) {
            return List.of();
        }
        double norm = Vectors.norm(pulls.batch());
        if (!(norm > 0) || Double.isInfinite(norm)) {
            return List.of();
        }
        PlanePoint start = plane.project(from);
        PlanePoint mean = tip(from, pulls.batch(), plane, 1 / norm);
        double length = Math.hypot(
                (mean.a() - start.a()) / box.a().length(),
                (mean.b() - start.b()) / box.b().length());
        double[] inPlane = new double[from.length];
        for (int i = 0; i < inPlane.length; i++) {
            inPlane[i] = (mean.a() - start.a()) * plane.first()[i] + (mean.b() - start.b()) * plane.second()[i];
        }
        double share = Math.min(1, Vectors.norm(inPlane));
        if (!(length > 0)) {
            return List.of();
        }
        double scale = StepArrows.LENGTH * share / (length * norm);
        List<Scene.Line> lines = new ArrayList<>();
        for (int i = 0; i < pulls.samples().length; i++) {
            PlanePoint tip = tip(from, pulls.gradients()[i], plane, scale);
            boolean is = pulls.samples()[i] == chosen;
            double within = Math.min(
                    within(start.a(), tip.a() - start.a(), box.a()), within(start.b(), tip.b() - start.b(), box.b()));
            if (within == 0) {
                continue;
            }
            Scene.Line line = Scene.Line.onSurface(
                    new double[] {start.a(), start.a() + within * (tip.a() - start.a())},
                    new double[] {start.b(), start.b() + within * (tip.b() - start.b())},
                    is ? CHOSEN : FAINT,
                    0,
                    "");
            // What is looked at lies on top.
            lines.add(is ? lines.size() : 0, line);
        }
        return lines;
    }

    /// The share of a way along an axis that does not leave it.
    private static double within(double from, double way, Range axis) {
        if (!axis.contains(from)) {
            return 0;
        }
        double room = way > 0 ? axis.max() - from : from - axis.min();
        return Math.min(1, room / Math.abs(way));
    }

    private static PlanePoint tip(double[] from, double[] gradient, Plane plane, double scale) {
        double[] moved = from.clone();
        Vectors.addScaled(-scale, gradient, moved);
        return plane.project(moved);
    }
}
