package errorscape.ui.sentence;

import errorscape.lesson.Locks.Control;
import errorscape.lesson.Locks.Hold;
import errorscape.scenario.Experiment;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.training.Snapshot;
import errorscape.ui.draw.RacerColours;
import errorscape.ui.session.ReadoutModel;
import errorscape.ui.session.Session;
import errorscape.ui.session.VerdictModel;
import errorscape.ui.task.Outage;
import errorscape.ui.task.Pulse;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/// The line over the stage: a sentence on the selected racer, and its loss in numbers.
public final class SentenceController {
    private final Session session;
    private final ReadoutModel readouts;
    private final ObservableValue<@Nullable Hold> numbersHeld;
    private final Pulse pulse;

    @FXML
    private VBox saying;

    @FXML
    private Circle whose;

    @FXML
    private Label ballSentence;

    @FXML
    private Label readoutFirst;

    @FXML
    private Label readoutSecond;

    /// @param calm when the sentence is brought up to date
    public SentenceController(Session session, ReadoutModel readouts, Pulse.Source calm) {
        this.session = session;
        this.readouts = readouts;
        numbersHeld = session.staging().holds().following(Control.NUMBERS);
        pulse = calm.pulse(this::refresh, new Outage(() -> saying, "The sentence on the ball"));
    }

    @FXML
    private void initialize() {
        readouts.readoutProperty().subscribe(pulse::request);
        readouts.troubleProperty().subscribe(pulse::request);
        // A lesson that asks what will be hides what is known of it.
        numbersHeld.subscribe(held -> saying.setOpacity(held == null ? 1 : 0));
        session.verdicts().versionProperty().subscribe(pulse::request);
        session.run().selectedProperty().subscribe(pulse::request);
        session.scenarioProperty().subscribe(pulse::request);
        readoutSecond
                .managedProperty()
                .bind(readoutSecond.textProperty().isEmpty().not());
    }

    /// Wraps what is wider, in pixels.
    public void fit(ReadOnlyDoubleProperty room) {
        ballSentence.maxWidthProperty().bind(room);
    }

    private void refresh() {
        ReadoutModel.Readout now = readouts.readoutProperty().get();
        Scenario scenario = session.scenarioProperty().get();
        String trouble = readouts.troubleProperty().get();
        saying.setVisible(now != null || !trouble.isEmpty());
        if (now == null || scenario == null || !trouble.isEmpty()) {
            ballSentence.setText("");
            readoutFirst.setText("");
            readoutSecond.setText(trouble);
            return;
        }
        int colour = RacerColours.of(now.snapshot().racer());
        whose.setFill(Color.rgb((colour >> 16) & 0xFF, (colour >> 8) & 0xFF, colour & 0xFF));
        ballSentence.setText(sentence(scenario, now.snapshot()));
        numbers(now);
    }

    private String sentence(Scenario scenario, Snapshot racer) {
        VerdictModel.Judged judged = session.verdicts().newest(racer);
        String who = Racers.get(scenario, racer.racer()).title();
        // What is known of another step is not said of this one, unless both are on the way.
        return judged == null
                ? Words.text("sentence.unknown", who)
                : BallSentence.of(
                        who,
                        judged.verdict(),
                        racer.state(),
                        scenario.learning().isPresent());
    }

    private void numbers(ReadoutModel.Readout now) {
        String step = Numbers.count(now.snapshot().now().step());
        String loss = Numbers.measured(now.snapshot().now().loss(), 4);
        Experiment experiment = session.experimentProperty().get();
        if (experiment != null && experiment.showsWholeFunction()) {
            readoutFirst.setText(Words.text("sentence.stepOfFunction", step, loss));
            readoutSecond.setText(Words.text(
                    "sentence.at",
                    Numbers.measured(now.place().a(), 4),
                    Numbers.measured(now.place().b(), 4)));
            return;
        }
        readoutFirst.setText(Words.text("sentence.step", step, loss, Numbers.measured(now.sliceLoss(), 4)));
        readoutSecond.setText(plane(now));
    }

    private String plane(ReadoutModel.Readout now) {
        if (session.switches().confinedProperty().get()) {
            return Words.text("sentence.confined");
        }
        String off = now.place().distance() < 1e-9
                ? Words.text("sentence.onPlane")
                : Words.text("sentence.offPlane", Numbers.measured(now.place().distance(), 3));
        return Double.isNaN(now.share())
                ? off
                : off + " · " + Words.text("sentence.held", Math.round(100 * now.share()));
    }
}
