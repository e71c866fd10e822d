package errorscape.ui.main;

import errorscape.ui.surface.SurfacePane;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// Tells whether a plain key is for the control that has the focus or for the window. Whoever types into a field
/// means the field. Whoever came to another control by Tab means that control by the keys it knows; whoever
/// clicked it goes on with the window's keys, so that Space plays after a click on any button.
final class OwnKeys {
    private OwnKeys() {}

    /// A lesson's card gives the focus to what comes next, whoever came there by mouse or by key.
    private static boolean isInCard(Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("lesson-card")) {
                return true;
            }
        }
        return false;
    }

    static boolean belongsTo(@Nullable Node owner, KeyCode key) {
        if (owner instanceof TextInputControl) {
            return true;
        }
        if (owner instanceof SurfacePane surface && surface.takes(key)) {
            return true;
        }
        if (owner instanceof ButtonBase && key == KeyCode.SPACE && isInCard(owner)) {
            return true;
        }
        if (owner == null || !owner.isFocusVisible()) {
            return false;
        }
        return switch (key) {
            case SPACE -> owner instanceof ButtonBase || owner instanceof ComboBoxBase;
            case LEFT, RIGHT ->
                owner instanceof Slider
                        || owner instanceof ButtonBase
                        || owner instanceof ComboBoxBase
                        || owner instanceof TabPane
                        || owner instanceof TableView;
            case HOME, END ->
                owner instanceof Slider
                        || owner instanceof TabPane
                        || owner instanceof TableView
                        || owner instanceof ListView;
            default -> false;
        };
    }
}
