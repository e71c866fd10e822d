package errorscape.ui.surface;

import errorscape.math.Vectors;
import errorscape.optimizer.Explanation;
import errorscape.render.Scene;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.PlanePoint;
import errorscape.training.StepExplanation;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of a step as arrows on the surface: where the gradient says it goes down, where the optimizer's
/// memory pulls, and where the step goes. Directions only: an arrow is as long as the share of its vector that
/// lies in the plane, a fifth of the box for one that lies in it wholly.
final class StepArrows {
    static final double LENGTH = 0.2;
    private static final int OPAQUE = 0xFF000000;
    private static final int FADED = 0x48000000;

    private StepArrows() {}

    static List<Scene.Arrow> of(@Nullable StepExplanation step, Plane plane, Box box) {
        return of(step, plane, box, "");
    }

    /// @param lit the symbol of the part that is pointed at, beside which the others fade; empty for none
    static List<Scene.Arrow> of(@Nullable StepExplanation step, Plane plane, Box box, String lit) {
        if (step == null || step.from().weights().length != plane.dimension()) {
            return List.of();
        }
        List<Scene.Arrow> arrows = new ArrayList<>();
        PlanePoint from = plane.project(step.from().weights());
        boolean some = step.explanation().quantities().stream()
                .anyMatch(q -> q.symbol().equals(lit) && q.role() != Explanation.Role.NUMBER);
        for (Explanation.Quantity quantity : step.explanation().quantities()) {
            int opacity = some && !quantity.symbol().equals(lit) ? FADED : OPAQUE;
            switch (quantity.role()) {
                case GRADIENT ->
                    add(
                            arrows,
                            Words.text("stage.minusGradient"),
                            quantity,
                            -1,
                            opacity | 0x7FD4FF,
                            from,
                            step,
                            plane,
                            box);
                case MEMORY ->
                    add(arrows, "−" + quantity.name(), quantity, -1, opacity | 0xFFC46B, from, step, plane, box);
                case STEP ->
                    add(arrows, Words.text("stage.stepName"), quantity, 1, opacity | 0xFFFFFF, from, step, plane, box);
                case NUMBER, OTHER -> {}
            }
        }
        return arrows;
    }

    private static void add(
            List<Scene.Arrow> arrows,
            String label,
            Explanation.Quantity quantity,
            double sign,
            int colour,
            PlanePoint from,
            StepExplanation step,
            Plane plane,
            Box box) {
        double[] values = inWeights(quantity.values(), plane);
        double norm = Vectors.norm(values);
        if (!(norm > 0) || Double.isInfinite(norm)) {
            return;
        }
        double[] moved = step.from().weights().clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += sign * values[i] / norm;
        }
        PlanePoint to = plane.project(moved);
        double da = to.a() - from.a();
        double db = to.b() - from.b();
        double[] inPlane = new double[moved.length];
        for (int i = 0; i < inPlane.length; i++) {
            inPlane[i] = da * plane.first()[i] + db * plane.second()[i];
        }
        double share = Math.min(1, Vectors.norm(inPlane));
        double length = Math.hypot(
                da / (box.a().max() - box.a().min()),
                db / (box.b().max() - box.b().min()));
        if (length > 0) {
            double scale = LENGTH * share / length;
            arrows.add(new Scene.Arrow(from.a(), from.b(), scale * da, scale * db, label, colour));
        }
    }

    /// A run that keeps to the plane steps in the plane's two coordinates.
    private static double[] inWeights(double[] values, Plane plane) {
        if (values.length == plane.dimension()) {
            return values;
        }
        double[] lifted = Vectors.scaled(values[0], plane.first());
        Vectors.addScaled(values[1], plane.second(), lifted);
        return lifted;
    }
}
