package errorscape.ui.table;

import errorscape.data.table.ColumnChoice;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TablePreview;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;

/// The first rows of the table under its columns' heads. Of a wide table a part of the columns is shown at a time:
/// every head takes its time to be made, and the sheet is there at once. JavaFX thread only.
final class TableGrid {
    /// Columns shown at a time.
    static final int PAGE = 24;

    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass GAP = PseudoClass.getPseudoClass("gap");
    private static final double WIDTH = 124;

    private final TableSheetModel model;
    private final TableView<List<String>> table;
    private final HBox pager;
    private final Label place;
    private final Button previous;
    private final Button next;
    private final Map<String, ColumnHeader> heads = new LinkedHashMap<>();
    private Map<String, ColumnRole> roles = Map.of();
    private int first;

    TableGrid(
            TableSheetModel model,
            TableView<List<String>> table,
            HBox pager,
            Label place,
            Button previous,
            Button next) {
        this.model = model;
        this.table = table;
        this.pager = pager;
        this.place = place;
        this.previous = previous;
        this.next = next;
        table.setSelectionModel(null);
        previous.setOnAction(event -> page(first - PAGE));
        next.setOnAction(event -> page(first + PAGE));
        pager.managedProperty().bind(pager.visibleProperty());
        pager.setVisible(false);
    }

    /// Another table, from its first columns on.
    void show(TablePreview seen) {
        table.getItems().setAll(seen.rows());
        first = 0;
        page(0);
    }

    private void page(int from) {
        TablePreview seen = model.previewProperty().get();
        if (seen == null) {
            return;
        }
        int count = seen.columns().size();
        first = Math.clamp(from, 0, Math.max(0, (count - 1) / PAGE * PAGE));
        int end = Math.min(count, first + PAGE);
        heads.clear();
        List<TableColumn<List<String>, String>> columns = new ArrayList<>();
        IntStream.range(first, end).forEach(c -> columns.add(column(seen, c)));
        table.getColumns().setAll(columns);
        pager.setVisible(count > PAGE);
        previous.setDisable(first == 0);
        next.setDisable(end == count);
        place.setText(
                Words.text("table.columnsShown", Numbers.count(first + 1L), Numbers.count(end), Numbers.count(count)));
        refresh();
    }

    private TableColumn<List<String>, String> column(TablePreview seen, int number) {
        String name = seen.columns().get(number).name();
        ColumnHeader head = new ColumnHeader(model, seen.columns().get(number), number);
        heads.put(name, head);
        TableColumn<List<String>, String> column = new TableColumn<>();
        column.setGraphic(head);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(WIDTH);
        column.setMinWidth(WIDTH / 2);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().get(number)));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? "" : text);
                ColumnRole role = roles.get(name);
                pseudoClassStateChanged(LEFT_OUT, role == ColumnRole.LEFT_OUT);
                pseudoClassStateChanged(TARGET, role == ColumnRole.TARGET);
                pseudoClassStateChanged(GAP, !empty && role != ColumnRole.LEFT_OUT && isGap(seen, text));
            }
        });
        return column;
    }

    private static boolean isGap(TablePreview seen, String text) {
        return seen.format().missing().stream().anyMatch(mark -> mark.equalsIgnoreCase(text.strip()));
    }

    /// Roles and numbers as they are now.
    void refresh() {
        TableChoice choice = model.choiceProperty().get();
        if (choice == null) {
            return;
        }
        Map<String, ColumnRole> now = new LinkedHashMap<>();
        for (ColumnChoice column : choice.columns()) {
            now.put(column.name(), column.role());
            ColumnHeader head = heads.get(column.name());
            if (head != null) {
                head.show(choice, column);
            }
        }
        if (!now.equals(roles)) {
            roles = now;
            table.refresh();
        }
    }
}
