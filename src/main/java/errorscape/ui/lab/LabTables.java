package errorscape.ui.lab;

import errorscape.export.LabText;
import errorscape.laboratory.LabTable;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Tables of a laboratory as controls.
final class LabTables {
    private LabTables() {}

    /// What its tab calls it.
    static String name(LabTable table) {
        return switch (table.key()) {
            case "items" -> "Runs";
            case "bestOf" -> "Best of k";
            default ->
                Character.toUpperCase(table.key().charAt(0)) + table.key().substring(1);
        };
    }

    /// @param words says texts about the loss in the words of what was trained
    /// @param chosen told which row was selected
    static TableView<Integer> of(LabTable table, UnaryOperator<String> words, IntConsumer chosen) {
        TableView<Integer> view = new TableView<>();
        view.getStyleClass().add("points");
        view.setFixedCellSize(28);
        for (int c = 0; c < table.columns().size(); c++) {
            int index = c;
            TableColumn<Integer, String> column =
                    new TableColumn<>(words.apply(table.columns().get(c).name()));
            column.setReorderable(false);
            column.setSortable(false);
            int letters = table.columns().get(c).name().length();
            column.setPrefWidth(Math.max(c == 0 ? 130 : 90, 8 * letters + 20));
            column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                    LabText.cell(table.rows().get(row.getValue()).get(index))));
            view.getColumns().add(column);
        }
        for (int r = 0; r < table.rows().size(); r++) {
            view.getItems().add(r);
        }
        view.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                chosen.accept(row);
            }
        });
        return view;
    }
}
