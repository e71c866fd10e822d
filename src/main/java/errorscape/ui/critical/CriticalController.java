package errorscape.ui.critical;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.slice.SliceCriticalSet;
import errorscape.critical.slice.SliceProof;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.render.overlay.Glyphs;
import errorscape.scenario.Experiment;
import errorscape.slice.PlaneChoice;
import errorscape.ui.draw.FxPen;
import errorscape.ui.draw.Themed;
import errorscape.ui.session.Session;
import errorscape.ui.session.SliceMarks;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The table of the slice's critical points, and its certificate. Clicking a row points at the point in
/// both views; clicking it again lets go.
public final class CriticalController implements Themed {
    private static final double ROW_HEIGHT = 30;
    private static final double HEADER_HEIGHT = 36;
    private static final int MOST_ROWS = 9;
    private static final double VALUE_WIDTH = 80;
    private static final double LOSS_WIDTH = 64;
    private static final double GLYPH = 16;
    private static final double GLYPH_RADIUS = 6;

    private final Session session;
    private final FxPen pen = new FxPen();
    private Palette palette = Palette.DARK;
    private double[] levels = new double[0];
    private @Nullable SliceCriticalSet arrived;

    @FXML
    private TableView<SliceCriticalPoint> points;

    @FXML
    private TableColumn<SliceCriticalPoint, SliceCriticalPoint> kind;

    @FXML
    private TableColumn<SliceCriticalPoint, SliceCriticalPoint> loss;

    @FXML
    private TableColumn<SliceCriticalPoint, SliceCriticalPoint> network;

    @FXML
    private HBox persistenceBox;

    @FXML
    private Label title;

    @FXML
    private Slider persistence;

    @FXML
    private Label hidden;

    @FXML
    private Label certificate;

    @FXML
    private HBox searchBox;

    @FXML
    private ProgressBar searched;

    @FXML
    private Hyperlink further;

    @FXML
    private Label sentence;

    @FXML
    private Label caution;

    public CriticalController(Session session) {
        this.session = session;
    }

    @FXML
    private void initialize() {
        Label nothing = new Label("");
        nothing.getStyleClass().add("hint");
        points.setPlaceholder(nothing);
        points.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column(kind, this::kindCell);
        column(loss, point -> new Label(Numbers.measured(point.value(), 4)));
        column(network, this::placeOrNetworkCell);
        searchBox.managedProperty().bind(searchBox.visibleProperty());
        further.managedProperty().bind(further.visibleProperty());
        persistenceBox.managedProperty().bind(persistenceBox.visibleProperty());
        persistence.valueProperty().subscribe(this::setLeast);
        session.slice().criticalProperty().subscribe(this::arrived);
        session.slice().marks().stateProperty().subscribe(this::search);
        session.slice()
                .leastPersistenceProperty()
                .subscribe(() -> show(session.slice().criticalProperty().get()));
        session.slice()
                .samplingProperty()
                .subscribe(() -> show(session.slice().criticalProperty().get()));
        session.scenarioProperty().subscribe(s -> {
            boolean random = s != null && s.slice().plane() instanceof PlaneChoice.RandomDirections;
            caution.setVisible(random);
            caution.setManaged(random);
            arrange(function());
        });
        points.getSelectionModel().selectedItemProperty().subscribe(point -> {
            session.slice().pointedAtProperty().set(point);
            describe(point);
        });
        points.setRowFactory(table -> new LettingGoRow());
    }

    /// Draws in the colours of a theme.
    @Override
    public void setPalette(Palette newPalette) {
        palette = newPalette;
        points.refresh();
    }

    /// Another slice's points: the slider runs over their finite persistences, from none hidden. The same points with
    /// their proof change nothing but the certificate.
    private void arrived(@Nullable SliceCriticalSet result) {
        SliceCriticalSet before = arrived;
        arrived = result;
        if (before != null && result != null && before.points().equals(result.points())) {
            certify(result);
            return;
        }
        levels = result == null
                ? new double[0]
                : result.points().stream()
                        .mapToDouble(SliceCriticalPoint::persistence)
                        .filter(Double::isFinite)
                        .distinct()
                        .sorted()
                        .toArray();
        persistence.setMax(levels.length);
        persistence.setBlockIncrement(1);
        persistence.setValue(0);
        persistenceBox.setVisible(levels.length > 0);
        show(result);
    }

    /// The slider's whole steps are the persistences themselves, so that each step hides one pair more.
    private void setLeast() {
        int step = (int) Math.rint(persistence.getValue());
        session.slice().leastPersistenceProperty().set(step == 0 ? 0 : Math.nextUp(levels[step - 1]));
    }

