package errorscape.ui.setup;

import atlantafx.base.theme.Styles;
import errorscape.lesson.Locks.Control;
import errorscape.network.Activation;
import errorscape.network.Initialiser;
import errorscape.network.Loss;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.ui.session.HeldNode;
import errorscape.ui.session.Session;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The network and the weights it begins with.
public final class NetworkController {
    private final Session session;
    private final SetupFields fields;

    @FXML
    private GridPane networkPart;

    @FXML
    private GridPane initialiserPart;

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
    private ComboBox<Initialiser.Scheme> initialiser;

    @FXML
    private TextField initialiserScale;

    @FXML
    private TextField seed;

    @FXML
    private Button newSeed;

    public NetworkController(Session session) {
        this.session = session;
        fields = new SetupFields(session);
    }

    @FXML
    private void initialize() {
        HeldNode.follow(session, networkPart, Control.SUBJECT);
        HeldNode.follow(session, initialiserPart, Control.START);
        newSeed.setGraphic(new FontIcon(Feather.REFRESH_CW));
        newSeed.getStyleClass().add(Styles.BUTTON_ICON);
        fields.text(
                hidden,
                network(n -> n.hidden().stream().map(String::valueOf).collect(Collectors.joining(", "))),
                ScenarioEdits::hidden);
        fields.text(l2, network(n -> Numbers.setting(n.l2())), ScenarioEdits::l2);
        fields.text(
                initialiserScale,
                s -> Numbers.setting(s.start().initialiser().scale()),
                ScenarioEdits::initialiserScale);
        fields.text(seed, s -> String.valueOf(s.start().seed()), ScenarioEdits::startSeed);
        activation.setPromptText(Words.text("setup.several"));
        fields.choice(
                activation,
                List.of(Activation.values()),
                Names::of,
                s -> s.learning()
                        .map(l -> l.network())
                        .filter(n -> n.layers().isEmpty())
                        .map(n -> n.activation()),
                ScenarioEdits::activation);
        fields.choice(
                loss,
                List.of(Loss.values()),
                Names::of,
                s -> s.learning().map(l -> l.network().loss()),
                ScenarioEdits::loss);
        fields.choice(
                initialiser,
                List.of(Initialiser.Scheme.values()),
                Names::of,
                s -> Optional.of(s.start().initialiser().scheme()),
                ScenarioEdits::initialiser);
        session.scenarioProperty().subscribe(this::refresh);
    }

    /// Draws new starting weights.
    @FXML
    private void newSeed() {
        session.change(s -> ScenarioEdits.startSeed(s, s.start().seed() + 1));
    }

    private void refresh(@Nullable Scenario scenario) {
        fields.refresh();
        Experiment experiment = session.experimentProperty().get();
        if (scenario != null && experiment != null) {
            weightCount.setText(Numbers.count(experiment.training().dimension()));
        }
    }

    /// Reads a network's setting; empty where there is none.
    private static Function<Scenario, String> network(Function<Subject.Network, String> read) {
        return s -> s.learning().map(l -> read.apply(l.network())).orElse("");
    }
}
