package errorscape.ui.lab;

import errorscape.laboratory.LabTable;
import errorscape.words.Words;
import java.util.Comparator;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Tables of a laboratory as controls. Their items are the numbers of the table's rows, in whatever order they are
/// sorted.
final class LabTables {
    /// So many rows tell how wide a column is.
    private static final int SEEN = 40;

    private static final double LETTER = 7.4;

    private LabTables() {}

    /// What its tab calls it.
    static String name(LabTable table) {
        return Words.text("lab.table." + table.key());
    }

    /// @param chosen told which row was selected
    static TableView<Integer> of(LabTable table, LabWords words, IntConsumer chosen) {
        TableView<Integer> view = new TableView<>();
        view.getStyleClass().add("points");
        view.setFixedCellSize(28);
        view.setPlaceholder(new Label(Words.text("lab.none")));
        for (int c = 0; c < table.columns().size(); c++) {
            view.getColumns().add(column(table, c, words));
        }
        for (int r = 0; r < table.rows().size(); r++) {
            view.getItems().add(r);
        }
        int[] last = {-1};
        view.getSelectionModel().selectedItemProperty().subscribe(row -> {
            // Sorting selects the same row anew.
            if (row != null && row != last[0]) {
                last[0] = row;
                chosen.accept(row);
            }
        });
        return view;
    }

    private static TableColumn<Integer, @Nullable Object> column(LabTable table, int index, LabWords words) {
        String name = words.of(table, table.columns().get(index));
        TableColumn<Integer, @Nullable Object> column = new TableColumn<>(name);
        column.setReorderable(false);
        column.setComparator(LabTables::compare);
        int letters = table.rows().stream()
                .limit(SEEN)
                .mapToInt(row -> LabWords.cell(row.get(index)).length())
                .max()
                .orElse(0);
        // The mark of sorting stands beside the name.
        column.setPrefWidth(Math.max(LETTER * letters + 24, 8 * name.length() + 34));
        column.setCellValueFactory(row ->
                new ReadOnlyObjectWrapper<>(table.rows().get(row.getValue()).get(index)));
        column.setCellFactory(of -> new Cell());
        return column;
    }

    /// Numbers by size, everything else by its letters; what is missing or not finite comes last.
    static int compare(@Nullable Object one, @Nullable Object other) {
        return Comparator.comparing(LabTables::isMissing)
                .thenComparingDouble(LabTables::number)
                .thenComparing(LabWords::cell)
                .compare(one, other);
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null || (value instanceof Double number && !Double.isFinite(number));
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static final class Cell extends TableCell<Integer, @Nullable Object> {
        @Override
        protected void updateItem(@Nullable Object value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty ? null : LabWords.cell(value));
        }
    }
}
