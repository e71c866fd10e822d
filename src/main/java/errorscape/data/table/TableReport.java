package errorscape.data.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What came of reading a whole table as chosen.
///
/// @param rows of the file, without empty ones
/// @param rowsUsed samples made of them
/// @param leftOut how many rows were left out, by reason, for people
/// @param filled how many gaps were filled, by column
/// @param columns what each column holds, by name in the order of the file: of all rows
/// @param problems how many cells and lines cannot be read
/// @param first the first ten of them
public record TableReport(
        long rows,
        int rowsUsed,
        Map<String, Long> leftOut,
        Map<String, Long> filled,
        Map<String, ColumnSummary> columns,
        long problems,
        List<CellProblem> first) {
    /// The reason of rows that could be used and are not among those that were drawn.
    public static final String NOT_CHOSEN = "not among those chosen";

    /// Problems that are listed.
    public static final int LISTED = 10;

    public TableReport {
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
        filled = Collections.unmodifiableMap(new LinkedHashMap<>(filled));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        first = List.copyOf(first);
    }

    /// Rows that are left out because something is missing in them.
    public long rowsWithGaps() {
        return leftOut.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(NOT_CHOSEN))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// Rows that could be used and are not among those that were drawn.
    public long rowsNotChosen() {
        return leftOut.getOrDefault(NOT_CHOSEN, 0L);
    }
}
