package errorscape.ui.setup;

import errorscape.lesson.Locks.Control;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.slice.PlaneChoice;
import errorscape.slice.PlaneChoice.About;
import errorscape.ui.session.HeldNode;
import errorscape.ui.session.PlaneChooser;
import errorscape.ui.session.PlaneKind;
import errorscape.ui.session.Session;
import errorscape.ui.session.ShownPlane;
import errorscape.ui.task.Notice;
import errorscape.words.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
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
    private final Session session;
    private final PlaneChooser chooser;
    private boolean refreshing;

    @FXML
    private VBox planePart;

    @FXML
    private ComboBox<PlaneKind> plane;

    @FXML
    private ComboBox<PlaneChooser.Where> place;

    @FXML
    private ComboBox<About> about;

    @FXML
    private GridPane randomPlane;

    @FXML
    private TextField planeSeed;

    @FXML
    private CheckBox biases;

    @FXML
    private Button newPlane;

    @FXML
    private Button anew;

    @FXML
    private VBox weightPlane;

    @FXML
    private ComboBox<String> firstWeight;

    @FXML
    private ComboBox<String> secondWeight;

    @FXML
    private Label planeNote;

    public PlaneController(Session session, PlaneChooser chooser) {
        this.session = session;
        this.chooser = chooser;
    }

    @FXML
    private void initialize() {
        newPlane.setGraphic(new FontIcon(Feather.REFRESH_CW));
        anew.setGraphic(new FontIcon(Feather.CROSSHAIR));
        plane.setConverter(new OneWayConverter<>(PlaneKind::title));
        plane.setCellFactory(list -> new PlaneOffer());
        place.setConverter(new OneWayConverter<>(PlaneChooser.Where::title));
        place.getItems().setAll(PlaneChooser.Where.values());
        about.setConverter(new OneWayConverter<>(PlaneController::title));
        about.getItems().setAll(About.values());
        FieldCommit seed = new FieldCommit(
                planeSeed,
                () -> String.valueOf(chooser.seed()),
                typed -> chooser.newSeed(ScenarioEdits.planeSeed(typed)),
                message -> session.noticeProperty().set(Notice.problem(message)));
        HeldNode.follow(session, planePart, Control.PLANE);
        session.scenarioProperty().subscribe(s -> {
            // A function is its own plane.
            show(planePart, s != null && !(s.subject() instanceof Subject.TypedFunction));
            if (s != null) {
                refreshing = true;
                refresh(s);
                seed.refresh();
                refreshing = false;
            }
        });
        plane.valueProperty().subscribe(this::chosen);
        place.valueProperty().bindBidirectional(chooser.whereProperty());
        about.valueProperty().bindBidirectional(chooser.aboutProperty());
        biases.selectedProperty().bindBidirectional(chooser.biasesProperty());
        place.setOnAction(e -> again());
        about.setOnAction(e -> again());
        biases.setOnAction(e -> again());
        firstWeight.valueProperty().subscribe(name -> weightChosen(name, true));
        secondWeight.valueProperty().subscribe(name -> weightChosen(name, false));
    }

    private static String title(About about) {
        return switch (about) {
            case MEAN -> Words.text("setup.mean");
            case START -> Words.text("setup.about.start");
            case END -> Words.text("setup.about.end");
        };
    }

    /// Draws two new directions.
    @FXML
    public void newPlane() {
        chooser.newSeed(chooser.seed() + 1);
    }

    /// The plane that is shown, anew: at the ball as it is now, of the path so far.
    @FXML
    private void again() {
        PlaneKind kind = plane.getValue();
        if (refreshing || kind == null) {
            return;
        }
        if (kind == PlaneKind.WEIGHTS) {
            chooser.put(new PlaneChoice.TwoWeights(firstWeight.getValue(), secondWeight.getValue()));
        } else {
            chooser.choose(kind);
        }
    }

    private void refresh(Scenario scenario) {
        PlaneKind kind = ShownPlane.kind(session, scenario);
        plane.getItems().setAll(chooser.kinds());
        plane.setValue(kind);
        planeNote.setText(PlaneKind.note(scenario.slice().plane()));
        show(place, kind.movable());
        show(about, kind == PlaneKind.PATH);
        show(randomPlane, kind.random());
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
        if (scenario.slice().plane() instanceof PlaneChoice.RandomDirections random) {
            biases.setSelected(random.biases());
        }
    }

    private void chosen(@Nullable PlaneKind kind) {
        Scenario now = session.scenarioProperty().get();
        if (!refreshing && kind != null && now != null && weightNames().size() >= 2) {
            if (kind != ShownPlane.kind(session, now)) {
                chooser.choose(kind);
            }
        }
    }

    private void weightChosen(@Nullable String name, boolean first) {
        Scenario now = session.scenarioProperty().get();
        if (refreshing || name == null || now == null) {
            return;
        }
        if (now.slice().plane() instanceof PlaneChoice.TwoWeights(String one, String other)
                && !name.equals(first ? one : other)) {
            // Choosing the other axis' weight swaps the two.
            chooser.put(
                    first
                            ? new PlaneChoice.TwoWeights(name, name.equals(other) ? one : other)
                            : new PlaneChoice.TwoWeights(name.equals(one) ? other : one, name));
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
