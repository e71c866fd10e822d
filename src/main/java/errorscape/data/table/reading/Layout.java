package errorscape.data.table.reading;

import errorscape.data.table.FileKind;
import errorscape.data.table.TableFormat;
import java.util.List;

/// The names of the columns, as they follow from the first rows: the same for guesses and for reading.
record Layout(List<String> names) {
    /// Whether the first row that is read holds names.
    static boolean headed(TableFormat format) {
        return format.header() || format.kind() == FileKind.ARFF || format.kind() == FileKind.LIBSVM;
    }

    /// @param header cells of the header; empty if there is none
    /// @param first cells of the first row of data; empty if there is none
    static Layout of(TableFormat format, List<String> header, List<String> first) {
        return new Layout(headed(format) ? ColumnNames.of(header, filled(first)) : ColumnNames.made(first.size()));
    }

    /// Cells but for empty ones at the end, which say nothing of a missing name.
    private static int filled(List<String> cells) {
        int count = cells.size();
        while (count > 0 && cells.get(count - 1).isEmpty()) {
            count--;
        }
        return count;
    }

    int columns() {
        return names.size();
    }
}
