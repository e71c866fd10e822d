package errorscape.ui.main;

import errorscape.ui.shell.SheetLayer;
import errorscape.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What there is to know at a glance: the parts of the picture, the mouse, the keys.
final class HelpSheet {
    private HelpSheet() {}

    static void open(SheetLayer sheets) {
        Label title = new Label(Words.text("help.title"));
        title.getStyleClass().add("sheet-title");
        HBox columns = new HBox(
                24,
                column("help.picture", "help.pictureRows"),
                new VBox(16, column("help.mouse", "help.mouseRows"), column("help.cards", "help.cardsRows")),
                column("help.keys", "help.keysRows"));
        ScrollPane room = new ScrollPane(columns);
        room.getStyleClass().add("room");
        room.setFitToWidth(true);
        Button close = new Button(Words.text("help.close"));
        close.setId("help-close");
        close.setDefaultButton(true);
        close.setOnAction(event -> sheets.close());
        HBox foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(14, title, room, foot);
        sheet.setId("help-sheet");
        sheet.getStyleClass().add("help-sheet");
        sheets.open(sheet, () -> {});
        close.requestFocus();
    }

    /// A text of lines, each a name, a bar and what it means.
    private static VBox column(String title, String rows) {
        Label head = new Label(Words.text(title));
        head.getStyleClass().add("section");
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(5);
        int row = 0;
        for (String line : Words.text(rows).split("\n", -1)) {
            String[] parts = line.split("\\|", 2);
            Label name = new Label(parts[0].strip());
            name.getStyleClass().add("help-name");
            name.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            Label meaning = new Label(parts.length > 1 ? parts[1].strip() : "");
            meaning.setWrapText(true);
            meaning.setPrefWidth(220);
            grid.addRow(row++, name, meaning);
            GridPane.setValignment(name, javafx.geometry.VPos.TOP);
        }
        return new VBox(6, head, grid);
    }
}
