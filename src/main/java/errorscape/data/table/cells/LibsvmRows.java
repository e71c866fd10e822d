package errorscape.data.table.cells;

import errorscape.data.DataException;
import errorscape.data.table.TableFormat;
import errorscape.data.table.TableSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Rows of `label index:value ...`, where what is not written is zero. How many columns there are is seen in the first
/// part of the file; the header has names for them.
final class LibsvmRows {
    private static final int MOST_COLUMNS = 10_000;
    private static final int LOOKED_AT = 200_000;
    private static final char[] ZERO = {'0'};

    private LibsvmRows() {}

    static void read(TableSource source, TableFormat format, RowSink sink) throws IOException {
        int[] range = indices(source, format);
        header(range, sink);
        if (!sink.endRow(0)) {
            return;
        }
        String[] values = new String[range[1] - range[0] + 1];
        try (BufferedReader text = TableInput.text(source, format.charset())) {
            Lines lines = new Lines(text, source.name());
            for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
                String used = used(line);
                if (used.isEmpty()) {
                    continue;
                }
                Arrays.fill(values, null);
                String[] parts = used.split("\\s+", -1);
                for (int i = 1; i < parts.length; i++) {
                    put(parts[i], values, range, source.name(), lines.number());
                }
                sink.cell(parts[0].toCharArray(), 0, parts[0].length());
                for (String value : values) {
                    char[] cell = value == null ? ZERO : value.toCharArray();
                    sink.cell(cell, 0, cell.length);
                }
                if (!sink.endRow(lines.number())) {
                    return;
                }
            }
        }
    }

    private static void header(int[] range, RowSink sink) {
        sink.cell("label".toCharArray(), 0, 5);
        for (int index = range[0]; index <= range[1]; index++) {
            char[] name = ("x" + index).toCharArray();
            sink.cell(name, 0, name.length);
        }
    }

    private static String used(String line) {
        int hash = line.indexOf('#');
        return (hash < 0 ? line : line.substring(0, hash)).strip();
    }

    private static void put(String pair, @Nullable String[] values, int[] range, String file, long line) {
        int index = index(pair, file, line);
        if (index > range[1] || index < range[0]) {
            throw DataException.at(
                    file,
                    line,
                    null,
                    "index " + index + " is beyond those of the first lines, " + range[0] + " to " + range[1]
                            + "; move a line that has it to the top");
        }
        values[index - range[0]] = pair.substring(pair.indexOf(':') + 1);
    }

    private static int index(String pair, String file, long line) {
        int colon = pair.indexOf(':');
        if (colon < 1 || colon > 9 || !pair.substring(0, colon).chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw DataException.at(file, line, null, "\"" + pair + "\" is not a column and its value, such as 3:0.5");
        }
        int index = Integer.parseInt(pair.substring(0, colon));
        if (index > MOST_COLUMNS) {
            throw DataException.at(
                    file, line, null, String.format(Locale.ROOT, "column %,d is more than %,d", index, MOST_COLUMNS));
        }
        return index;
    }

    /// The smallest index, 0 or 1, and the largest.
    private static int[] indices(TableSource source, TableFormat format) throws IOException {
        int least = 1;
        int largest = 1;
        try (BufferedReader text = TableInput.text(source, format.charset())) {
            Lines lines = new Lines(text, source.name());
            for (@Nullable String line = lines.next();
                    line != null && lines.number() <= LOOKED_AT;
                    line = lines.next()) {
                String used = used(line);
                int colon = used.lastIndexOf(':');
                if (colon < 0) {
                    continue;
                }
                String[] parts = used.split("\\s+", -1);
                if (parts.length > 1) {
                    least = Math.min(least, index(parts[1], source.name(), lines.number()));
                    largest = Math.max(largest, index(parts[parts.length - 1], source.name(), lines.number()));
                }
            }
        }
        return new int[] {least, largest};
    }
}
