package errorscape.ui.main;

import errorscape.ui.common.Notice;
import errorscape.ui.common.Session;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The window's frame: it holds the rooms and shows what the user is told.
public final class MainController {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final Session session;

    @FXML
    private BorderPane root;

    @FXML
    private HBox noticeBar;

    @FXML
    private Label noticeText;

    @FXML
    private TabPane inspectorTabs;

    @FXML
    private Tab modelTab;

    public MainController(Session session) {
        this.session = session;
    }

    @FXML
    private void initialize() {
        inspectorTabs.getTabs().forEach(tab -> drawInPlace((ScrollPane) tab.getContent()));
        noticeBar.managedProperty().bind(noticeBar.visibleProperty());
        session.noticeProperty().subscribe(this::show);
        session.experimentProperty()
                .subscribe(e -> offerModel(e != null && e.model().isPresent()));
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

    private void show(@Nullable Notice notice) {
        noticeBar.setVisible(notice != null);
        if (notice != null) {
            noticeText.setText(notice.text());
            noticeBar.pseudoClassStateChanged(PROBLEM, notice.severity() == Notice.Severity.PROBLEM);
        }
    }
}
