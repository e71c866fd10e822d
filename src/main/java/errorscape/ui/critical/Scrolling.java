package errorscape.ui.critical;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls rooms.
final class Scrolling {
    private Scrolling() {}

    /// Scrolls the room that a node is in so that the node is at its top, as far as there is more below.
    static void toTop(Node node) {
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
            double top = pane.getContent()
                    .sceneToLocal(node.localToScene(node.getLayoutBounds()))
                    .getMinY();
            pane.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
        }
    }
}
