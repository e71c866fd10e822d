package errorscape.ui.main;

import errorscape.ui.session.Session;
import errorscape.ui.task.Notice;
import errorscape.words.Words;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/// What comes into the window and leaves it without a dialog: files that are dropped or pasted, and whole scenarios as
/// one line of text. A text that is no scenario is left to others. JavaFX thread only.
final class Arrivals {
    private final Session session;
    private final ScenarioFiles files;

    private Arrivals(Session session, ScenarioFiles files) {
        this.session = session;
        this.files = files;
    }

    static void of(Scene scene, Session session, ScenarioFiles files) {
        Arrivals made = new Arrivals(session, files);
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.setOnDragDropped(made::drop);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown()
                    && !event.isConsumed()
                    && !(scene.getFocusOwner() instanceof TextInputControl)
                    && made.key(event)) {
                event.consume();
            }
        });
    }

    private void drop(DragEvent event) {
        Dragboard board = event.getDragboard();
        boolean there = board.hasFiles() && !board.getFiles().isEmpty();
        if (there) {
            files.open(board.getFiles().getFirst().toPath());
        }
        event.setDropCompleted(there);
        event.consume();
    }

    private boolean key(KeyEvent event) {
        if (event.getCode() == KeyCode.C && event.isShiftDown()) {
            copy();
            return true;
        }
        return event.getCode() == KeyCode.V && !event.isShiftDown() && paste(Clipboard.getSystemClipboard());
    }

    private void copy() {
        files.line().ifPresent(line -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(line);
            Clipboard.getSystemClipboard().setContent(content);
            session.noticeProperty().set(Notice.information(Words.text("keep.copied")));
        });
    }

    /// A whole scenario in a line of text, else what there is in files and tables.
    private boolean paste(Clipboard board) {
        String text = board.hasString() ? board.getString() : null;
        if (board.hasFiles() || text == null || !files.openLine(text.strip())) {
            files.paste();
        }
        return true;
    }
}
