package errorscape.data.table.cells;

import errorscape.data.DataException;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.TableFormat;
import errorscape.data.table.TableSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Rows of an ARFF file, dense or sparse, after its header.
public final class ArffRows {
    private ArffRows() {}

    /// The kinds that a file declares for its columns.
    ///
    /// @throws DataException if its header cannot be read
    public static List<ColumnKind> declared(TableSource source, String charset) {
        return TableInput.guarded(source, () -> {
            try (BufferedReader text = TableInput.text(source, charset)) {
                return ArffHeader.read(new Lines(text, source.name()), source.name())
                        .kinds();
            }
        });
    }

    static void read(TableSource source, TableFormat format, RowSink sink) throws IOException {
        try (BufferedReader text = TableInput.text(source, format.charset())) {
            Lines lines = new Lines(text, source.name());
            ArffHeader header = ArffHeader.read(lines, source.name());
            header.names().forEach(name -> hand(name, sink));
            if (!sink.endRow(lines.number())) {
                return;
            }
            for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
                String row = line.strip();
                if (row.isEmpty() || row.startsWith("%")) {
                    continue;
                }
                if (row.startsWith("{")) {
                    sparse(row, header, source.name(), lines.number(), sink);
                } else {
                    cells(row, cell -> hand(cell, sink));
                }
                if (!sink.endRow(lines.number())) {
                    return;
                }
            }
        }
    }

    private static void hand(String cell, RowSink sink) {
        sink.cell(cell.toCharArray(), 0, cell.length());
    }

    /// `{1 X, 3 "a b"}`, counted from 0.
    private static void sparse(String row, ArffHeader header, String file, long line, RowSink sink) {
        String[] values = header.zeros().toArray(String[]::new);
        List<String> pairs = new ArrayList<>();
        cells(row.substring(1, Math.max(1, row.lastIndexOf('}'))), pairs::add);
        for (String pair : pairs) {
            if (pair.isEmpty()) {
                continue;
            }
            int blank = pair.indexOf(' ');
            String index = blank < 0 ? pair : pair.substring(0, blank);
            boolean number =
                    !index.isEmpty() && index.length() < 7 && index.chars().allMatch(c -> c >= '0' && c <= '9');
            if (blank < 0 || !number || Integer.parseInt(index) >= values.length) {
                throw DataException.at(
                        file, line, null, "\"" + pair + "\" is not a column and its value, such as \"3 0.5\"");
            }
            values[Integer.parseInt(index)] = unquoted(pair.substring(blank + 1).strip());
        }
        for (String value : values) {
            hand(value, sink);
        }
    }

    private static String unquoted(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        boolean quoted =
                (first == '\'' || first == '"') && text.length() > 1 && text.charAt(text.length() - 1) == first;
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /// Cells between commas or tabs, in single quotes, double quotes or none; a backslash makes the next sign plain.
    static void cells(String line, Consumer<String> to) {
        StringBuilder cell = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != 0 && i + 1 < line.length()) {
                cell.append(line.charAt(++i));
            } else if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    cell.append(c);
                }
            } else if ((c == '\'' || c == '"') && cell.toString().isBlank()) {
                quote = c;
                cell.setLength(0);
            } else if (c == ',' || c == '\t') {
                to.accept(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        to.accept(cell.toString().strip());
    }
}
