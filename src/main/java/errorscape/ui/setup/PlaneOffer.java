package errorscape.ui.setup;

import errorscape.ui.session.PlaneKind;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A kind of plane in the list to choose from.
final class PlaneOffer extends ListCell<PlaneKind> {
    @Override
    protected void updateItem(@Nullable PlaneKind kind, boolean empty) {
        super.updateItem(kind, empty);
        setText(kind == null ? "" : kind.offer());
    }
}
