package errorscape.ui.setup;

import errorscape.lesson.Locks.Control;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.slice.PlanePoint;
import errorscape.ui.session.HeldNode;
import errorscape.ui.session.Session;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/// What all racers share: batches, and where they start.
public final class TrainingController {
    private final Session session;
    private final SetupFields fields;

    @FXML
    private GridPane batchPart;

    @FXML
    private TextField batchSize;

    @FXML
    private TextField batchSeed;

    @FXML
    private Label startALabel;

    @FXML
    private Label startBLabel;

    @FXML
    private TextField startA;

    @FXML
    private TextField startB;

    @FXML
    private Label startOutside;

    @FXML
    private Button randomStart;

    public TrainingController(Session session) {
        this.session = session;
        fields = new SetupFields(session);
    }

    @FXML
    private void initialize() {
        HeldNode.follow(session, batchPart, Control.BATCH_SIZE);
        for (Node node : List.of(startA, startB, randomStart)) {
            HeldNode.follow(session, node, Control.START);
        }
        fields.text(
                batchSize,
                s -> s.training().batchSize() == 0
                        ? Words.text("setup.all")
                        : String.valueOf(s.training().batchSize()),
                ScenarioEdits::batchSize);
        fields.text(batchSeed, s -> String.valueOf(s.training().batchSeed()), ScenarioEdits::batchSeed);
        fields.text(startA, () -> start(true), t -> moveTo(t, true));
        fields.text(startB, () -> start(false), t -> moveTo(t, false));
        session.scenarioProperty().subscribe(this::refresh);
    }

    /// Draws a new start.
    @FXML
    public void newSeed() {
        session.change(s -> ScenarioEdits.startSeed(s, s.start().seed() + 1));
    }

    private void refresh(@Nullable Scenario scenario) {
        fields.refresh();
        Experiment experiment = session.experimentProperty().get();
        if (scenario != null && experiment != null) {
            boolean function = scenario.subject() instanceof Subject.TypedFunction;
            SetupFields.show(batchPart, experiment.training().sampleCount() > 0);
            SetupFields.show(randomStart, function);
            startALabel.setText(Words.text(function ? "setup.x" : "setup.a"));
            startBLabel.setText(Words.text(function ? "setup.y" : "setup.b"));
            String outside = StartInWords.outside(experiment);
            startOutside.setText(outside);
            SetupFields.show(startOutside, !outside.isEmpty());
        }
    }

    private String start(boolean first) {
        Experiment experiment = session.experimentProperty().get();
        if (experiment == null) {
            return "";
        }
        PlanePoint place = experiment.plane().project(experiment.startWeights());
        // A coordinate of zero comes back as rounding error; three decimals hide it and are as fine as a hand can drag.
        return Numbers.setting(Math.rint((first ? place.a() : place.b()) * 1e6) / 1e6 + 0.0);
    }

    private void moveTo(String text, boolean first) {
        Experiment experiment = session.experimentProperty().get();
        if (experiment != null) {
            PlanePoint place = experiment.plane().project(experiment.startWeights());
            double typed = ScenarioEdits.coordinate(text, first ? "a" : "b");
            session.moveStart(first ? typed : place.a(), first ? place.b() : typed);
        }
    }
}
