package errorscape.ui.critical;

import errorscape.critical.SliceCriticalPoint;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseEvent;

/// A row that lets go of its selection when it is clicked again.
final class LettingGoRow extends TableRow<SliceCriticalPoint> {
    LettingGoRow() {
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (isSelected() && !isEmpty()) {
                getTableView().getSelectionModel().clearSelection();
                event.consume();
            }
        });
    }
}
