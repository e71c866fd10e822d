package errorscape.ui.why;

import errorscape.math.Vectors;
import errorscape.optimizer.Explanation;
import errorscape.scenario.Experiment;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.slice.PlanePoint;
import errorscape.training.SamplePulls;
import errorscape.training.Snapshot;
import errorscape.training.StepExplanation;
import errorscape.ui.session.Session;
import errorscape.ui.session.StepLight;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.Wording;
import errorscape.ui.why.FormulaLine.Piece;
import errorscape.words.Words;
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

/// The next step of the selected racer, four ways: in a sentence, as a rule, with its numbers, and after the steps
/// before it; each part in one colour, and lit up everywhere when it is pointed at anywhere.
public final class WhyController {
    private final Session session;
    private final StepLight light;
    private final SampleModel model;

    @FXML
    private VBox root;

    @FXML
    private Label who;

    @FXML
    private CheckBox arrows;

    @FXML
    private VBox details;

    @FXML
    private Label sentence;

    @FXML
    private VBox rule;

    @FXML
    private ComboBox<String> weight;

    @FXML
    private VBox filled;

    @FXML
    private GridPane parts;

    @FXML
    private GridPane table;

    @FXML
    private VBox samplePart;

    @FXML
    private CheckBox samples;

    @FXML
    private VBox pulls;

    @FXML
    private Label note;

    public WhyController(Session session) {
        this.session = session;
        light = session.step().light();
        model = new SampleModel(session);
    }

    @FXML
    private void initialize() {
        arrows.selectedProperty().bindBidirectional(session.step().arrowsProperty());
        samples.selectedProperty().bindBidirectional(model.wantedProperty());
        samplePart.managedProperty().bind(samplePart.visibleProperty());
        // A tab's content is in the scene only while the tab is chosen.
        session.step()
                .watch(root.sceneProperty()
                        .isNotNull()
                        .and(root.parentProperty().isNotNull()));
        session.experimentProperty().subscribe(this::list);
        session.step().explanationProperty().subscribe(this::show);
        weight.valueProperty().subscribe(this::refill);
        light.partProperty().subscribe(part -> StepPart.show(details, part));
        light.pullsProperty().subscribe(this::showPulls);
        light.sampleProperty().subscribe(this::showPulls);
        model.noneProperty().subscribe(this::showPulls);
    }

    private void list(@Nullable Experiment experiment) {
        if (experiment == null) {
            return;
        }
        samplePart.setVisible(experiment.model().isPresent());
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
        if (step == null) {
            Snapshot now = session.run().snapshotProperty().get();
            who.setText(
                    now == null || now.message().isEmpty()
                            ? Words.text("why.waiting")
                            : Wording.of(session.scenarioProperty().get(), now.message()));
            note.setText("");
            return;
        }
        who.setText(who(step));
        Explanation explanation = step.explanation();
        sentence.setText(
                StepSentence.of(explanation, function() ? Words.text("why.noun.value") : Words.text("why.noun.loss")));
        rule.getChildren()
                .setAll(explanation.formulas().stream()
                        .map(formula -> FormulaLine.of(FormulaLine.pieces(formula, s -> s), explanation, light))
                        .toList());
        refill();
        list(explanation);
        note.setText(Words.text("why.note"));
    }

    /// Whether what is shown is a function, which has values and no losses.
    private boolean function() {
        Scenario scenario = session.scenarioProperty().get();
        return scenario != null && scenario.subject() instanceof Subject.TypedFunction;
    }

    private String who(StepExplanation step) {
        Snapshot now = session.run().snapshotProperty().get();
        Scenario scenario = session.scenarioProperty().get();
        String name = now == null || scenario == null
                ? Words.text("why.racer")
                : Racers.get(scenario, now.racer()).title();
        String at = Numbers.count(step.from().step());
        String loss = Numbers.measured(step.from().loss(), 4);
        return function()
                ? Words.text("why.who", name, at, Words.text("why.value"), loss)
                : Words.text(
                        "why.who.samples",
                        name,
                        at,
                        Words.text("why.loss"),
                        loss,
                        Numbers.measured(step.batchLoss(), 4));
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
        List<Node> lines = new ArrayList<>();
        for (String formula : explanation.formulas()) {
            List<Piece> pieces = FormulaLine.pieces(formula, symbol -> explanation.filled("{" + symbol + "}", index));
            lines.add(FormulaLine.of(FormulaLine.bareFirst(pieces), explanation, light));
        }
        lines.add(FormulaLine.of(result(step, experiment, index), explanation, light));
        filled.getChildren().setAll(lines);
        Snapshot now = session.run().snapshotProperty().get();
        if (now != null) {
            String height = function() ? Words.text("why.table.value") : Words.text("why.table.loss");
            StepTable.fill(table, StepTable.rows(now.pathToNow(), index), explanation, light, height);
        }
    }

    /// The weight, the step, and the weight after it.
    private static List<Piece> result(StepExplanation step, Experiment experiment, int index) {
        double before = before(step, experiment, index);
        double change = change(step.explanation(), index);
        String symbol = StepPart.find(step.explanation(), Explanation.Role.STEP)
                .map(Explanation.Quantity::symbol)
                .orElse("");
        return List.of(
                new Piece("w = " + Numbers.measured(before, 5) + (change < 0 ? " − " : " + "), ""),
                new Piece(Numbers.measured(Math.abs(change), 4), symbol),
                new Piece(" = " + Numbers.measured(before + change, 5), ""));
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
        return StepPart.find(explanation, Explanation.Role.STEP)
                .map(q -> q.values().length)
                .orElse(0);
    }

    private static double change(Explanation explanation, int index) {
        return StepPart.find(explanation, Explanation.Role.STEP)
                .map(q -> q.values()[index])
                .orElse(0.0);
    }

    private void list(Explanation explanation) {
        List<Node> cells = new ArrayList<>();
        int row = 0;
        for (Explanation.Quantity quantity : explanation.quantities()) {
            boolean number = quantity.role() == Explanation.Role.NUMBER;
            Label symbol = StepPart.mark(new Label(quantity.symbol()), quantity, light);
            Label value = new Label(
                    number
                            ? Numbers.setting(quantity.values()[0])
                            : "|" + quantity.symbol() + "| = " + Numbers.measured(Vectors.norm(quantity.values()), 3));
            value.getStyleClass().add("number");
            value.setMinWidth(Region.USE_PREF_SIZE);
            StepPart.mark(value, quantity, light);
            Label name = new Label(Wording.phrase(session.scenarioProperty().get(), "term", quantity.name()));
            name.setWrapText(true);
            GridPane.setConstraints(symbol, 0, row);
            GridPane.setConstraints(name, 1, row);
            GridPane.setConstraints(value, 2, row);
            cells.addAll(List.of(symbol, name, value));
            row++;
        }
        parts.getChildren().setAll(cells);
    }

    private void showPulls() {
        SamplePulls now = light.pullsProperty().get();
        Experiment experiment = session.experimentProperty().get();
        pulls.getChildren().clear();
        if (now != null && experiment != null) {
            SampleList.fill(pulls, now, experiment, light);
        } else if (model.noneProperty().get()) {
            Label none = new Label(Words.text("why.samples.none", SampleModel.MOST));
            none.getStyleClass().add("hint");
            none.setWrapText(true);
            pulls.getChildren().add(none);
        }
    }
}
