package errorscape.ui.critical;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.space.CriticalPoint;
import errorscape.render.Palette;
import errorscape.scenario.Experiment;
import errorscape.slice.Plane;
import errorscape.training.Snapshot;
import errorscape.ui.draw.ChartPane;
import errorscape.ui.draw.Themed;
import errorscape.ui.session.NetworkPoints;
import errorscape.ui.session.PointedPlace;
import errorscape.ui.session.ReadoutModel;
import errorscape.ui.session.Session;
import errorscape.ui.session.Worded;
import errorscape.ui.shell.Showing;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.Wording;
import errorscape.words.Words;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Searches for a critical point of the whole network, shows what it is, and what can be done there.
public final class NetworkPointController implements Themed {
    private static final PseudoClass CAUTION = PseudoClass.getPseudoClass("caution");
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final double ROW_HEIGHT = 28;
    private static final int MOST_ROWS = 8;

    private final Session session;
    private final ReadoutModel readouts;
    private final NetworkPointModel model;
    private @Nullable PointedPlace pointed;

    @FXML
    private Label heading;

    @FXML
    private Button fromPoint;

    @FXML
    private Button fromPointer;

    @FXML
    private HBox busy;

    @FXML
    private VBox failure;

    @FXML
    private Label failed;

    @FXML
    private Label doing;

    @FXML
    private VBox card;

    @FXML
    private Label kind;

    @FXML
    private Label index;

    @FXML
    private Label loss;

    @FXML
    private Button fromBall;

    @FXML
    private Button twins;

    @FXML
    private Label lossName;

    @FXML
    private Label gradient;

    @FXML
    private Label distanceName;

    @FXML
    private Label distance;

    @FXML
    private Label multiplicity;

    @FXML
    private Label words;

    @FXML
    private ToggleButton logSpectrum;

    @FXML
    private ChartPane spectrum;

    @FXML
    private Button wayOut;

    @FXML
    private Button push;

    @FXML
    private Button escape;

    @FXML
    private Label findingsTitle;

    @FXML
    private TableView<NetworkPointModel.Finding> findings;

    @FXML
    private TableColumn<NetworkPointModel.Finding, String> what;

    @FXML
    private TableColumn<NetworkPointModel.Finding, String> number;

    @FXML
    private Label edge;

    public NetworkPointController(Session session, ReadoutModel readouts) {
        this.session = session;
        this.readouts = readouts;
        model = new NetworkPointModel(session);
    }

