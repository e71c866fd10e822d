package errorscape.ui.session;

import errorscape.lesson.Locks.Control;
import errorscape.lesson.Locks.Hold;
import errorscape.ui.task.Notice;
import errorscape.words.Words;
import javafx.beans.binding.ObjectBinding;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/// A part of the window that a lesson may hold: locked it is pale and takes nothing, hidden it is a blank; a small
/// padlock says so, and whoever presses it is told why. JavaFX thread only.
public final class HeldNode {
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("held");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("held-hidden");
    private static final String PADLOCK =
            "M3 5 V3.5 A2.5 2.5 0 0 1 8 3.5 V5 H9 V11 H2 V5 Z M4.3 5 H6.7 V3.5 A1.2 1.2 0 0 0 4.3 3.5 Z";
    private static final double SIGN = 11;

    private final Session session;
    private final Node node;
    private final ObjectBinding<@Nullable Hold> hold;
    private final SVGPath sign = new SVGPath();

    private HeldNode(Session session, Node node, Control control) {
        this.session = session;
        this.node = node;
        hold = session.staging().holds().following(control);
        sign.setContent(PADLOCK);
        sign.getStyleClass().add("padlock");
        sign.setManaged(false);
        sign.setMouseTransparent(true);
    }

    /// Follows whether a control is held, as long as the window lives.
    ///
    /// @param node shows the control, or several that belong together
    public static void follow(Session session, Node node, Control control) {
        HeldNode held = new HeldNode(session, node, control);
        node.getStyleClass().add("holdable");
        node.addEventFilter(MouseEvent.ANY, held::filter);
        node.addEventFilter(ScrollEvent.ANY, held::filter);
        node.addEventFilter(KeyEvent.ANY, held::filter);
        node.boundsInParentProperty().subscribe(held::place);
        node.visibleProperty().subscribe(held::place);
        node.parentProperty().subscribe(held::place);
        held.hold.subscribe(held::show);
    }

    private void show() {
        Hold now = hold.get();
        node.pseudoClassStateChanged(LOCKED, now == Hold.LOCKED);
        node.pseudoClassStateChanged(HIDDEN, now == Hold.HIDDEN);
        place();
    }

    private void place() {
        boolean shown = hold.get() != null && node.isVisible();
        if (node.getParent() instanceof Pane parent) {
            if (shown && !parent.getChildren().contains(sign)) {
                parent.getChildren().add(sign);
            } else if (!shown) {
                parent.getChildren().remove(sign);
            }
            sign.relocate(
                    node.getBoundsInParent().getMaxX() - SIGN - 1,
                    node.getBoundsInParent().getMinY() + 1);
        }
    }

    private void filter(Event event) {
        if (hold.get() == null || (event instanceof KeyEvent key && key.getCode() == KeyCode.TAB)) {
            return;
        }
        boolean touch = event.getEventType() == MouseEvent.MOUSE_PRESSED
                || event.getEventType() == MouseEvent.MOUSE_RELEASED
                || event.getEventType() == MouseEvent.MOUSE_CLICKED
                || event.getEventType() == MouseEvent.MOUSE_DRAGGED
                || event instanceof ScrollEvent
                || event instanceof KeyEvent;
        if (touch) {
            event.consume();
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            session.noticeProperty().set(Notice.information(Words.text("lesson.held")));
        }
    }
}
