package errorscape.ui.setup;

import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.slice.PlaneChoice;
import errorscape.ui.common.Notice;
import errorscape.ui.common.Session;
import java.util.Arrays;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The choice of the plane.
public final class PlaneController {
    private static final long FIRST_SEED = 1;

    private final Session session;
    private boolean refreshing;

    @FXML
    private ComboBox<PlaneKind> plane;

    @FXML
    private GridPane randomPlane;

    @FXML
    private TextField planeSeed;

    @FXML
    private Button newPlane;

    @FXML
    private VBox weightPlane;

    @FXML
    private ComboBox<String> firstWeight;

    @FXML
    private ComboBox<String> secondWeight;

    @FXML
    private Label planeNote;

    public PlaneController(Session session) {
        this.session = session;
    }

    @FXML
    private void initialize() {
        newPlane.setGraphic(new FontIcon(Feather.REFRESH_CW));
        plane.setConverter(new OneWayConverter<>(PlaneKind::title));
        FieldCommit seed = new FieldCommit(
                planeSeed,
                () -> String.valueOf(seed()),
                typed -> session.change(s -> ScenarioEdits.planeSeed(s, typed)),
                message -> session.noticeProperty().set(Notice.problem(message)));
        session.scenarioProperty().subscribe(s -> {
            if (s != null) {
                refreshing = true;
                refresh(s);
                seed.refresh();
                refreshing = false;
            }
        });
        plane.valueProperty().subscribe(this::chosen);
        firstWeight.valueProperty().subscribe(name -> weightChosen(name, true));
        secondWeight.valueProperty().subscribe(name -> weightChosen(name, false));
    }

    /// Draws two new directions.
    @FXML
    public void newPlane() {
        session.change(s -> ScenarioEdits.planeSeed(s, seed() + 1));
    }

    private long seed() {
        Scenario now = session.scenarioProperty().get();
        return now != null && now.slice().plane() instanceof PlaneChoice.RandomDirections random
                ? random.seed()
                : FIRST_SEED;
    }

    private void refresh(Scenario scenario) {
        PlaneKind kind = PlaneKind.of(scenario.slice().plane());
        boolean imported = scenario.subject() instanceof Subject.ImportedNetwork;
        plane.getItems()
                .setAll(Arrays.stream(PlaneKind.values())
                        .filter(k -> k == kind || offered(k, imported))
                        .toList());
        plane.setValue(kind);
        planeNote.setText(kind.note(scenario.slice().plane()));
        show(randomPlane, kind == PlaneKind.FILTER || kind == PlaneKind.LAYER || kind == PlaneKind.RAW);
        show(weightPlane, kind == PlaneKind.WEIGHTS);
        List<String> names = weightNames();
        if (!firstWeight.getItems().equals(names)) {
            firstWeight.getItems().setAll(names);
            secondWeight.getItems().setAll(names);
        }
        if (scenario.slice().plane() instanceof PlaneChoice.TwoWeights(String first, String second)) {
            firstWeight.setValue(first);
            secondWeight.setValue(second);
        }
    }

    private static boolean offered(PlaneKind kind, boolean imported) {
        return switch (kind) {
            case FILTER, LAYER, RAW, WEIGHTS -> true;
            case IMPORTED -> imported;
            default -> false;
        };
    }

    private void chosen(@Nullable PlaneKind kind) {
        List<String> names = weightNames();
        Scenario now = session.scenarioProperty().get();
        if (refreshing
                || kind == null
                || names.size() < 2
                || now == null
                || kind == PlaneKind.of(now.slice().plane())) {
            return;
        }
        PlaneChoice choice = switch (kind) {
            case WEIGHTS -> new PlaneChoice.TwoWeights(names.getFirst(), names.getLast());
            case IMPORTED -> new PlaneChoice.Imported();
            default -> new PlaneChoice.RandomDirections(seed(), kind.normalisation(), false);
        };
        session.change(s -> ScenarioEdits.plane(s, choice));
    }

    private void weightChosen(@Nullable String name, boolean first) {
        Scenario now = session.scenarioProperty().get();
        if (refreshing || name == null || now == null) {
            return;
        }
        if (now.slice().plane() instanceof PlaneChoice.TwoWeights(String one, String other)) {
            // Choosing the other axis' weight swaps the two.
            PlaneChoice choice = first
                    ? new PlaneChoice.TwoWeights(name, name.equals(other) ? one : other)
                    : new PlaneChoice.TwoWeights(name.equals(one) ? other : one, name);
            session.change(s -> ScenarioEdits.plane(s, choice));
        }
    }

    private List<String> weightNames() {
        Experiment experiment = session.experimentProperty().get();
        return experiment == null ? List.of() : experiment.training().layout().names();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
