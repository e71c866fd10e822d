package errorscape.data.table.cells;

import errorscape.data.DataException;
import errorscape.data.table.TableFormat;
import errorscape.data.table.TableSource;
import errorscape.file.ZipInput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows of a sheet of a workbook, as they were computed when it was saved. Numbers have decimal points, days are
/// written as 2026-01-31, truth values as TRUE and FALSE, errors are gaps.
public final class ExcelRows {
    private static final int MOST_COLUMNS = 16_384;
    private static final LocalDateTime FROM_1900 = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final LocalDateTime FROM_1904 = LocalDate.of(1904, 1, 1).atStartOfDay();
    private static final double SECONDS_A_DAY = 86_400;

    /// Of the 31st of December 9999, the last day there is in Excel.
    private static final double LAST_DAY = 2_958_466;

    private final ExcelBook book;
    private final ExcelTexts texts;
    private final RowSink sink;
    private final List<String> cells = new ArrayList<>();

    private ExcelRows(ExcelBook book, ExcelTexts texts, RowSink sink) {
        this.book = book;
        this.texts = texts;
        this.sink = sink;
    }

    /// Names of the sheets with cells, in the order of their tabs; hidden ones last.
    ///
    /// @throws DataException if the workbook cannot be read
    public static List<String> sheets(TableSource source) {
        return TableInput.guarded(source, () -> {
            try (ZipInput zip = ZipInput.open(file(source), "a workbook")) {
                return List.copyOf(ExcelBook.read(zip, source.name()).parts().keySet());
            }
        });
    }

    static void read(TableSource source, TableFormat format, RowSink sink) throws IOException {
        try (ZipInput zip = ZipInput.open(file(source), "a workbook");
                ExcelTexts texts = new ExcelTexts(zip)) {
            ExcelBook book = ExcelBook.read(zip, source.name());
            Optional<ExcelXml> sheet = ExcelXml.open(zip, book.part(format.sheet(), source.name()));
            if (sheet.isEmpty()) {
                throw new DataException(source.name() + ": the workbook is damaged: a sheet is missing; save it again");
            }
            try (ExcelXml xml = sheet.get()) {
                new ExcelRows(book, texts, sink).rows(xml, format.skippedLines());
            }
        }
    }

    private static Path file(TableSource source) {
        return source.file().orElseThrow(() -> new DataException(source.name() + ": a workbook is read from a file"));
    }

    private void rows(ExcelXml xml, int skipped) throws IOException {
        int number = 0;
        for (@Nullable String element = xml.next(); element != null; element = xml.next()) {
            if (!element.equals("row")) {
                continue;
            }
            number = xml.number("r", number + 1);
            cells.clear();
            for (@Nullable String cell = xml.within("row"); cell != null; cell = xml.within("row")) {
                if (cell.equals("c")) {
                    cell(xml);
                }
            }
            if (number <= skipped || cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            for (String cell : cells) {
                sink.cell(cell.toCharArray(), 0, cell.length());
            }
            if (!sink.endRow(number)) {
                return;
            }
        }
    }

    private void cell(ExcelXml xml) throws IOException {
        int column = column(xml.attribute("r"), cells.size());
        String type = xml.attribute("t");
        int style = xml.number("s", -1);
        String value = "";
        for (@Nullable String part = xml.within("c"); part != null; part = xml.within("c")) {
            if (part.equals("v")) {
                value = value(xml.text(), type, style);
            } else if (part.equals("is")) {
                value = ExcelTexts.rich(xml, "is");
            } else {
                xml.text();
            }
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(value.strip());
    }

    private String value(String raw, String type, int style) throws IOException {
        return switch (type) {
            case "s" -> texts.get(index(raw));
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "e" -> "#N/A";
            case "str", "d", "inlineStr" -> raw;
            default -> book.isDate(style) ? date(raw) : raw;
        };
    }

    private static int index(String raw) throws IOException {
        try {
            int index = Integer.parseInt(raw.strip());
            if (index >= 0) {
                return index;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new IOException("the workbook is damaged: \"" + raw + "\" is no number of a text; save it again");
    }

    private String date(String raw) {
        double days;
        try {
            days = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (!(days >= 0 && days < LAST_DAY)) {
            return raw;
        }
        LocalDateTime time = (book.from1904() ? FROM_1904 : FROM_1900).plusSeconds(Math.round(days * SECONDS_A_DAY));
        boolean wholeDay = time.toLocalTime().toSecondOfDay() == 0;
        return days < 1 && !wholeDay
                ? time.toLocalTime().toString()
                : wholeDay ? time.toLocalDate().toString() : time.toString();
    }

    /// `BC17` is column 54, counted from 0.
    private static int column(String reference, int next) throws IOException {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
            if (column > MOST_COLUMNS) {
                throw new IOException("the workbook is damaged: there is no column " + reference + "; save it again");
            }
        }
        return Math.max(column == 0 ? next : column - 1, next);
    }
}
