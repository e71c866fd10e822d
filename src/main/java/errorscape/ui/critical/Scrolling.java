package errorscape.ui.critical;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls rooms.
final class Scrolling {
    private Scrolling() {}

    /// Scrolls the room that a node is in so that the node is at its top, as far as there is more below.
    static void toTop(Node node) {
        scroll(node, false);
    }

    /// Scrolls it no farther than needed for the node's lower end to be seen.
    static void toShow(Node node) {
        scroll(node, true);
    }

    private static void scroll(Node node, boolean byLowerEnd) {
        Node room = node;
        while (room != null && !(room instanceof ScrollPane)) {
            room = room.getParent();
        }
        if (room instanceof ScrollPane pane && pane.getContent() != null) {
            // What has just appeared has no height before.
            pane.applyCss();
            pane.layout();
            double hidden = pane.getContent().getLayoutBounds().getHeight()
                    - pane.getViewportBounds().getHeight();
            Bounds place = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
            double top = byLowerEnd
                    ? Math.max(
                            pane.getVvalue() * hidden,
                            place.getMaxY() - pane.getViewportBounds().getHeight())
                    : place.getMinY();
            pane.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
        }
    }
}
