package errorscape.ui.table;

import errorscape.data.table.ColumnChoice;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnPreview;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.ColumnSummary;
import errorscape.data.table.TableChoice;
import errorscape.words.Words;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The head of a column: its name, role and kind, and what its cells hold.
final class ColumnHeader extends VBox {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");
    private static final PseudoClass GAPS = PseudoClass.getPseudoClass("gaps");

    private final TableSheetModel model;
    private final ColumnPreview seen;
    private final MenuButton role = new MenuButton();
    private final TinyHistogram histogram = new TinyHistogram();
    private final Label kind = new Label();
    private final Label range = new Label();
    private final Label gaps = new Label();

    /// @param number of the column, from 0: part of the id of its button
    ColumnHeader(TableSheetModel model, ColumnPreview seen, int number) {
        this.model = model;
        this.seen = seen;
        Label name = new Label(seen.name());
        name.getStyleClass().add("column-name");
        name.setTooltip(new Tooltip(seen.name()));
        role.setId("role-" + number);
        role.getStyleClass().addAll("small", "column-role");
        role.setMnemonicParsing(false);
        role.setMaxWidth(Double.MAX_VALUE);
        kind.setId("kind-" + number);
        gaps.setId("gaps-" + number);
        getChildren().addAll(name, role, histogram, range, kind, gaps);
        getStyleClass().add("column-head");
    }

    /// The columns' role and numbers as they are now.
    void show(TableChoice choice, ColumnChoice column) {
        boolean target = column.role() == ColumnRole.TARGET;
        ColumnSummary summary = model.summary(seen.name());
        ColumnKind shown = column.used() ? column.kind() : seen.kind();
        String roleText = TableWords.of("role", column.role());
        role.setText(roleText);
        role.getItems().setAll(ColumnMenu.items(model, choice, seen, column));
        pseudoClassStateChanged(TARGET, target);
        pseudoClassStateChanged(LEFT_OUT, !column.used());
        histogram.show(summary.histogram());
        range.setText(shown == ColumnKind.EMPTY ? "" : TableWords.range(summary, shown));
        kind.setText(TableWords.of("kind", shown));
        String missing = TableWords.counted("table.gaps", summary.missing());
        gaps.setText(missing);
        gaps.pseudoClassStateChanged(GAPS, summary.missing() > 0);
        role.setAccessibleText(Words.text(
                "table.columnAsSaid", seen.name(), roleText, kind.getText(), range.getText(), gaps.getText()));
    }
}
