package errorscape.ui.table;

import errorscape.data.table.ColumnKind;
import errorscape.data.table.DateOrder;
import errorscape.data.table.DecimalSign;
import errorscape.data.table.FileKind;
import errorscape.data.table.FormatWishes;
import errorscape.data.table.Grouping;
import errorscape.data.table.Guess;
import errorscape.data.table.Separator;
import errorscape.data.table.TableFormat;
import errorscape.data.table.TablePreview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// How the cells of the file are read: what was guessed is shown, with the evidence, and can be changed.
public final class TableFormatController {
    private static final PseudoClass UNSURE = PseudoClass.getPseudoClass("unsure");
    private static final List<String> CHARSETS = List.of(
            "UTF-8",
            "windows-1252",
            "ISO-8859-1",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1250",
            "windows-1251",
            "GB18030",
            "Shift_JIS");

    private final TableSheetModel model;
    private boolean showing;

    @FXML
    private Node format;

    @FXML
    private Node separatorBox;

    @FXML
    private Node decimalBox;

    @FXML
    private Node groupingBox;

    @FXML
    private Node datesBox;

    @FXML
    private Node charsetBox;

    @FXML
    private Node workbookBox;

    @FXML
    private ComboBox<Separator> separator;

    @FXML
    private ComboBox<DecimalSign> decimal;

    @FXML
    private ComboBox<Grouping> grouping;

    @FXML
    private ComboBox<DateOrder> dates;

    @FXML
    private ComboBox<String> charset;

    @FXML
    private ComboBox<String> workbook;

    @FXML
    private CheckBox header;

    @FXML
    private Node again;

    public TableFormatController(TableSheetModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        choices(separator, "separator", Separator.values(), FormatWishes::withSeparator);
        choices(decimal, "decimal", DecimalSign.values(), FormatWishes::withDecimal);
        choices(grouping, "grouping", Grouping.values(), FormatWishes::withGrouping);
        choices(dates, "dates", DateOrder.values(), FormatWishes::withDates);
        texts(charset, FormatWishes::withCharset);
        texts(workbook, FormatWishes::withSheet);
        header.setOnAction(event -> wish(wishes -> wishes.withHeader(header.isSelected())));
        for (Node box : List.of(separatorBox, decimalBox, groupingBox, datesBox, charsetBox, workbookBox, header)) {
            box.managedProperty().bind(box.visibleProperty());
        }
        again.managedProperty().bind(again.visibleProperty());
        datesBox.setVisible(false);
        workbookBox.setVisible(false);
        format.managedProperty().bind(format.visibleProperty());
        // What cannot be read as it is may be readable in another way.
        format.visibleProperty()
                .bind(model.previewProperty()
                        .isNotNull()
                        .or(model.refusalProperty().isNotEmpty()));
        model.previewProperty().subscribe(this::show);
        model.wishesProperty().subscribe(wishes -> again.setVisible(!wishes.equals(FormatWishes.NONE)));
    }

    private <E extends Enum<E>> void choices(
            ComboBox<E> box, String group, E[] values, BiFunction<FormatWishes, E, FormatWishes> change) {
        box.setItems(FXCollections.observableArrayList(values));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable E value) {
                return value == null ? "" : TableWords.of(group, value);
            }

            @Override
            public @Nullable E fromString(String text) {
                return null;
            }
        });
        box.valueProperty().subscribe(value -> {
            if (value != null) {
                wish(wishes -> change.apply(wishes, value));
            }
        });
    }

    private void texts(ComboBox<String> box, BiFunction<FormatWishes, String, FormatWishes> change) {
        box.valueProperty().subscribe(value -> {
            if (value != null) {
                wish(wishes -> change.apply(wishes, value));
            }
        });
    }

    private void wish(UnaryOperator<FormatWishes> change) {
        if (!showing) {
            model.wish(change);
        }
    }

    @FXML
    private void guessAgain() {
        model.wish(wishes -> FormatWishes.NONE);
    }

    private void show(@Nullable TablePreview seen) {
        if (seen == null) {
            return;
        }
        TableFormat shown = seen.format();
        FileKind kind = shown.kind();
        boolean text = kind == FileKind.TEXT;
        showing = true;
        separatorBox.setVisible(text);
        decimalBox.setVisible(text);
        groupingBox.setVisible(text);
        datesBox.setVisible(
                seen.columns().stream().anyMatch(column -> column.kind() == ColumnKind.DATE) && kind != FileKind.EXCEL);
        charsetBox.setVisible(kind != FileKind.EXCEL && seen.source().file().isPresent());
        header.setVisible(text || kind == FileKind.EXCEL);
        workbookBox.setVisible(!model.sheets().isEmpty());
        separator.setValue(shown.separator());
        grouping.getItems().setAll(Grouping.values());
        grouping.getItems().removeIf(sign -> sign.sign() == shown.decimal().sign());
        decimal.setValue(shown.decimal());
        grouping.setValue(shown.grouping());
        dates.setValue(shown.dates());
        List<String> sets = new ArrayList<>(CHARSETS);
        if (!sets.contains(shown.charset())) {
            sets.addFirst(shown.charset());
        }
        charset.getItems().setAll(sets);
        charset.setValue(shown.charset());
        workbook.getItems().setAll(model.sheets());
        workbook.setValue(shown.sheet());
        header.setSelected(shown.header());
        showing = false;
        evidence(seen.guesses());
    }

    private void evidence(List<Guess> guesses) {
        Map<String, Guess> byName =
                guesses.stream().collect(Collectors.toMap(Guess::what, guess -> guess, (one, other) -> one));
        Map<String, Control> controls = Map.of(
                "separator", separator,
                "numbers", decimal,
                "dates", dates,
                "character set", charset,
                "sheet", workbook,
                "header", header);
        controls.forEach((what, control) -> {
            Guess guess = byName.get(what);
            control.setTooltip(guess == null ? null : new Tooltip(guess.evidence()));
            control.pseudoClassStateChanged(UNSURE, guess != null && !guess.sure());
        });
    }
}
