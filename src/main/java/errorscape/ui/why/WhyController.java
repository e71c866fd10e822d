package errorscape.ui.why;

import errorscape.math.Vectors;
import errorscape.optimizer.Explanation;
import errorscape.scenario.Experiment;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.slice.PlanePoint;
import errorscape.training.Snapshot;
import errorscape.training.StepExplanation;
import errorscape.ui.session.Session;
import errorscape.ui.session.Worded;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.Wording;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The next step of the selected racer: the update formula, with its numbers for one weight, and its parts.
public final class WhyController {
    private final Session session;

    @FXML
    private VBox root;

    @FXML
    private Label who;

    @FXML
    private CheckBox arrows;

    @FXML
    private VBox details;

    @FXML
    private Label oneTitle;

    @FXML
    private VBox rule;

    @FXML
    private ComboBox<String> weight;

    @FXML
    private VBox filled;

    @FXML
    private GridPane parts;

    @FXML
    private Label note;

    public WhyController(Session session) {
        this.session = session;
    }

    @FXML
    private void initialize() {
        Worded.in(session).texts(oneTitle);
        arrows.selectedProperty().bindBidirectional(session.step().arrowsProperty());
        // A tab's content is in the scene only while the tab is chosen.
        session.step()
                .watch(root.sceneProperty()
                        .isNotNull()
                        .and(root.parentProperty().isNotNull()));
        session.experimentProperty().subscribe(this::list);
        session.step().explanationProperty().subscribe(this::show);
        weight.valueProperty().subscribe(this::refill);
    }

    private void list(@Nullable Experiment experiment) {
        if (experiment == null) {
            return;
        }
        // A run that keeps to the plane steps in its two coordinates.
        List<String> names = experiment.scenario().training().confined()
                ? List.of(experiment.plane().firstName(), experiment.plane().secondName())
                : experiment.training().layout().names();
        if (!weight.getItems().equals(names)) {
            weight.getItems().setAll(names);
            weight.getSelectionModel().selectFirst();
        }
    }

    private void show(@Nullable StepExplanation step) {
        boolean known = step != null;
        details.setVisible(known);
        details.setManaged(known);
        Snapshot now = session.run().snapshotProperty().get();
        Scenario scenario = session.scenarioProperty().get();
        if (step == null) {
            who.setText(
                    now == null || now.message().isEmpty()
                            ? "Open this while a racer stands or runs: its next step is taken apart here."
                            : Wording.of(scenario, now.message()));
            note.setText("");
            return;
        }
        String name = now == null || scenario == null
                ? "The racer"
                : Racers.get(scenario, now.racer()).title();
        boolean samples = scenario == null || !(scenario.subject() instanceof Subject.TypedFunction);
        who.setText(name + " stands at step " + Numbers.count(step.from().step())
                + Wording.of(scenario, ", true loss ")
                + Numbers.measured(step.from().loss(), 4)
                + (samples
                        ? ". The samples of its next step have the loss " + Numbers.measured(step.batchLoss(), 4) + "."
                        : "."));
        Explanation explanation = step.explanation();
        lines(rule, explanation.formulas().stream().map(Explanation::symbolic).toList());
        refill();
        list(explanation);
        note.setText("|·| is the length of the whole vector. Arrows are directions in the plane: as long as the share"
                + " of the vector that lies in it.");
    }

    private void refill() {
        StepExplanation step = session.step().explanationProperty().get();
        int index = weight.getSelectionModel().getSelectedIndex();
        Experiment experiment = session.experimentProperty().get();
        if (step == null || experiment == null || index < 0 || index >= coordinates(step.explanation())) {
            filled.getChildren().clear();
            return;
        }
        Explanation explanation = step.explanation();
        List<String> lines = new ArrayList<>();
        for (String formula : explanation.formulas()) {
            lines.add(explanation.filled(formula, index));
        }
        double before = before(step, experiment, index);
        double change = change(explanation, index);
        lines.add("w = " + Numbers.measured(before, 5) + (change < 0 ? " − " : " + ")
                + Numbers.measured(Math.abs(change), 4) + " = " + Numbers.measured(before + change, 5));
        lines(filled, lines);
    }

    private static double before(StepExplanation step, Experiment experiment, int index) {
        double[] weights = step.from().weights();
        if (coordinates(step.explanation()) == weights.length) {
            return weights[index];
        }
        PlanePoint place = experiment.plane().project(weights);
        return index == 0 ? place.a() : place.b();
    }

    /// How many numbers a step changes.
    private static int coordinates(Explanation explanation) {
        return explanation.quantities().stream()
                .filter(q -> q.role() == Explanation.Role.STEP)
                .mapToInt(q -> q.values().length)
                .findFirst()
                .orElse(0);
    }

    private static double change(Explanation explanation, int index) {
        return explanation.quantities().stream()
                .filter(q -> q.role() == Explanation.Role.STEP)
                .mapToDouble(q -> q.values()[index])
                .findFirst()
                .orElse(0);
    }

    private void list(Explanation explanation) {
        List<Node> cells = new ArrayList<>();
        int row = 0;
        for (Explanation.Quantity quantity : explanation.quantities()) {
            boolean number = quantity.role() == Explanation.Role.NUMBER;
            Label symbol = new Label(quantity.symbol());
            symbol.getStyleClass().add("strong");
            Label value = new Label(
                    number
                            ? Numbers.setting(quantity.values()[0])
                            : "|" + quantity.symbol() + "| = " + Numbers.measured(Vectors.norm(quantity.values()), 3));
            value.getStyleClass().add("number");
            value.setMinWidth(Region.USE_PREF_SIZE);
            Label name = new Label(Wording.of(session.scenarioProperty().get(), quantity.name()));
            name.setWrapText(true);
            GridPane.setConstraints(symbol, 0, row);
            GridPane.setConstraints(name, 1, row);
            GridPane.setConstraints(value, 2, row);
            cells.addAll(List.of(symbol, name, value));
            row++;
        }
        parts.getChildren().setAll(cells);
    }

    private static void lines(VBox box, List<String> texts) {
        if (box.getChildren().size() != texts.size()) {
            box.getChildren().clear();
            texts.forEach(text -> {
                Label label = new Label();
                label.setWrapText(true);
                box.getChildren().add(label);
            });
        }
        for (int i = 0; i < texts.size(); i++) {
            ((Label) box.getChildren().get(i)).setText(texts.get(i));
        }
    }
}
