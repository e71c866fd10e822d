package errorscape.ui.setup;

import atlantafx.base.theme.Styles;
import errorscape.lesson.Locks.Control;
import errorscape.network.Activation;
import errorscape.network.Initialiser;
import errorscape.network.Loss;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.slice.PlanePoint;
import errorscape.ui.session.HeldNode;
import errorscape.ui.session.Session;
import errorscape.ui.task.Notice;
import errorscape.ui.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The left side: network, training, start; what it is all about is [SubjectController]. Wires fields to
/// changes of the scenario; the plane's part is [PlaneSetup].
public final class SetupController {
    private final Session session;
    private final List<FieldCommit> fields = new ArrayList<>();
    private boolean refreshing;

    @FXML
    private SubjectController subjectController;

    @FXML
    private VBox settings;

    @FXML
    private GridPane batchPart;

    @FXML
    private Button randomStart;

    @FXML
    private VBox planePart;

    @FXML
    private VBox rangePart;

    @FXML
    private Label startALabel;

    @FXML
    private Label startBLabel;

    @FXML
    private TextField hidden;

    @FXML
    private ComboBox<Activation> activation;

    @FXML
    private ComboBox<Loss> loss;

    @FXML
    private TextField l2;

    @FXML
    private Label weightCount;

    @FXML
    private VBox networkPart;

    @FXML
    private GridPane initialiserPart;

    @FXML
    private TextField learningRate;

    @FXML
    private TextField momentum;

    @FXML
    private TextField batchSize;

    @FXML
    private TextField batchSeed;

    @FXML
    private ComboBox<Initialiser.Scheme> initialiser;

    @FXML
    private TextField initialiserScale;

    @FXML
    private TextField seed;

    @FXML
    private Button newSeed;

    @FXML
    private Label startOutside;

    @FXML
    private TextField startA;

    @FXML
    private TextField startB;

    public SetupController(Session session) {
        this.session = session;
    }

    @FXML
    private void initialize() {
        // What belongs to the scenario would be taken for settings of what is only looked at.
        settings.visibleProperty().bind(subjectController.ownProperty());
        settings.managedProperty().bind(subjectController.ownProperty());
        HeldNode.follow(session, networkPart, Control.SUBJECT);
        HeldNode.follow(session, learningRate, Control.LEARNING_RATE);
        HeldNode.follow(session, momentum, Control.OPTIMIZER);
        HeldNode.follow(session, batchPart, Control.BATCH_SIZE);
        HeldNode.follow(session, planePart, Control.PLANE);
        HeldNode.follow(session, rangePart, Control.RANGE);
        for (Node node : List.of(initialiserPart, startA, startB, randomStart)) {
            HeldNode.follow(session, node, Control.START);
        }
        newSeed.setGraphic(new FontIcon(Feather.REFRESH_CW));
        newSeed.getStyleClass().add(Styles.BUTTON_ICON);
        text(
                hidden,
                network(n -> n.hidden().stream().map(String::valueOf).collect(Collectors.joining(", "))),
                ScenarioEdits::hidden);
        text(l2, network(n -> Numbers.setting(n.l2())), ScenarioEdits::l2);
        text(learningRate, s -> Numbers.setting(s.training().optimizer().learningRate()), ScenarioEdits::learningRate);
        text(momentum, s -> Numbers.setting(ScenarioEdits.momentum(s)), ScenarioEdits::momentum);
        text(
                batchSize,
                s -> s.training().batchSize() == 0
                        ? "all"
                        : String.valueOf(s.training().batchSize()),
                ScenarioEdits::batchSize);
        text(batchSeed, s -> String.valueOf(s.training().batchSeed()), ScenarioEdits::batchSeed);
        text(initialiserScale, s -> Numbers.setting(s.start().initialiser().scale()), ScenarioEdits::initialiserScale);
        text(seed, s -> String.valueOf(s.start().seed()), ScenarioEdits::startSeed);
        fields.add(new FieldCommit(startA, () -> start(true), t -> moveTo(t, true), this::complain));
        fields.add(new FieldCommit(startB, () -> start(false), t -> moveTo(t, false), this::complain));
        activation.setPromptText("several");
        choice(
                activation,
                List.of(Activation.values()),
                Names::of,
                s -> s.learning()
                        .map(l -> l.network())
                        .filter(n -> n.layers().isEmpty())
                        .map(n -> n.activation()),
                ScenarioEdits::activation);
        choice(
                loss,
                List.of(Loss.values()),
                Names::of,
                s -> s.learning().map(l -> l.network().loss()),
                ScenarioEdits::loss);
        choice(
                initialiser,
                List.of(Initialiser.Scheme.values()),
                Names::of,
                s -> Optional.of(s.start().initialiser().scheme()),
                ScenarioEdits::initialiser);
        session.scenarioProperty().subscribe(this::refresh);
    }

    /// Draws new starting weights.
    @FXML
    public void newSeed() {
        session.change(s -> ScenarioEdits.startSeed(s, s.start().seed() + 1));
    }

    private void text(TextField field, Function<Scenario, String> read, BiFunction<Scenario, String, Scenario> write) {
        fields.add(new FieldCommit(
                field,
                () -> {
                    Scenario now = session.scenarioProperty().get();
                    return now == null ? "" : read.apply(now);
                },
                typed -> session.change(s -> write.apply(s, typed)),
                this::complain));
    }

    private <T> void choice(
            ComboBox<T> box,
            List<T> items,
            Function<T, String> name,
            Function<Scenario, Optional<T>> read,
            BiFunction<Scenario, T, Scenario> write) {
        box.getItems().setAll(items);
        box.setConverter(new OneWayConverter<>(name));
        session.scenarioProperty().subscribe(s -> {
            if (s != null) {
                refreshing = true;
                // What is not one of the choices, such as several activations, leaves the prompt.
                if (read.apply(s).isEmpty() && s.learning().isPresent()) {
                    box.getSelectionModel().clearSelection();
                }
                read.apply(s).ifPresent(box::setValue);
                refreshing = false;
            }
        });
        box.valueProperty().subscribe(value -> {
            if (!refreshing && value != null) {
                session.change(s -> write.apply(s, value));
            }
        });
    }

    /// Puts what is chosen of the plane in its place, below the window's edge on most screens.
    public void furnish(Parent plane, Parent range) {
        planePart.getChildren().setAll(plane);
        rangePart.getChildren().setAll(range);
    }

    private void refresh(@Nullable Scenario scenario) {
        fields.forEach(FieldCommit::refresh);
        Experiment experiment = session.experimentProperty().get();
        if (scenario != null && experiment != null) {
            weightCount.setText(Numbers.count(experiment.training().dimension()));
            boolean learning = scenario.learning().isPresent();
            boolean function = scenario.subject() instanceof Subject.TypedFunction;
            show(batchPart, experiment.training().sampleCount() > 0);
            show(randomStart, function);
            show(planePart, !function);
            startALabel.setText(function ? "x" : "a");
            startBLabel.setText(function ? "y" : "b");
            show(networkPart, learning);
            show(initialiserPart, learning);
            String outside = StartInWords.outside(experiment);
            startOutside.setText(outside);
            show(startOutside, !outside.isEmpty());
        }
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /// Reads a network's setting; empty where there is none.
    private static Function<Scenario, String> network(Function<Subject.Network, String> read) {
        return s -> s.learning().map(l -> read.apply(l.network())).orElse("");
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

    private void complain(String message) {
        session.noticeProperty().set(Notice.problem(message));
    }
}