    private void show(@Nullable SliceCriticalSet result) {
        List<SliceCriticalPoint> shown = session.slice().shownPoints();
        points.getItems().setAll(shown);
        int left = result == null ? 0 : result.points().size() - shown.size();
        hidden.setText(
                left == 0 ? Words.text("critical.none.hidden") : Words.text("critical.hidden", Numbers.count(left)));
        int rows = Math.clamp(points.getItems().size(), 1, MOST_ROWS);
        points.setPrefHeight(HEADER_HEIGHT + rows * ROW_HEIGHT);
        points.setMinHeight(HEADER_HEIGHT + rows * ROW_HEIGHT);
        ((Label) points.getPlaceholder()).setText(nothing(result));
        further.setVisible(result != null && SliceMarks.open(result));
        certify(result);
        describe(points.getSelectionModel().getSelectedItem());
    }

    private void certify(@Nullable SliceCriticalSet result) {
        boolean underWay =
                result != null && result.notSearched() == 0 && result.proof().state() == SliceProof.State.NOT_TRIED;
        String said = result == null ? "" : result.certificate();
        certificate.setText(underWay ? Words.text("critical.proving", said) : said);
    }

    /// What takes long says how far it is, and can be stopped.
    private void search(SliceMarks.State now) {
        searchBox.setVisible(now.searching());
        searched.setProgress(Double.isNaN(now.share()) ? ProgressBar.INDETERMINATE_PROGRESS : now.share());
        ((Label) points.getPlaceholder())
                .setText(nothing(session.slice().criticalProperty().get()));
    }

    @FXML
    private void stopSearch() {
        session.slice().marks().stop();
    }

    @FXML
    private void searchFurther() {
        session.slice().marks().further();
    }

    /// Why the table is empty.
    private String nothing(@Nullable SliceCriticalSet result) {
        if (result != null) {
            return SliceMarks.open(result) ? Words.text("critical.none.yet") : Words.text("critical.none");
        }
        String words = session.slice().marks().stateProperty().get().words();
        return words.isEmpty() ? Words.text("critical.not.searched") : words;
    }

    private void describe(@Nullable SliceCriticalPoint point) {
        sentence.setText(point == null ? "" : asSentence(words(point)));
        sentence.setVisible(point != null);
        sentence.setManaged(point != null);
    }

    private String words(SliceCriticalPoint point) {
        return flatSet(point).map(SliceCriticalSet.FlatSet::inWords).orElseGet(point::inWords);
    }

    private static String asSentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    /// The line or the area of critical points that a point stands for.
    private Optional<SliceCriticalSet.FlatSet> flatSet(SliceCriticalPoint point) {
        SliceCriticalSet all = session.slice().criticalProperty().get();
        return all == null
                ? Optional.empty()
                : all.flatSets().stream()
                        .filter(set -> set.representative().equals(point))
                        .findFirst();
    }

    private void column(
            TableColumn<SliceCriticalPoint, SliceCriticalPoint> column, Function<SliceCriticalPoint, Node> content) {
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> new NodeCell(content));
    }

    private Node kindCell(SliceCriticalPoint point) {
        return switch (point.kind()) {
            case MINIMUM -> glyph(Scene.Shape.MINIMUM, Words.text("critical.minimum"));
            case SADDLE -> glyph(Scene.Shape.SADDLE, Words.text("critical.saddle"));
            case MAXIMUM -> glyph(Scene.Shape.MAXIMUM, Words.text("critical.maximum"));
            case DEGENERATE ->
                glyph(
                        Scene.Shape.DEGENERATE,
                        flatSet(point)
                                .map(set -> set.line() ? Words.text("critical.line") : Words.text("critical.area"))
                                .orElse(Words.text("critical.degenerate")));
        };
    }

    /// A glyph as it is drawn on the views, with its name.
    private Label glyph(Scene.Shape shape, String name) {
        Canvas canvas = new Canvas(GLYPH, GLYPH);
        pen.draw(Glyphs.of(shape, GLYPH / 2, GLYPH / 2, GLYPH_RADIUS, palette), canvas.getGraphicsContext2D(), 1);
        Label label = new Label(name, canvas);
        label.setGraphicTextGap(6);
        return label;
    }

    private boolean function() {
        Experiment experiment = session.experimentProperty().get();
        return experiment != null && experiment.showsWholeFunction();
    }

    /// A function is all in its slice: instead of what the network says, the place is shown.
    private void arrange(boolean function) {
        title.setText(function ? Words.text("critical.points") : Words.text("critical.points.slice"));
        kind.setText(function ? Words.text("critical.kind") : Words.text("critical.in.slice"));
        loss.setText(Words.text(function ? "critical.value" : "critical.loss"));
        network.setText(function ? Words.text("critical.at") : Words.text("critical.in.network"));
        double width = function ? VALUE_WIDTH : LOSS_WIDTH;
        loss.setMinWidth(width);
        loss.setMaxWidth(width);
    }

    private Node placeOrNetworkCell(SliceCriticalPoint point) {
        return function()
                ? PlaceLabel.of(
                        point,
                        Objects.requireNonNull(session.experimentProperty().get())
                                .box())
                : NetworkBadge.of(point);
    }
}
