package errorscape.ui.inspector;

import errorscape.render.Palette;
import errorscape.scenario.Experiment;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.slice.PlanePoint;
import errorscape.training.Snapshot;
import errorscape.ui.draw.FxPen;
import errorscape.ui.draw.RacerColours;
import errorscape.ui.draw.RunBadge;
import errorscape.ui.draw.Themed;
import errorscape.ui.session.ReadoutModel;
import errorscape.ui.session.Session;
import errorscape.ui.task.Outage;
import errorscape.ui.task.Pulse;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.Wording;
import errorscape.words.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/// The right side's upper part: the run in numbers and its weights.
public final class InspectorController implements Themed {
    private final Session session;
    private final ReadoutModel readouts;
    private final Pulse pulse;
    private final Canvas bars = new Canvas();
    private final FxPen pen = new FxPen();
    private Palette palette = Palette.DARK;

    @FXML
    private Label noteTitle;

    @FXML
    private Label note;

    @FXML
    private Circle dot;

    @FXML
    private Label optimizer;

    @FXML
    private Label state;

    @FXML
    private Label stepFact;

    @FXML
    private Label trueLoss;

    @FXML
    private Label trueLossName;

    @FXML
    private Label sliceLossName;

    @FXML
    private Label sliceLoss;

    @FXML
    private Label validationName;

    @FXML
    private Label validationLoss;

    @FXML
    private Label gradientNorm;

    @FXML
    private Label distance;

    @FXML
    private Label distanceName;

    @FXML
    private Label share;

    @FXML
    private Label shareName;

    @FXML
    private Label weightsTitle;

    @FXML
    private Label variables;

    @FXML
    private Label runMessage;

    @FXML
    private Label pointer;

    @FXML
    private StackPane weights;

    public InspectorController(Session session, ReadoutModel readouts, Pulse.Source pulses) {
        this.session = session;
        this.readouts = readouts;
        pulse = pulses.pulse(this::drawWeights, new Outage(() -> weights, Words.text("inspector.picture")));
    }

    @FXML
    private void initialize() {
        bars.setManaged(false);
        weights.getChildren().add(bars);
        weights.widthProperty().subscribe(pulse::request);
        session.scenarioProperty().subscribe(s -> {
            if (s != null) {
                note.setText(s.note());
                show(note, !s.note().isEmpty());
                show(noteTitle, !s.note().isEmpty());
            }
        });
        session.scenarioProperty()
                .subscribe(() -> show(readouts.readoutProperty().get()));
        session.slice()
                .shownProperty()
                .subscribe(() -> point(readouts.pointerProperty().get()));
        readouts.readoutProperty().subscribe(this::show);
        readouts.pointerProperty().subscribe(this::point);
    }

    private void point(@Nullable PlanePoint place) {
        pointer.setText(place == null ? Words.text("inspector.move") : surface(place));
    }

    /// The racer whose numbers these are, in its colour.
    private void name(Snapshot racer) {
        Scenario scenario = session.scenarioProperty().get();
        optimizer.setText(
                scenario == null
                        ? racer.optimizer().displayName()
                        : Racers.get(scenario, racer.racer()).title());
        int argb = RacerColours.of(racer.racer());
        dot.setFill(Color.rgb((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF));
    }

    private String surface(PlanePoint place) {
        return Words.text(
                function() ? "inspector.point.of" : "inspector.point",
                Numbers.measured(place.a(), 3),
                Numbers.measured(place.b(), 3),
                Numbers.measured(session.slice().lossAt(place.a(), place.b()), 4));
    }

    private boolean function() {
        Experiment experiment = session.experimentProperty().get();
        return experiment != null && experiment.showsWholeFunction();
    }

    private int dimension() {
        Experiment experiment = session.experimentProperty().get();
        return experiment == null ? -1 : experiment.training().dimension();
    }

    /// A function is all on its plane: what tells plane and whole apart is absent.
    private void arrange(boolean function) {
        trueLossName.setText(Words.text(function ? "inspector.value" : "inspector.true.loss"));
        for (Node node : List.of(sliceLossName, sliceLoss, distanceName, distance, shareName, share)) {
            show(node, !function);
        }
        weightsTitle.setText(function ? Words.text("inspector.place") : Words.text("inspector.weights"));
        show(weights, !function);
        show(variables, function);
    }

    /// Draws in the colours of a theme.
    @Override
    public void setPalette(Palette newPalette) {
        palette = newPalette;
        pulse.request();
    }

    private void show(ReadoutModel.@Nullable Readout now) {
        if (now == null) {
            return;
        }
        Snapshot snapshot = now.snapshot();
        boolean function = function();
        if (snapshot.now().weights().length != dimension()) {
            // A readout of what was shown before; the new one's comes with the next pulse.
            return;
        }
        name(snapshot);
        arrange(function);
        if (function) {
            double[] at = snapshot.now().weights();
            variables.setText(
                    Words.text("inspector.variables", Numbers.measured(at[0], 6), Numbers.measured(at[1], 6)));
        }
        RunBadge.show(snapshot, state);
        stepFact.setText(Numbers.count(snapshot.now().step()));
        trueLoss.setText(Numbers.measured(snapshot.now().loss(), 5));
        sliceLoss.setText(Numbers.measured(now.sliceLoss(), 5));
        boolean validated = !Double.isNaN(snapshot.now().validationLoss());
        show(validationName, validated);
        show(validationLoss, validated);
        validationLoss.setText(Numbers.measured(snapshot.now().validationLoss(), 5));
        gradientNorm.setText(Numbers.measured(snapshot.now().gradientNorm(), 3));
        distance.setText(
                now.place().distance() < 1e-9
                        ? "0"
                        : Numbers.measured(now.place().distance(), 3));
        share.setText(
                Double.isNaN(now.share())
                        ? "–"
                        : Words.text("inspector.percent", Numbers.count(Math.round(100 * now.share()))));
        runMessage.setText(Wording.of(session.scenarioProperty().get(), snapshot.message()));
        show(runMessage, !snapshot.message().isEmpty());
        pulse.request();
    }

    private void drawWeights() {
        bars.setWidth(weights.getWidth());
        bars.setHeight(weights.getHeight());
        bars.getGraphicsContext2D().clearRect(0, 0, bars.getWidth(), bars.getHeight());
        ReadoutModel.Readout now = readouts.readoutProperty().get();
        if (now != null && bars.getWidth() > 2) {
            double[] values = now.snapshot().now().weights();
            pen.draw(
                    WeightBars.compose(values, bars.getWidth(), bars.getHeight(), palette),
                    bars.getGraphicsContext2D(),
                    1);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
