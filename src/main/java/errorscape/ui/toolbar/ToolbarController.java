package errorscape.ui.toolbar;

import errorscape.render.LossScale;
import errorscape.scenario.Scenario;
import errorscape.ui.session.Session;
import errorscape.ui.session.Undo;
import errorscape.ui.session.Worded;
import errorscape.words.Words;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line at the top. Files and themes are the main window's business; it gets them as [Actions].
public final class ToolbarController {
    /// Below this width, in pixels, not all of the toolbar has room.
    private static final double NARROW = 1120;

    /// Below this width the name of the program makes room for the scenario's.
    private static final double NAMED = 1150;

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final Session session;
    private final Actions actions;
    private final Undo undo;
    private boolean refreshing;

    /// What the toolbar asks the window to do.
    public interface Actions {
        void open();

        void save();

        /// Shows the lessons there are.
        void lessons();

        void resetView();

        void switchTheme();

        /// Shows what there is to know about the window and its keys.
        void help();

        /// Whether the rails of cards are there.
        BooleanProperty full();

        /// Whether the window is for a room to look at.
        BooleanProperty presenting();

        /// The sample scenarios' titles.
        List<String> sampleTitles();

        void openSample(int index);

        /// The files used last, the newest first.
        List<Path> recentFiles();

        void openFile(Path file);

        /// An item for the work of each window that was closed, the newest first.
        List<MenuItem> earlierWork();

        void export();
    }

    @FXML
    private HBox bar;

    @FXML
    private Label brand;

    @FXML
    private Button undoButton;

    @FXML
    private Button resetView;

    @FXML
    private MenuButton scenarios;

    @FXML
    private Button open;

    @FXML
    private Button save;

    @FXML
    private Button exportButton;

    @FXML
    private Button redoButton;

    @FXML
    private ToggleButton full;

    @FXML
    private ToggleButton present;

    @FXML
    private ToggleButton logScale;

    @FXML
    private ToggleGroup layoutGroup;

    @FXML
    private ToggleButton map;

    @FXML
    private ToggleButton terrain;

    @FXML
    private ToggleButton both;

    @FXML
    private Button theme;

    public ToolbarController(Session session, Undo undo, Actions actions) {
        this.session = session;
        this.undo = undo;
        this.actions = actions;
    }

    /// Not before somebody asks: the titles stand in the files.
    private void offerSamples() {
        scenarios.getItems().clear();
        List<String> titles = actions.sampleTitles();
        for (int i = 0; i < titles.size(); i++) {
            int index = i;
            MenuItem item = new MenuItem(titles.get(i));
            item.setOnAction(chosen -> actions.openSample(index));
            scenarios.getItems().add(item);
        }
        offerRecent();
        offerEarlier();
    }

    private void offerRecent() {
        List<Path> files = actions.recentFiles();
        if (!files.isEmpty()) {
            heading(Words.text("keep.recent"));
        }
        for (Path file : files) {
            MenuItem item = new MenuItem(file.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> actions.openFile(file));
            scenarios.getItems().add(item);
        }
    }

    private void offerEarlier() {
        List<MenuItem> items = actions.earlierWork();
        if (!items.isEmpty()) {
            heading(Words.text("keep.earlier"));
            scenarios.getItems().addAll(items);
        }
    }

    private void heading(String text) {
        MenuItem heading = new MenuItem(text);
        heading.setDisable(true);
        scenarios.getItems().addAll(new SeparatorMenuItem(), heading);
    }

    /// The names of changes are those of their buttons' tips too.
    private void nameUndo() {
        String named = undo.undoNameProperty().get();
        String again = undo.redoNameProperty().get();
        name(undoButton, named.isEmpty() ? Words.text("undo.nothing") : Words.text("undo.undo", named));
        name(redoButton, again.isEmpty() ? Words.text("stage.redo") : Words.text("undo.redo", again));
    }

    private static void name(Button button, String tip) {
        button.getTooltip().setText(tip);
        button.setAccessibleText(tip);
    }

    @FXML
    private void initialize() {
        map.setUserData(Scenario.Layout.MAP);
        terrain.setUserData(Scenario.Layout.TERRAIN);
        both.setUserData(Scenario.Layout.BOTH);
        theme.setGraphic(new FontIcon(Feather.SUN));
        undoButton.setGraphic(new FontIcon(Feather.CORNER_UP_LEFT));
        undoButton.disableProperty().bind(undo.undoableProperty().not());
        undo.undoNameProperty().subscribe(this::nameUndo);
        undo.redoNameProperty().subscribe(this::nameUndo);
        nameUndo();
        resetView.setGraphic(new FontIcon(Feather.MAXIMIZE));
        bar.widthProperty().subscribe(width -> fit(width.doubleValue()));
        open.setGraphic(new FontIcon(Feather.FOLDER));
        save.setGraphic(new FontIcon(Feather.SAVE));
        exportButton.setGraphic(new FontIcon(Feather.SHARE));
        redoButton.setGraphic(new FontIcon(Feather.CORNER_UP_RIGHT));
        redoButton.disableProperty().bind(undo.redoableProperty().not());
        full.selectedProperty().bindBidirectional(actions.full());
        present.selectedProperty().bindBidirectional(actions.presenting());
        Worded.in(session).tips(logScale);
        scenarios.setOnShowing(event -> offerSamples());
        session.scenarioProperty().subscribe(scenario -> {
            if (scenario != null) {
                refreshing = true;
                scenarios.setText(scenario.name());
                logScale.setSelected(scenario.view().scale() == LossScale.Kind.LOG);
                layoutGroup.selectToggle(
                        switch (scenario.view().layout()) {
                            case MAP -> map;
                            case TERRAIN -> terrain;
                            case BOTH -> both;
                        });
                refreshing = false;
            }
        });
        logScale.selectedProperty().subscribe(log -> {
            if (!refreshing) {
                session.switches().setScale(log ? LossScale.Kind.LOG : LossScale.Kind.LINEAR);
            }
        });
        layoutGroup.selectedToggleProperty().subscribe((before, chosen) -> {
            if (chosen == null && before != null) {
                // One of the three is always on.
                layoutGroup.selectToggle(before);
            } else if (!refreshing && chosen != null) {
                session.switches().setLayout((Scenario.Layout) chosen.getUserData());
            }
        });
    }

    /// Where there is little room the name of the program goes, and then the room around words.
    private void fit(double width) {
        brand.setVisible(width >= NAMED);
        brand.setManaged(width >= NAMED);
        bar.pseudoClassStateChanged(TIGHT, width < NARROW);
    }

    @FXML
    private void open() {
        actions.open();
    }

    @FXML
    private void save() {
        actions.save();
    }

    @FXML
    private void lessons() {
        actions.lessons();
    }

    @FXML
    private void export() {
        actions.export();
    }

    @FXML
    private void undo() {
        undo.undo();
    }

    @FXML
    private void redo() {
        undo.redo();
    }

    @FXML
    private void help() {
        actions.help();
    }

    @FXML
    private void resetView() {
        actions.resetView();
    }

    @FXML
    private void switchTheme() {
        actions.switchTheme();
    }
}
