package errorscape.ui.why;

import errorscape.scenario.Experiment;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.training.RunSettings;
import errorscape.training.SamplePulls;
import errorscape.training.Snapshot;
import errorscape.training.StepExplanation;
import errorscape.ui.session.Session;
import errorscape.ui.session.StepLight;
import errorscape.ui.task.LiveStudy;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Works out which samples of the explained step pull where, while somebody wants to see it. JavaFX thread only.
final class SampleModel {
    /// Samples of a step up to which each is looked at.
    static final int MOST = 64;

    private final Session session;
    private final StepLight light;
    private final LiveStudy<Question, Answer> study;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper();

    private record Question(Experiment experiment, RunSettings settings, StepExplanation step) {}

    private record Answer(StepExplanation step, Optional<SamplePulls> pulls) {}

    SampleModel(Session session) {
        this.session = session;
        light = session.step().light();
        study = new LiveStudy<>(
                session.studies(),
                question -> new Answer(
                        question.step(),
                        SamplePulls.ofStep(
                                question.experiment().training(),
                                question.settings(),
                                question.step().from().weights(),
                                question.step().from().step(),
                                MOST)),
                this::show);
        session.step().explanationProperty().subscribe(this::follow);
        wanted.subscribe(() -> follow(session.step().explanationProperty().get()));
        session.experimentProperty().subscribe(() -> light.sampleProperty().set(StepLight.NONE));
    }

    /// Whether somebody wants to see it.
    BooleanProperty wantedProperty() {
        return wanted;
    }

    /// Whether the step has no samples, or too many to look at each.
    ReadOnlyBooleanProperty noneProperty() {
        return none.getReadOnlyProperty();
    }

    private void follow(@Nullable StepExplanation step) {
        Experiment experiment = session.experimentProperty().get();
        Scenario scenario = session.scenarioProperty().get();
        Snapshot now = session.run().snapshotProperty().get();
        // Those of another step would not fit its arrow.
        light.pullsProperty().set(null);
        if (!wanted.get()) {
            none.set(false);
            light.sampleProperty().set(StepLight.NONE);
        } else if (step != null && experiment != null && scenario != null && now != null) {
            study.offer(new Question(experiment, experiment.runSettings(Racers.get(scenario, now.racer())), step));
        }
    }

    private void show(Answer answer) {
        if (wanted.get()
                && answer.step().equals(session.step().explanationProperty().get())) {
            light.pullsProperty().set(answer.pulls().orElse(null));
            none.set(answer.pulls().isEmpty());
        }
    }
}
