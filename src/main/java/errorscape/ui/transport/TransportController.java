package errorscape.ui.transport;

import errorscape.lesson.Locks.Control;
import errorscape.scenario.Scenario;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunState;
import errorscape.ui.session.HeldNode;
import errorscape.ui.session.Session;
import errorscape.ui.task.Notice;
import errorscape.ui.task.Outage;
import errorscape.ui.task.Pulse;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.Titles;
import errorscape.ui.text.Wording;
import errorscape.words.Words;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Control of time for all racers: reset, play, pause, single steps forth and back, any step of the recorded
/// run, speed, where to stop.
public final class TransportController {
    private final Session session;
    private final Pulse.Source pulses;
    private final Pulse pulse;
    private final FontIcon playIcon = new FontIcon(Feather.PLAY);
    private boolean refreshing;
    private @Nullable Slider timeline;

    @FXML
    private Button reset;

    @FXML
    private Button back;

    @FXML
    private Button play;

    @FXML
    private Button step;

    @FXML
    private Label stepCount;

    @FXML
    private Label frontier;

    @FXML
    private Label offPlane;

    @FXML
    private Label speedText;

    @FXML
    private Slider speed;

    @FXML
    private ComboBox<UntilKind> untilKind;

    @FXML
    private TextField untilValue;

    @FXML
    private Label rateOf;

    @FXML
    private TextField learningRate;

    @FXML
    private Button runUntil;

    @FXML
    private Label stopped;

    /// @param pulses when numbers are brought up to date
    public TransportController(Session session, Pulse.Source pulses) {
        this.session = session;
        this.pulses = pulses;
        pulse = pulses.pulse(this::count, new Outage(() -> stopped, "The count of steps"));
    }

    @FXML
    private void initialize() {
        reset.setGraphic(new FontIcon(Feather.SKIP_BACK));
        back.setGraphic(new FontIcon(Feather.CHEVRON_LEFT));
        play.setGraphic(playIcon);
        step.setGraphic(new FontIcon(Feather.CHEVRON_RIGHT));
        stopped.managedProperty().bind(stopped.visibleProperty());
        session.run().raceProperty().subscribe(this::show);
        new RateField(session, rateOf, learningRate);
        session.scenarioProperty().subscribe(this::showSpeed);
        speed.valueProperty().subscribe(position -> {
            if (!refreshing) {
                double stepsPerSecond = SpeedScale.speed(position.doubleValue());
                session.change(s -> s.withTraining(s.training().withStepsPerSecond(stepsPerSecond)));
            }
        });
        untilKind.getItems().setAll(UntilKind.values());
        untilKind.valueProperty().subscribe(kind -> {
            boolean valued = kind != null && !kind.example().isEmpty();
            untilValue.setDisable(!valued);
            untilValue.setPromptText(kind == null ? "" : kind.example());
        });
        untilKind.setValue(UntilKind.STEPS);
        session.scenarioProperty().subscribe(s -> Titles.name(untilKind, s, UntilKind::key));
        HeldNode.follow(session, play, Control.PLAY);
        HeldNode.follow(session, back, Control.STEP);
        HeldNode.follow(session, step, Control.STEP);
        HeldNode.follow(session, learningRate, Control.LEARNING_RATE);
        HeldNode.follow(session, runUntil, Control.PLAY);
        HeldNode.follow(session, speed, Control.SPEED);
    }

    /// Takes over what lies along the curves: the slider that scrubs, and the strips over it.
    public void scrub(Slider slider, Pane strip, Pane edge) {
        timeline = slider;
        slider.valueProperty().subscribe(value -> {
            if (!refreshing) {
                session.run().seek(Math.round(value.doubleValue()));
            }
        });
        slider.setBlockIncrement(1);
        HeldNode.follow(session, slider, Control.STEP);
        OffPlaneStrip.over(session, strip, offPlane, pulses);
        EdgeStrip.over(session, edge, pulses);
        pulse.request();
    }

    /// Plays a paused race, pauses a playing one.
    @FXML
    public void playOrPause() {
        RaceSnapshot now = session.run().raceProperty().get();
        if (now != null && now.state() == RunState.PLAYING) {
            session.run().pause();
        } else {
            session.run().play();
        }
    }

    /// Makes one step.
    @FXML
    public void step() {
        session.run().step();
    }

    /// Goes one step back.
    @FXML
    public void stepBack() {
        session.run().stepBack();
    }

    /// Begins anew.
    @FXML
    public void reset() {
        session.reset();
    }

    /// To the first recorded step.
    public void toStart() {
        session.run().seek(0);
    }

    /// To the last recorded step.
    public void toEnd() {
        RaceSnapshot now = session.run().raceProperty().get();
        if (now != null) {
            session.run().seek(now.frontier());
        }
    }

    @FXML
    private void runUntil() {
        RaceSnapshot now = session.run().raceProperty().get();
        if (now != null) {
            try {
                session.run().playUntil(untilKind.getValue().condition(untilValue.getText(), now.step()));
            } catch (IllegalArgumentException e) {
                session.noticeProperty().set(Notice.problem(String.valueOf(e.getMessage())));
            }
        }
    }

    private void showSpeed(@Nullable Scenario scenario) {
        if (scenario != null) {
            double stepsPerSecond = scenario.training().stepsPerSecond();
            refreshing = true;
            if (SpeedScale.speed(speed.getValue()) != stepsPerSecond) {
                speed.setValue(SpeedScale.position(stepsPerSecond));
            }
            refreshing = false;
            speedText.setText(SpeedScale.text(stepsPerSecond));
        }
    }

    private void show(@Nullable RaceSnapshot now) {
        if (now == null) {
            return;
        }
        boolean ended =
                now.racers().stream().allMatch(r -> r.state() == RunState.DIVERGED || r.state() == RunState.FAILED);
        playIcon.setIconCode(now.state() == RunState.PLAYING ? Feather.PAUSE : Feather.PLAY);
        play.setDisable(ended);
        step.setDisable(ended);
        back.setDisable(now.step() == 0);
        stopped.setText(Wording.of(session.scenarioProperty().get(), now.message()));
        stopped.setVisible(!now.message().isEmpty());
        pulse.request();
    }

    /// The numbers that change with every step.
    private void count() {
        RaceSnapshot now = session.run().raceProperty().get();
        if (now == null) {
            return;
        }
        stepCount.setText(Numbers.count(now.step()));
        frontier.setText(now.frontier() > now.step() ? Words.text("stage.of", Numbers.count(now.frontier())) : "");
        Slider shown = timeline;
        if (shown != null) {
            refreshing = true;
            shown.setMax((double) Math.max(1, now.frontier()));
            shown.setDisable(now.frontier() == 0);
            if (!shown.isValueChanging()) {
                shown.setValue((double) now.step());
            }
            refreshing = false;
        }
    }
}
