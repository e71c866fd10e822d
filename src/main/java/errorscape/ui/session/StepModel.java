package errorscape.ui.session;

import errorscape.optimizer.OptimizerSettings;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.training.StepExplanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// The next step of the selected racer, taken apart, while somebody wants to know. JavaFX thread only.
public final class StepModel {
    private static final long PAUSE_NANOS = 80_000_000;

    private final RunModel run;
    private final ReadOnlyObjectWrapper<@Nullable StepExplanation> explanation = new ReadOnlyObjectWrapper<>();
    private final StepLight light = new StepLight();
    private final BooleanProperty arrows = new SimpleBooleanProperty();
    private final List<ObservableBooleanValue> watchers = new ArrayList<>();
    /// The run whose step is being taken apart; -1 for none. A run that ends does not answer.
    private long asking = -1;

    private long asked;
    private long explainedRun;
    private long explainedStep = -1;
    private @Nullable OptimizerSettings explainedWith;

    StepModel(RunModel run) {
        this.run = run;
        watch(arrows);
        run.snapshotProperty().subscribe(this::follow);
    }

    /// The step that the selected racer will make next; null while nobody watches, and where there is none.
    public ReadOnlyObjectProperty<@Nullable StepExplanation> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /// What of the step is pointed at.
    public StepLight light() {
        return light;
    }

    /// Whether the parts of the step are drawn as arrows.
    public BooleanProperty arrowsProperty() {
        return arrows;
    }

    /// Follows the racer while the value is true.
    public void watch(ObservableBooleanValue watching) {
        watchers.add(watching);
        watching.subscribe(this::follow);
    }

    private void follow() {
        Snapshot now = run.snapshotProperty().get();
        RaceSnapshot race = run.raceProperty().get();
        if (now == null || race == null || watchers.stream().noneMatch(ObservableBooleanValue::get)) {
            forget();
            return;
        }
        if (explainedRun != now.runId()) {
            // Of another racer, or of a run that is over.
            forget();
        }
        boolean known =
                explainedRun == now.runId() && explainedStep == now.now().step();
        boolean soon = race.state() == RunState.PLAYING && System.nanoTime() - asked < PAUSE_NANOS;
        if (asking != now.runId() && !soon && (!known || (race.state() != RunState.PLAYING && !fresh(now)))) {
            asked = System.nanoTime();
            long id = now.runId();
            asking = id;
            run.explain(now.racer(), answer -> arrived(id, now, answer));
        }
    }

    private void forget() {
        explanation.set(null);
        explainedStep = -1;
    }

    /// Whether the settings the explanation was made with are still in force.
    private boolean fresh(Snapshot now) {
        return now.optimizer().equals(explainedWith);
    }

    private void arrived(long runId, Snapshot then, Optional<StepExplanation> answer) {
        if (asking == runId) {
            asking = -1;
        }
        Snapshot now = run.snapshotProperty().get();
        if (now != null && now.runId() == runId) {
            explainedRun = runId;
            explainedStep =
                    answer.map(step -> step.from().step()).orElse(then.now().step());
            explainedWith = then.optimizer();
            explanation.set(answer.orElse(null));
        }
        follow();
    }
}
