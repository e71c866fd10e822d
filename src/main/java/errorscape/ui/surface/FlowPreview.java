package errorscape.ui.surface;

import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.optimizer.FlowLine;
import errorscape.render.Scene;
import errorscape.scenario.Experiment;
import errorscape.slice.Plane;
import errorscape.slice.PlanePoint;
import errorscape.ui.session.Session;
import errorscape.ui.task.LiveStudy;
import errorscape.words.Words;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// While a start is dragged: the way gradient flow would take from there, in the space of all weights, drawn at
/// its true losses. Computed in the background within a bounded time, for the newest place first. JavaFX thread
/// only.
final class FlowPreview {
    private static final int COLOUR = 0xE6FFFFFF;
    private static final double BUDGET_NANOS = 8e6;
    private static final int FEWEST = 30;
    private static final int MOST = 4000;

    private record Input(Objective objective, Plane plane, double[] start) {}

    private record Kept(Objective objective, Evaluator evaluator, double nanosPerGradient) {}

    private final Session session;
    private final Runnable changed;
    private final LiveStudy<Input, Scene.Line> study;
    // One piece of work at a time uses it; which thread that is changes.
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();
    private Scene.@Nullable Line line;
    private boolean dragging;

    /// @param changed told when there is another line
    FlowPreview(Session session, Runnable changed) {
        this.session = session;
        this.changed = changed;
        study = new LiveStudy<>(session.studies(), this::flow, this::arrived);
    }

    /// Follows the place where the start is dragged to; null when it has been let go.
    void follow(@Nullable PlanePoint place) {
        Experiment experiment = session.experimentProperty().get();
        dragging = place != null && experiment != null;
        if (place == null || experiment == null) {
            line = null;
            return;
        }
        Plane plane = session.slice().planeOr(experiment.plane());
        double[] start = experiment.startWeights().clone();
        PlanePoint now = plane.project(start);
        for (int i = 0; i < start.length; i++) {
            start[i] += (place.a() - now.a()) * plane.first()[i] + (place.b() - now.b()) * plane.second()[i];
        }
        study.offer(new Input(experiment.training(), plane, start));
    }

    /// The line as it is drawn; empty for none.
    List<Scene.Line> lines() {
        Scene.Line now = line;
        return now == null ? List.of() : List.of(now);
    }

    private void arrived(Scene.Line flow) {
        if (dragging) {
            line = flow;
            changed.run();
        }
    }

    private Scene.Line flow(Input input) {
        Kept last = kept.get();
        Kept mine = last != null && last.objective().equals(input.objective())
                ? last
                : new Kept(input.objective(), input.objective().evaluator(), 50_000);
        int evaluations = (int) Math.clamp(BUDGET_NANOS / mine.nanosPerGradient(), FEWEST, MOST);
        long begun = System.nanoTime();
        List<double[]> places = FlowLine.from(input.start(), mine.evaluator(), evaluations);
        double cost = Math.max(100, (System.nanoTime() - begun) / (double) evaluations);
        kept.set(new Kept(mine.objective(), mine.evaluator(), cost));
        double[] a = new double[places.size()];
        double[] b = new double[places.size()];
        double[] loss = new double[places.size()];
        for (int i = 0; i < a.length; i++) {
            PlanePoint at = input.plane().project(places.get(i));
            a[i] = at.a();
            b[i] = at.b();
            loss[i] = mine.evaluator().value(places.get(i));
        }
        return new Scene.Line(a, b, loss, COLOUR, 0, Words.text("stage.gradientFlow"));
    }
}
