package errorscape.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A window of one feature beside the main window: made when first opened, hidden and shown again afterwards,
/// closed with the main window. JavaFX thread only.
public final class FeatureWindow {
    private final Window owner;
    private final String title;
    private final double width;
    private final double height;
    private final Supplier<Parent> content;
    private @Nullable Stage stage;

    /// @param width of the content in pixels
    /// @param height of the content in pixels
    /// @param content made when the window is first opened
    public FeatureWindow(Window owner, String title, double width, double height, Supplier<Parent> content) {
        this.owner = owner;
        this.title = title;
        this.width = width;
        this.height = height;
        this.content = content;
    }

    /// What menus call it.
    public String title() {
        return title;
    }

    /// Shows the window in front of others.
    public void open() {
        Stage shown = stage;
        if (shown == null) {
            shown = make();
            stage = shown;
        }
        shown.show();
        shown.toFront();
    }

    private Stage make() {
        Stage made = new Stage();
        made.initOwner(owner);
        made.setTitle(title + " – Errorscape");
        Scene scene = new Scene(content.get(), width, height);
        scene.getStylesheets()
                .add(FeatureWindow.class.getResource("/css/window.css").toExternalForm());
        SliderGuard.on(scene);
        made.setScene(scene);
        made.setMinWidth(Math.min(width, 640));
        made.setMinHeight(Math.min(height, 420));
        return made;
    }
}