    @FXML
    private void initialize() {
        for (Node node : new Node[] {busy, card, failure, findings, findingsTitle}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        Worded.in(session)
                .text(lossName, "critical.loss")
                .tip(twins, "critical.twins.tip")
                .tip(fromBall, "critical.ball.tip")
                .tip(fromPoint, "critical.point.tip")
                .tip(escape, "critical.escape.tip");
        NetworkPoints points = session.networkPoints();
        busy.visibleProperty().bind(points.searchingProperty());
        doing.textProperty().bind(points.doingProperty());
        points.latestProperty().subscribe(this::show);
        fromPoint.disableProperty().bind(session.slice().pointedAtProperty().isNull());
        fromPointer.setDisable(true);
        pointed = new PointedPlace(session, readouts, () -> fromPointer.setDisable(false));
        logSpectrum
                .selectedProperty()
                .subscribe(() -> PointSpectrum.show(spectrum, model.point(), logSpectrum.isSelected()));
        PointSpectrum.explain(spectrum, model::point);
        what.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().what()));
        number.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().number()));
        what.setSortable(false);
        number.setSortable(false);
        model.findingsProperty().subscribe(this::showFindings);
        findings.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                row.open().ifPresent(Runnable::run);
            }
        });
        session.curvature().watch(Showing.of(edge));
        EdgeText.follow(session, edge);
        session.experimentProperty().subscribe(experiment -> {
            boolean network = experiment != null && experiment.model().isPresent();
            heading.setText(network ? Words.text("critical.network.point") : Words.text("critical.space.point"));
        });
    }

    @Override
    public void setPalette(Palette palette) {
        spectrum.setPalette(palette);
    }

    @FXML
    private void searchFromBall() {
        Snapshot now = session.run().snapshotProperty().get();
        if (now != null) {
            session.networkPoints().search(now.now().weights(), Words.text("critical.ball.from"));
        }
    }

    @FXML
    private void searchFromPoint() {
        SliceCriticalPoint point = session.slice().pointedAtProperty().get();
        Experiment experiment = session.experimentProperty().get();
        if (point != null && experiment != null) {
            Plane plane = session.slice().planeOr(experiment.plane());
            session.networkPoints().search(plane.lift(point.a(), point.b()), Words.text("critical.point.from"));
        }
    }

    /// Takes the place under the pointer, or where it was last on this plane, to its critical point.
    @FXML
    public void polish() {
        if (pointed != null) {
            pointed.weights().ifPresent(at -> session.networkPoints().search(at, Words.text("critical.pointed.from")));
        }
    }

    @FXML
    private void goDown() {
        session.networkPoints().goDownInstead();
    }

    @FXML
    private void cancel() {
        session.networkPoints().cancel();
    }

    @FXML
    private void showWayOut() {
        model.sliceAlongWayOut();
    }

    @FXML
    private void pushBall() {
        model.pushBall();
    }

    @FXML
    private void measureEscape() {
        model.measureEscape();
    }

    @FXML
    private void showTwins() {
        model.compareTwins();
    }

    private void show(NetworkPoints.@Nullable Found found) {
        CriticalPoint point = model.point();
        failure.setVisible(found != null && point == null);
        card.setVisible(point != null);
        if (found == null) {
            return;
        }
        if (point == null) {
            String text = found.result().inWords(of());
            failed.setText(worded(Words.text("critical.from", found.from(), text)));
            return;
        }
        boolean down = point.falls();
        kind.setText(Wording.beginning(point.kindInWords()));
        index.setText(
                point.smooth()
                        ? Words.text("critical.down", Numbers.count(point.index()), Numbers.count(point.dimension()))
                        : Words.text("critical.at.kink"));
        index.pseudoClassStateChanged(CAUTION, down || point.type() == CriticalPoint.Type.DEGENERATE);
        index.pseudoClassStateChanged(GOOD, point.type() == CriticalPoint.Type.MINIMUM);
        loss.setText(Numbers.measured(point.value(), 6));
        gradient.setText(Numbers.measured(point.gradientNorm(), 2));
        distanceName.setText(Words.text("critical.distance.from", found.from()));
        distance.setText(Numbers.measured(found.result().distance(), 3));
        multiplicity.setText(Numbers.count(point.multiplicity()));
        words.setText(worded(Wording.beginning(point.inWords(of())) + "."));
        wayOut.setText(down ? Words.text("critical.way.out") : Words.text("critical.axes"));
        push.setDisable(!down);
        escape.setDisable(!down);
        PointSpectrum.show(spectrum, point, logSpectrum.isSelected());
        // Once the card has its place.
        session.studies().onUi(() -> Scrolling.toTop(heading));
    }

    private String worded(String text) {
        return Wording.of(session.scenarioProperty().get(), text);
    }

    private String of() {
        Experiment experiment = session.experimentProperty().get();
        return Words.text(experiment != null && experiment.model().isPresent() ? "point.of.network" : "point.of.space");
    }

    private void showFindings(NetworkPointModel.Findings now) {
        findingsTitle.setText(now.title());
        findingsTitle.setVisible(!now.title().isEmpty());
        what.setText(now.whatTitle());
        number.setText(now.numberTitle());
        boolean first = findings.getItems().isEmpty() && !now.rows().isEmpty();
        findings.getItems().setAll(now.rows());
        findings.setVisible(!now.rows().isEmpty());
        int rows = Math.clamp(now.rows().size(), 1, MOST_ROWS);
        findings.setPrefHeight(40 + rows * ROW_HEIGHT);
        findings.setMinHeight(40 + rows * ROW_HEIGHT);
        if (first) {
            session.studies().onUi(() -> Scrolling.toShow(findings));
        }
    }
}
