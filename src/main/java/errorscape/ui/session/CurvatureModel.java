package errorscape.ui.session;

import errorscape.eigen.Spectrum;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.scenario.Experiment;
import errorscape.training.Snapshot;
import errorscape.ui.task.LiveStudy;
import errorscape.ui.task.SaidIn;
import errorscape.ui.task.Studies;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// The Hessian's spectrum at the ball, live while somebody watches: exact up to a few hundred weights, the ends
/// of it by Lanczos' method above. Computed in the background, the newest step first. JavaFX thread only.
public final class CurvatureModel {
    private static final int LARGEST_EXACT = 400;

    /// The curvature at a step of a run.
    ///
    /// @param spectrum empty if the loss is not finite there
    /// @param whole whether it holds all eigenvalues
    public record Curvature(long runId, long step, Spectrum spectrum, boolean whole) {
        /// The learning rate above which gradient descent is unstable here, `2 / lambda_max`; infinite if no
        /// direction curves upwards.
        public double edgeOfStability() {
            double largest = spectrum.eigenvalues().length == 0 ? 0 : spectrum.largest();
            return largest > 0 ? 2 / largest : Double.POSITIVE_INFINITY;
        }
    }

    private record Input(Objective objective, long runId, long step, double[] weights) {}

    private record Kept(Objective objective, Evaluator evaluator) {}

    private final ReadOnlyObjectProperty<@Nullable Snapshot> snapshot;
    private final ReadOnlyObjectProperty<@Nullable Experiment> experiment;
    private final ReadOnlyObjectWrapper<@Nullable Curvature> curvature = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final List<ObservableBooleanValue> watchers = new ArrayList<>();
    private final LiveStudy<Input, Curvature> study;
    // One piece of work at a time uses it; which thread that is changes.
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    CurvatureModel(
            Studies studies,
            ReadOnlyObjectProperty<@Nullable Snapshot> snapshot,
            ReadOnlyObjectProperty<@Nullable Experiment> experiment) {
        this.snapshot = snapshot;
        this.experiment = experiment;
        study = new LiveStudy<>(
                studies, this::compute, this::arrived, new SaidIn(trouble, Words.text("session.curvature")));
        snapshot.subscribe(this::follow);
    }

    /// The newest of the run that is shown; null before the first.
    public ReadOnlyObjectProperty<@Nullable Curvature> curvatureProperty() {
        return curvature.getReadOnlyProperty();
    }

    /// Why it is not worked out any more, for people; empty while it is.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Follows the ball while the value is true.
    public void watch(ObservableBooleanValue watching) {
        watchers.add(watching);
        watching.subscribe(this::follow);
    }

    /// Whether anybody watches, so that it is worked out.
    public boolean watched() {
        return watchers.stream().anyMatch(ObservableBooleanValue::get);
    }

    private void follow() {
        Snapshot now = snapshot.get();
        Experiment of = experiment.get();
        Curvature shown = curvature.get();
        // Whether anybody watches or not: nobody may come upon that of a run that is over.
        if (shown != null && (now == null || shown.runId() != now.runId())) {
            curvature.set(null);
        }
        if (watched()
                && now != null
                && of != null
                && now.now().weights().length == of.training().dimension()) {
            Curvature there = curvature.get();
            if (there == null
                    || there.runId() != now.runId()
                    || there.step() != now.now().step()) {
                study.offer(new Input(
                        of.training(), now.runId(), now.now().step(), now.now().weights()));
            }
        }
    }

    private void arrived(Curvature result) {
        Snapshot now = snapshot.get();
        curvature.set(now != null && now.runId() == result.runId() ? result : null);
    }

    private Curvature compute(Input input) {
        Kept last = kept.get();
        Kept mine = last != null && last.objective().equals(input.objective())
                ? last
                : new Kept(input.objective(), input.objective().evaluator());
        kept.set(mine);
        double[] weights = input.weights();
        int n = weights.length;
        boolean whole = n <= LARGEST_EXACT;
        Spectrum spectrum;
        if (whole) {
            double[] hessian = new double[n * n];
            mine.evaluator().hessian(weights, hessian);
            // A run that diverges has no curvature any more.
            spectrum = Vectors.allFinite(hessian) ? Spectrum.of(hessian, n) : new Spectrum(new double[0]);
        } else {
            spectrum = Spectrum.ends(mine.evaluator(), weights);
        }
        return new Curvature(input.runId(), input.step(), spectrum, whole);
    }
}
