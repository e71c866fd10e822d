package errorscape.ui.main;

import errorscape.ui.session.Undo;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Takes the last change back by key, or that. A field that is typed into has changes of its own.
final class UndoKeys {
    private UndoKeys() {}

    static boolean undone(KeyEvent event, Undo undo, @Nullable Node owner) {
        if (owner instanceof TextInputControl text && (text.isUndoable() || text.isRedoable())) {
            return false;
        }
        if (event.getCode() == KeyCode.Y || event.isShiftDown()) {
            undo.redo();
        } else {
            undo.undo();
        }
        return true;
    }
}
