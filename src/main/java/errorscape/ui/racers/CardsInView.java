package errorscape.ui.racers;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Which cards of a column can be seen where it is scrolled to, and one more at either end, so that the keyboard finds
/// the next; the others rest. JavaFX thread only.
final class CardsInView {
    private final Parent column;
    private final Runnable moved;
    private @Nullable ScrollPane scroll;

    /// @param moved told when others may have come into view
    CardsInView(Parent column, Runnable moved) {
        this.column = column;
        this.moved = moved;
        column.sceneProperty().subscribe(this::attach);
    }

    private void attach() {
        ScrollPane found = enclosing();
        if (found != null && !found.equals(scroll)) {
            scroll = found;
            // Values that nobody reads are announced once only, unless somebody asks for the new value.
            found.vvalueProperty().subscribe(value -> moved.run());
            found.viewportBoundsProperty().subscribe(value -> moved.run());
            column.layoutBoundsProperty().subscribe(value -> moved.run());
        }
    }

    private @Nullable ScrollPane enclosing() {
        for (Parent above = column.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane pane) {
                return pane;
            }
        }
        return null;
    }

    /// Lets cards come and go.
    ///
    /// @param cards in their order, from above
    /// @return whether there has to be a layout first, and another call after it
    boolean arrange(List<RacerCard> cards) {
        boolean unsettled = false;
        for (int i = 0; i < cards.size(); i++) {
            boolean near = seen(cards.get(i))
                    || (i > 0 && seen(cards.get(i - 1)))
                    || (i + 1 < cards.size() && seen(cards.get(i + 1)));
            if (near) {
                cards.get(i).wake();
            } else {
                unsettled |= cards.get(i).rest();
            }
        }
        return unsettled;
    }

    private boolean seen(Node card) {
        ScrollPane pane = scroll;
        if (pane == null) {
            return true;
        }
        Bounds place = pane.sceneToLocal(card.localToScene(card.getLayoutBounds()));
        return place.getMaxY() > 0 && place.getMinY() < pane.getHeight();
    }
}
