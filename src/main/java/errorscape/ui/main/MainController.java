package errorscape.ui.main;

import errorscape.lesson.Scene;
import errorscape.ui.session.Session;
import errorscape.ui.shell.View;
import errorscape.ui.task.Notice;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The window's frame: it holds the rooms and shows what the user is told.
public final class MainController {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private static final String COPY = "Copy details";
    private static final String COPIED = "Copied";

    private final Session session;
    private final Function<View, Parent> rooms;

    @FXML
    private BorderPane root;

    @FXML
    private HBox noticeBar;

    @FXML
    private Label noticeText;

    @FXML
    private Button noticeCopy;

    @FXML
    private TabPane inspectorTabs;

    @FXML
    private TabPane bottomTabs;

    @FXML
    private Tab whyTab;

    @FXML
    private Tab runTab;

    @FXML
    private Tab criticalTab;

    @FXML
    private Tab modelTab;

    @FXML
    private Tab spectrumTab;

    @FXML
    private Tab profileTab;

    /// @param rooms loads the view of a tab when the tab is first chosen
    public MainController(Session session, Function<View, Parent> rooms) {
        this.session = session;
        this.rooms = rooms;
    }

    @FXML
    private void initialize() {
        inspectorTabs.getTabs().forEach(tab -> drawInPlace((ScrollPane) tab.getContent()));
        whenChosen(whyTab, View.WHY);
        whenChosen(runTab, View.INSPECTOR);
        whenChosen(criticalTab, View.CRITICAL);
        whenChosen(modelTab, View.MODEL);
        whenChosen(spectrumTab, View.SPECTRUM);
        whenChosen(profileTab, View.PROFILE);
        noticeCopy.managedProperty().bind(noticeCopy.visibleProperty());
        noticeBar.managedProperty().bind(noticeBar.visibleProperty());
        session.staging().cards().addListener((ListChangeListener<Scene.Card>) change -> open(change.getList()));
        session.noticeProperty().subscribe(this::show);
        session.experimentProperty()
                .subscribe(e -> offerModel(e != null && e.model().isPresent()));
    }

    /// Furnishes a tab the first time it is chosen: the window is there sooner, and a lesson enters few of its rooms.
    private void whenChosen(Tab tab, View view) {
        boolean[] furnished = {false};
        tab.selectedProperty().subscribe(chosen -> {
            if (chosen && !furnished[0]) {
                furnished[0] = true;
                Parent room = rooms.apply(view);
                if (tab.getContent() instanceof ScrollPane scroll) {
                    scroll.setContent(room);
                } else {
                    tab.setContent(room);
                }
            }
        });
    }

    /// Opens the tabs of the cards that a lesson wants.
    private void open(List<? extends Scene.Card> cards) {
        for (Scene.Card card : cards) {
            switch (card) {
                case CURVE -> bottomTabs.getSelectionModel().selectFirst();
                case SPECTRUM -> bottomTabs.getSelectionModel().select(spectrumTab);
                case PROFILE -> bottomTabs.getSelectionModel().select(profileTab);
                case MODEL -> inspectorTabs.getSelectionModel().select(modelTab);
                case INSPECTOR -> inspectorTabs.getSelectionModel().select(runTab);
                case WHY -> inspectorTabs.getSelectionModel().select(whyTab);
                // Windows of their own, which somebody opens.
                case LABORATORY, CENSUS -> {}
            }
        }
    }

    /// Shows what is known of critical points.
    void showCritical() {
        inspectorTabs.getSelectionModel().select(criticalTab);
    }

    /// The toolkit keeps a picture of what a scroll pane shows and makes all of it anew when a digit in it changes;
    /// without the picture it draws the digit.
    private static void drawInPlace(ScrollPane room) {
        room.skinProperty().subscribe(() -> {
            Node viewport = room.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }

    /// What has no network has no tab for one.
    private void offerModel(boolean there) {
        boolean shown = inspectorTabs.getTabs().contains(modelTab);
        if (there && !shown) {
            inspectorTabs.getTabs().add(modelTab);
        } else if (!there && shown) {
            inspectorTabs.getTabs().remove(modelTab);
        }
    }

    @FXML
    private void dismissNotice() {
        session.noticeProperty().set(null);
        root.requestFocus();
    }

    /// Puts the details of what failed where they can be pasted from, as into a letter to whoever mends it.
    @FXML
    private void copyNotice() {
        Notice shown = session.noticeProperty().get();
        if (shown != null && shown.details().isPresent()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(shown.text() + "\n\n" + shown.details().get());
            Clipboard.getSystemClipboard().setContent(content);
            noticeCopy.setText(COPIED);
        }
    }

    private void show(@Nullable Notice notice) {
        noticeBar.setVisible(notice != null);
        if (notice != null) {
            noticeText.setText(notice.text());
            noticeCopy.setText(COPY);
            noticeCopy.setVisible(notice.details().isPresent());
            noticeBar.pseudoClassStateChanged(PROBLEM, notice.severity() == Notice.Severity.PROBLEM);
        }
    }
}
