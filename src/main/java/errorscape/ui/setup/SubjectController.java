package errorscape.ui.setup;

import errorscape.function.FunctionGallery;
import errorscape.function.TestFunction;
import errorscape.scenario.Experiment;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.ui.session.Session;
import errorscape.ui.shell.View;
import errorscape.ui.shell.ViewLoader;
import errorscape.ui.task.Notice;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the scenario is about: data that a network learns, a typed function, or a network trained elsewhere. The
/// switch above shows what there is to choose; only a choice changes the scenario.
public final class SubjectController {
    private final Session session;
    private final Thumbnails data;
    private final Runnable open;
    private final Runnable draw;
    private final List<FieldCommit> edges = new ArrayList<>();
    private @Nullable FunctionThumbnails gallery;
    private @Nullable FormulaField formulaField;
    private @Nullable Class<? extends Subject> shown;
    private @Nullable Parent knobs;

    @FXML
    private ToggleGroup kinds;

    @FXML
    private ToggleButton dataKind;

    @FXML
    private ToggleButton functionKind;

    @FXML
    private ToggleButton importedKind;

    @FXML
    private VBox dataPart;

    @FXML
    private TilePane thumbnails;

    @FXML
    private Label dataSummary;

    @FXML
    private VBox functionPart;

    @FXML
    private TilePane functions;

    @FXML
    private TextArea formula;

    @FXML
    private Label formulaArrow;

    @FXML
    private Label formulaError;

    @FXML
    private TextField xLow;

    @FXML
    private TextField xHigh;

    @FXML
    private TextField yLow;

    @FXML
    private TextField yHigh;

    @FXML
    private Label knownMinima;

    @FXML
    private VBox importedPart;

    @FXML
    private Label importedSummary;

    @FXML
    private Label stillShown;

    /// @param open asks for a file and opens it
    /// @param draw asks for points and opens them
    public SubjectController(Session session, Thumbnails data, Runnable open, Runnable draw) {
        this.session = session;
        this.data = data;
        this.open = open;
        this.draw = draw;
    }

    @FXML
    private void initialize() {
        thumbnails.getChildren().setAll(data.buttons());
        dataKind.setUserData(Subject.DataAndNetwork.class);
        functionKind.setUserData(Subject.TypedFunction.class);
        importedKind.setUserData(Subject.ImportedNetwork.class);
        kinds.selectedToggleProperty().subscribe((before, chosen) -> {
            if (chosen == null && before != null) {
                // One of the three is always on.
                kinds.selectToggle(before);
            } else {
                showPart();
            }
        });
        formulaField = new FormulaField(
                formula,
                formulaArrow,
                formulaError,
                () -> function().map(Subject.TypedFunction::expression).orElse(""),
                text -> session.change(s -> FunctionEdits.formula(s, text)));
        edge(xLow, true, true);
        edge(xHigh, true, false);
        edge(yLow, false, true);
        edge(yHigh, false, false);
        int below = functionPart.getChildren().indexOf(knownMinima);
        functionPart
                .getChildren()
                .add(below, new ViewLoader(List.of(new LettersController(session))).load(View.LETTERS));
        session.scenarioProperty().subscribe(this::refresh);
    }

    @FXML
    private void openNetwork() {
        open.run();
    }

    @FXML
    private void openExample() {
        session.open(() -> SampleScenarios.find("moons-elsewhere").orElseThrow(), null);
    }

    /// Made when first looked at, and put away again: the form keeps its height.
    @FXML
    private void showKnobs() {
        if (knobs == null) {
            knobs = new ViewLoader(List.of(new KnobsController(session))).load(View.KNOBS);
            dataPart.getChildren().add(knobs);
        } else {
            show(knobs, !knobs.isVisible());
        }
    }

    @FXML
    private void drawOwn() {
        draw.run();
    }

    private Optional<Subject.TypedFunction> function() {
        Scenario now = session.scenarioProperty().get();
        return now == null ? Optional.empty() : FunctionEdits.function(now);
    }

    private void edge(TextField field, boolean x, boolean low) {
        edges.add(new FieldCommit(
                field,
                () -> function()
                        .map(f -> x ? f.x() : f.y())
                        .map(range -> Numbers.setting(low ? range.min() : range.max()))
                        .orElse(""),
                typed -> session.change(s -> FunctionEdits.range(s, x, low, typed)),
                message -> session.noticeProperty().set(Notice.problem(message))));
    }

    private void refresh(@Nullable Scenario scenario) {
        Experiment experiment = session.experimentProperty().get();
        if (scenario == null || experiment == null) {
            return;
        }
        Class<? extends Subject> kind = scenario.subject().getClass();
        if (kind != shown) {
            shown = kind;
            kinds.getToggles().stream()
                    .filter(toggle -> kind.equals(toggle.getUserData()))
                    .forEach(kinds::selectToggle);
        }
        edges.forEach(FieldCommit::refresh);
        edges.forEach(edge -> edge.enable(function().isPresent()));
        if (formulaField != null) {
            formulaField.refresh();
        }
        compare();
        stillShown.setText(Words.text("setup.still", scenario.name()));
        data.select(scenario.learning().map(l -> l.data().source()).orElse(""));
        dataSummary.setText(scenario.learning()
                .flatMap(l -> experiment.model())
                .map(m -> SubjectSummary.samples(experiment, m))
                .orElse(""));
        String expression = function().map(Subject.TypedFunction::expression).orElse("");
        if (gallery != null) {
            gallery.select(expression);
        }
        knownMinima.setText(FunctionGallery.ofFormula(expression)
                .map(SubjectController::minima)
                .orElse(""));
        show(knownMinima, !knownMinima.getText().isEmpty());
        importedSummary.setText(
                scenario.subject() instanceof Subject.ImportedNetwork(String source)
                        ? experiment
                                .model()
                                .map(m -> Words.text("setup.imported", source, SubjectSummary.network(experiment, m)))
                                .orElse(source)
                        : Words.text("setup.look"));
    }

    private void showPart() {
        show(dataPart, dataKind.isSelected());
        show(functionPart, functionKind.isSelected());
        show(importedPart, importedKind.isSelected());
        if (functionKind.isSelected() && gallery == null) {
            // Drawn when first looked at: the window opens sooner.
            gallery = new FunctionThumbnails(f -> session.change(s -> FunctionEdits.gallery(s, f)));
            functions.getChildren().setAll(gallery.buttons());
            gallery.select(function().map(Subject.TypedFunction::expression).orElse(""));
        }
        compare();
    }

    private void compare() {
        Toggle chosen = kinds.getSelectedToggle();
        show(stillShown, chosen != null && shown != null && !shown.equals(chosen.getUserData()));
    }

    private static String minima(TestFunction function) {
        List<TestFunction.Minimum> minima = function.minima();
        if (minima.isEmpty()) {
            return "";
        }
        return Words.text(
                "setup.lowest",
                minima.stream()
                        .map(m -> Words.text("setup.point", Numbers.measured(m.x(), 3), Numbers.measured(m.y(), 3)))
                        .collect(Collectors.joining(", ")),
                Numbers.measured(minima.getFirst().value(), 4));
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
