package errorscape.ui.critical;

import errorscape.critical.SliceCriticalPoint;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell that shows a node made from its row.
final class NodeCell extends TableCell<SliceCriticalPoint, SliceCriticalPoint> {
    private final Function<SliceCriticalPoint, Node> content;

    NodeCell(Function<SliceCriticalPoint, Node> content) {
        this.content = content;
    }

    @Override
    protected void updateItem(@Nullable SliceCriticalPoint point, boolean empty) {
        super.updateItem(point, empty);
        setGraphic(empty || point == null ? null : content.apply(point));
    }
}
