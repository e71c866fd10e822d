package errorscape.ui.main;

import errorscape.scenario.Scenario.Layout;
import errorscape.ui.session.Session;
import errorscape.ui.session.Undo;
import errorscape.ui.shell.CardDeck;
import errorscape.ui.shell.SheetLayer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What the keys of the main window do. A control that has the focus and uses a key itself keeps it.
final class WindowKeys {
    private final MainWindow window;
    private final Session session;
    private final Stage stage;
    private final WindowParts parts;
    private final ScenarioFiles files;
    private final Undo undo;
    private final WindowMode mode;
    private final CardDeck deck;
    private final SheetLayer sheets;

    WindowKeys(
            MainWindow window,
            Session session,
            Stage stage,
            WindowParts parts,
            ScenarioFiles files,
            Undo undo,
            WindowMode mode,
            CardDeck deck,
            SheetLayer sheets) {
        this.window = window;
        this.session = session;
        this.stage = stage;
        this.parts = parts;
        this.files = files;
        this.undo = undo;
        this.mode = mode;
        this.deck = deck;
        this.sheets = sheets;
    }

    void press(KeyEvent event) {
        if (sheets.isOpen()) {
            return;
        }
        boolean done = event.isShortcutDown()
                ? shortcut(event)
                : functionKey(event.getCode())
                        || (!event.isAltDown()
                                && !OwnKeys.belongsTo(focused(), event.getCode())
                                && plainKey(event.getCode()));
        if (done) {
            event.consume();
        }
    }

    private @Nullable Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case O -> files.open();
            case S -> files.save();
            case E -> window.export();
            case Z, Y -> {
                return undone(event);
            }
            case PLUS, EQUALS, ADD -> mode.larger();
            case MINUS, SUBTRACT -> mode.smaller();
            case DIGIT0, NUMPAD0 -> mode.usual();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Takes the last change back, or that. A field that is typed into has changes of its own.
    private boolean undone(KeyEvent event) {
        if (focused() instanceof TextInputControl text && (text.isUndoable() || text.isRedoable())) {
            return false;
        }
        if (event.getCode() == KeyCode.Y || event.isShiftDown()) {
            undo.redo();
        } else {
            undo.undo();
        }
        return true;
    }

    private boolean functionKey(KeyCode code) {
        switch (code) {
            case F1 -> window.help();
            case F4 -> mode.fullProperty().set(!mode.fullProperty().get());
            case F5 -> mode.presentingProperty().set(!mode.presentingProperty().get());
            case F11 -> stage.setFullScreen(!stage.isFullScreen());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plainKey(KeyCode code) {
        switch (code) {
            case SPACE -> parts.transport.playOrPause();
            case RIGHT -> parts.transport.step();
            case LEFT -> parts.transport.stepBack();
            case HOME -> parts.transport.toStart();
            case END -> parts.transport.toEnd();
            case R -> parts.transport.reset();
            case N -> parts.training.newSeed();
            case P -> parts.plane.newPlane();
            case V -> window.resetView();
            case C -> window.toggleCurves();
            case K -> {
                window.open(CardKind.CRITICAL);
                parts.networkPoint.polish();
            }
            case L -> session.switches().toggleScale();
            case DIGIT1 -> session.switches().setLayout(Layout.MAP);
            case DIGIT2 -> session.switches().setLayout(Layout.TERRAIN);
            case DIGIT3 -> session.switches().setLayout(Layout.BOTH);
            case ESCAPE -> {
                return escape();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Out of what is for a room, else the last card.
    private boolean escape() {
        if (mode.presentingProperty().get()) {
            mode.presentingProperty().set(false);
            return true;
        }
        return deck.closeLast();
    }
}
