package errorscape.ui.table;

import errorscape.data.table.ColumnChoice;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnPreview;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.TableChoice;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with a column: its roles, and how its cells are read.
final class ColumnMenu {
    private ColumnMenu() {}

    static List<MenuItem> items(TableSheetModel model, TableChoice choice, ColumnPreview seen, ColumnChoice column) {
        List<MenuItem> items = new ArrayList<>();
        boolean empty = seen.kind() == ColumnKind.EMPTY;
        for (ColumnRole role : ColumnRole.values()) {
            if (role == ColumnRole.LEFT_OUT && ChoiceEdits.canJoin(choice, column)) {
                items.add(item(Words.text("table.furtherTarget"), false, () -> model.furtherTarget(column.name())));
            }
            MenuItem item =
                    item(TableWords.of("role", role), column.role() == role, () -> model.role(column.name(), role));
            item.setDisable(empty && role != ColumnRole.LEFT_OUT);
            items.add(item);
        }
        if (column.used()) {
            items.add(new SeparatorMenuItem());
            for (ColumnKind kind : List.of(ColumnKind.NUMBER, ColumnKind.CATEGORY, ColumnKind.DATE)) {
                if (kind != ColumnKind.DATE || seen.kindIfUsed() == ColumnKind.DATE) {
                    items.add(item(
                            TableWords.of("readAs", kind),
                            column.kind() == kind,
                            () -> model.change(now -> now.withColumn(column.name(), before -> before.withKind(kind)))));
                }
            }
        }
        return items;
    }

    private static MenuItem item(String text, boolean chosen, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(event -> action.run());
        return item;
    }
}
