package errorscape.data.table.reading;

import errorscape.data.table.TableFormat;
import errorscape.data.table.TableSource;
import errorscape.data.table.cells.RowSink;
import errorscape.data.table.cells.TableRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The first rows of a table as texts; empty rows are left out.
///
/// @param rows cells of each row, as many as it has
/// @param lines where each row begins
/// @param whole whether these are all
record Sample(List<List<String>> rows, List<Long> lines, boolean whole) {
    static final int ROWS = 3_000;
    private static final int CHARACTERS = 1 << 21;
    private static final int LONGEST_CELL = 200;

    /// @throws errorscape.data.DataException if the file cannot be read
    static Sample of(TableSource source, TableFormat format) {
        return of(source, format, ROWS);
    }

    static Sample of(TableSource source, TableFormat format, int most) {
        Collector collector = new Collector(most);
        boolean whole = TableRows.read(source, format, collector);
        return new Sample(collector.rows, collector.lines, whole);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// Without the first row.
    Sample rest() {
        return new Sample(rows.subList(1, rows.size()), lines.subList(1, lines.size()), whole);
    }

    /// How many cells most rows have; of those that are as frequent, the more.
    int usualCells() {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /// A cell; empty where the row has ended before.
    String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : "";
    }

    private static final class Collector implements RowSink {
        private final int most;
        private final List<List<String>> rows = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private long characters;
        private boolean filled;

        Collector(int most) {
            this.most = most;
        }

        @Override
        public void cell(char[] text, int from, int length) {
            row.add(new String(text, from, Math.min(length, LONGEST_CELL)));
            characters += length + 8;
            filled |= length > 0;
        }

        @Override
        public boolean endRow(long line) {
            if (filled) {
                rows.add(row);
                lines.add(line);
                row = new ArrayList<>(row.size());
            } else {
                row.clear();
            }
            filled = false;
            return rows.size() < most && characters < CHARACTERS;
        }
    }
}
