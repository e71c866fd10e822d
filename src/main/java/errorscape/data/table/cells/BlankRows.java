package errorscape.data.table.cells;

import errorscape.data.table.TableFormat;
import errorscape.data.table.TableSource;
import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Rows of cells between runs of blanks; a cell in double quotes may hold blanks.
final class BlankRows {
    private BlankRows() {}

    static void read(TableSource source, TableFormat format, RowSink sink) throws IOException {
        try (BufferedReader text = TableInput.text(source, format.charset())) {
            Lines lines = new Lines(text, source.name());
            for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
                if (lines.number() <= format.skippedLines() || line.isBlank() || comment(line, format.comment())) {
                    continue;
                }
                cells(line.toCharArray(), sink);
                if (!sink.endRow(lines.number())) {
                    return;
                }
            }
        }
    }

    static boolean comment(String line, String sign) {
        return !sign.isEmpty() && line.startsWith(sign);
    }

    private static void cells(char[] line, RowSink sink) {
        int i = 0;
        while (true) {
            while (i < line.length && line[i] <= ' ') {
                i++;
            }
            if (i == line.length) {
                return;
            }
            int from = i;
            if (line[i] == '"') {
                int close = i + 1;
                while (close < line.length && line[close] != '"') {
                    close++;
                }
                sink.cell(line, from + 1, close - from - 1);
                i = Math.min(close + 1, line.length);
            } else {
                while (i < line.length && line[i] > ' ') {
                    i++;
                }
                sink.cell(line, from, i - from);
            }
        }
    }
}
