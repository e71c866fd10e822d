package errorscape.ui.main;

import errorscape.ui.shell.CardDeck;
import errorscape.ui.shell.SheetLayer;
import errorscape.ui.shell.StageCard;
import errorscape.ui.task.Notice;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The window's frame: the stage with its cards, the rails, the line of time. Wires; what is in the cards it does not
/// know.
public final class MainController {
    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");
    private static final PseudoClass EXPANDED = PseudoClass.getPseudoClass("expanded");

    /// Of the height of a line of curves, and of a chart of them, in pixels.
    private static final double LINE = 112;

    private static final double CHART = 300;

    private static final double GAP = 10;

    private final CardDeck deck;
    private final SheetLayer sheets;
    private final StageView stageView;
    private final ObjectProperty<@Nullable Notice> notices;
    private final DoubleProperty room = new SimpleDoubleProperty(600);
    private final List<Region> docked = new ArrayList<>();
    private @Nullable NoticeBar noticeLine;
    /// The cards that were folded to show the surface to a room.
    private List<StageCard> folded = List.of();

    /// What the stage needs of the surface on it.
    interface StageView {
        /// Leaves room for what lies over the surface's edges, in pixels.
        void setRoom(double left, double right, double bottom);

        /// Shows curves as a line along the slider, or as a chart.
        void expandCurves(boolean chart);
    }

    @FXML
    private StackPane root;

    @FXML
    private VBox leftRail;

    @FXML
    private VBox rightRail;

    @FXML
    private StackPane stage;

    @FXML
    private Region sentence;

    @FXML
    private HBox noticeBar;

    @FXML
    private HBox bottom;

    @FXML
    private VBox time;

    @FXML
    private Region curveView;

    @FXML
    private Pane strip;

    @FXML
    private Pane edge;

    @FXML
    private Slider timeline;

    @FXML
    private ToggleButton curveButton;

    @FXML
    private Label noticeText;

    @FXML
    private Button noticeCopy;

    MainController(CardDeck deck, SheetLayer sheets, StageView stageView, ObjectProperty<@Nullable Notice> notices) {
        this.deck = deck;
        this.sheets = sheets;
        this.stageView = stageView;
        this.notices = notices;
    }

    @FXML
    private void initialize() {
        deck.setPadding(new Insets(GAP));
        stage.getChildren().add(deck);
        noticeBar.toFront();
        StackPane.setAlignment(deck, Pos.CENTER);
        root.getChildren().add(sheets);
        noticeLine = new NoticeBar(noticeBar, noticeText, noticeCopy, notices);
        deck.leftProperty().subscribe(this::makeRoom);
        deck.rightProperty().subscribe(this::makeRoom);
        sentence.heightProperty().subscribe(this::makeRoom);
        stage.widthProperty().subscribe(this::makeRoom);
        curveButton.selectedProperty().subscribe(this::expandCurves);
        VBox.setVgrow(curveView, Priority.ALWAYS);
    }

    /// Puts a card of its own look at the upper left, before all others, for as long as it is visible.
    void dock(Region card) {
        VBox column = new VBox(card);
        column.setPickOnBounds(false);
        column.setMaxWidth(Region.USE_PREF_SIZE);
        stage.getChildren().add(stage.getChildren().indexOf(deck) + 1, column);
        docked.add(card);
        StackPane.setAlignment(column, Pos.TOP_LEFT);
        StackPane.setMargin(column, new Insets(GAP));
        card.visibleProperty().subscribe(this::makeRoom);
        card.widthProperty().subscribe(this::makeRoom);
    }

    /// Whether a card of its own look is there.
    boolean isDocked() {
        return docked.stream().anyMatch(Region::isVisible);
    }

    private void makeRoom() {
        double beside = docked.stream()
                .filter(Region::isVisible)
                .mapToDouble(card -> card.getWidth() + GAP)
                .max()
                .orElse(0);
        deck.setPadding(new Insets(GAP, GAP, GAP, GAP + beside));
        double left = beside + deck.leftProperty().get();
        double right = deck.rightProperty().get();
        stageView.setRoom(left, right, sentence.getHeight() + 12);
        StackPane.setMargin(sentence, new Insets(0, right + 10, 8, left + 10));
        StackPane.setMargin(noticeBar, new Insets(10, right + 10, 0, left + 10));
        room.set(Math.max(240, stage.getWidth() - left - right - 90));
    }

    private void expandCurves(boolean chart) {
        bottom.setPrefHeight(chart ? CHART : LINE);
        bottom.setMinHeight(chart ? CHART : LINE);
        bottom.setMaxHeight(chart ? CHART : LINE);
        time.pseudoClassStateChanged(EXPANDED, chart);
        stageView.expandCurves(chart);
    }

    void showCurves() {
        curveButton.setSelected(true);
    }

    void toggleCurves() {
        curveButton.setSelected(!curveButton.isSelected());
    }

    /// How wide what is said over the stage can be.
    ReadOnlyDoubleProperty roomProperty() {
        return room;
    }

    VBox leftRail() {
        return leftRail;
    }

    VBox rightRail() {
        return rightRail;
    }

    Slider timeline() {
        return timeline;
    }

    Pane strip() {
        return strip;
    }

    Pane edge() {
        return edge;
    }

    /// Shows the rails, or only what is needed to play; lets everything that is not the surface step back.
    void show(boolean full, boolean presenting) {
        boolean rails = full && !presenting;
        leftRail.setVisible(rails);
        leftRail.setManaged(rails);
        rightRail.setVisible(rails);
        rightRail.setManaged(rails);
        root.pseudoClassStateChanged(PRESENTING, presenting);
        if (presenting) {
            folded = deck.opened().stream()
                    .filter(card -> !card.foldedProperty().get())
                    .toList();
        }
        folded.forEach(card -> card.foldedProperty().set(presenting));
    }

    @FXML
    private void dismissNotice() {
        notices.set(null);
        root.requestFocus();
    }

    @FXML
    private void copyNotice() {
        if (noticeLine != null) {
            noticeLine.copy();
        }
    }

    /// A control of a card's header that lets its content change places with what fills the stage.
    static Button swapButton(String text, String tip, Runnable swap) {
        Button button = new Button(text);
        button.setId("swap");
        button.getStyleClass().addAll("flat", "stage-card-button");
        button.setTooltip(new Tooltip(tip));
        button.setOnAction(event -> swap.run());
        return button;
    }
}
