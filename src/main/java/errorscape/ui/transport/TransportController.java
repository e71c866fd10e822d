package errorscape.ui.transport;

import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.ui.common.Numbers;
import errorscape.ui.common.RunBadge;
import errorscape.ui.common.Session;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Control of time: reset, play, pause, single step, speed.
public final class TransportController {
    private final Session session;
    private final FontIcon playIcon = new FontIcon(Feather.PLAY);
    private boolean refreshing;

    @FXML
    private Button reset;

    @FXML
    private Button play;

    @FXML
    private Button step;

    @FXML
    private Label state;

    @FXML
    private Label stepCount;

    @FXML
    private Label speedText;

    @FXML
    private Slider speed;

    public TransportController(Session session) {
        this.session = session;
    }

    @FXML
    private void initialize() {
        reset.setGraphic(new FontIcon(Feather.SKIP_BACK));
        play.setGraphic(playIcon);
        step.setGraphic(new FontIcon(Feather.SKIP_FORWARD));
        session.run().snapshotProperty().subscribe(this::show);
        session.scenarioProperty().subscribe(scenario -> {
            if (scenario != null) {
                double stepsPerSecond = scenario.training().stepsPerSecond();
                refreshing = true;
                if (SpeedScale.speed(speed.getValue()) != stepsPerSecond) {
                    speed.setValue(SpeedScale.position(stepsPerSecond));
                }
                refreshing = false;
                speedText.setText(SpeedScale.text(stepsPerSecond));
            }
        });
        speed.valueProperty().subscribe(position -> {
            if (!refreshing) {
                double stepsPerSecond = SpeedScale.speed(position.doubleValue());
                session.change(s -> s.withTraining(s.training().withStepsPerSecond(stepsPerSecond)));
            }
        });
    }

    /// Plays a paused run, pauses a playing one.
    @FXML
    public void playOrPause() {
        Snapshot now = session.run().snapshotProperty().get();
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

    /// Back to the start.
    @FXML
    public void reset() {
        session.reset();
    }

    private void show(@Nullable Snapshot now) {
        if (now == null) {
            return;
        }
        boolean ended = now.state() == RunState.DIVERGED || now.state() == RunState.FAILED;
        playIcon.setIconCode(now.state() == RunState.PLAYING ? Feather.PAUSE : Feather.PLAY);
        play.setDisable(ended);
        step.setDisable(ended);
        stepCount.setText(Numbers.count(now.now().step()));
        RunBadge.show(now, state);
    }
}
