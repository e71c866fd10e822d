package errorscape.ui.table;

import errorscape.data.table.TablePreview;
import errorscape.data.table.TableReport;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The sheet as a whole: the table, what to know of it, and the way out, with it or without.
public final class TableSheetController {
    private final TableSheetModel model;
    private final Runnable cancelled;
    private @Nullable TableGrid rows;
    private List<TableNotes.Note> shownNotes = List.of();

    @FXML
    private Label tableTitle;

    @FXML
    private Label facts;

    @FXML
    private TableView<List<String>> grid;

    @FXML
    private Label refusal;

    @FXML
    private HBox pager;

    @FXML
    private Label columnsShown;

    @FXML
    private Button previousColumns;

    @FXML
    private Button nextColumns;

    @FXML
    private ScrollPane notesPane;

    @FXML
    private VBox notes;

    @FXML
    private Node optionsPane;

    @FXML
    private Label tableStatus;

    @FXML
    private ProgressBar tableProgress;

    @FXML
    private Hyperlink stopTable;

    @FXML
    private Button openTable;

    /// @param cancelled takes the sheet away
    public TableSheetController(TableSheetModel model, Runnable cancelled) {
        this.model = model;
        this.cancelled = cancelled;
    }

    @FXML
    private void initialize() {
        TableGrid shown = new TableGrid(model, grid, pager, columnsShown, previousColumns, nextColumns);
        rows = shown;
        tableTitle.setText(model.source().name());
        for (Node node : List.of(refusal, notesPane, tableProgress, stopTable)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        notesPane.prefHeightProperty().bind(notes.heightProperty().add(2));
        notesPane.setVisible(false);
        model.previewProperty().subscribe(seen -> {
            if (seen != null) {
                shown.show(seen);
            }
        });
        model.choiceProperty().subscribe(this::show);
        model.checkProperty().subscribe(this::show);
        model.refusalProperty().subscribe(this::show);
        model.openingProperty().subscribe(this::show);
    }

    @FXML
    private void open() {
        model.open();
    }

    @FXML
    private void cancel() {
        model.cancel();
        cancelled.run();
    }

    @FXML
    private void stop() {
        model.stop();
    }

    private void show() {
        String refused = model.refusalProperty().get();
        TablePreview seen = model.previewProperty().get();
        boolean readable = seen != null && refused.isEmpty();
        refusal.setVisible(!readable);
        refusal.setText(refused.isEmpty() ? Words.text("table.looking") : refused);
        grid.setVisible(readable);
        pager.setDisable(!readable);
        optionsPane.setDisable(!readable);
        optionsPane.setVisible(seen != null);
        facts.setText(readable ? factsOf(seen, model.report()) : "");
        openTable.setDisable(!readable || !model.openable());
        tableStatus.setText(readable ? statusText(model.checkProperty().get()) : "");
        boolean reading = model.checkProperty().get() instanceof CheckState.Reading(long read)
                && (read > 0 || model.openingProperty().get());
        tableProgress.setVisible(reading);
        stopTable.setVisible(reading);
        showNotes(readable ? TableNotes.of(model).notes() : List.of());
        if (rows != null && readable) {
            rows.refresh();
        }
    }

    private void showNotes(List<TableNotes.Note> now) {
        if (now.equals(shownNotes)) {
            return;
        }
        shownNotes = now;
        notes.getChildren().setAll(now.stream().map(this::line).toList());
        notesPane.setVisible(!now.isEmpty());
    }

    private Node line(TableNotes.Note note) {
        Label text = new Label(note.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, text);
        line.getStyleClass().addAll("note", note.weight().name().toLowerCase(Locale.ROOT));
        if (!note.columns().isEmpty()) {
            Hyperlink leaveOut = new Hyperlink(
                    note.columns().size() == 1
                            ? Words.text("table.leaveColumnOut", note.columns().getFirst())
                            : TableWords.counted(
                                    "table.leaveColumnsOut", note.columns().size()));
            leaveOut.setMinWidth(Region.USE_PREF_SIZE);
            leaveOut.setOnAction(event -> model.leaveOut(note.columns()));
            line.getChildren().add(leaveOut);
        }
        return line;
    }

    private static String factsOf(TablePreview seen, @Nullable TableReport report) {
        String columns = TableWords.counted("table.columns", seen.columns().size());
        String kind = TableWords.of("file", seen.format().kind());
        return Words.text(
                "table.facts",
                kind,
                report == null
                        ? TableWords.counted(seen.whole() ? "table.rows" : "table.rowsAtLeast", seen.sampled())
                        : TableWords.counted("table.rows", report.rows()),
                columns);
    }

    private String statusText(CheckState state) {
        return switch (state) {
            case CheckState.Waiting ignored -> "";
            case CheckState.Reading(long rowsRead) ->
                rowsRead == 0
                        ? ""
                        : Words.text(
                                model.openingProperty().get() ? "table.opensWhenRead" : "table.reading",
                                Numbers.count(rowsRead));
            case CheckState.Stopped(long rowsRead) -> Words.text("table.stopped", Numbers.count(rowsRead));
            case CheckState.Refused ignored -> "";
            case CheckState.Done done -> done.good() ? used(done.report()) : "";
        };
    }

    private static String used(TableReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(
                report.rowsUsed() == report.rows()
                        ? TableWords.counted("table.allUsed", report.rows())
                        : Words.text("table.used", Numbers.count(report.rowsUsed()), Numbers.count(report.rows())));
        if (report.rowsWithGaps() > 0) {
            parts.add(TableWords.counted("table.rowsWithGaps", report.rowsWithGaps()));
        }
        if (report.rowsNotChosen() > 0) {
            parts.add(TableWords.counted("table.rowsNotDrawn", report.rowsNotChosen()));
        }
        long filled =
                report.filled().values().stream().mapToLong(Long::longValue).sum();
        if (filled > 0) {
            parts.add(TableWords.counted("table.gapsFilled", filled));
        }
        return String.join("; ", parts);
    }
}
