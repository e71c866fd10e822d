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
    /// Problems that are listed.
    public static final int LISTED = 10;

    public TableReport {
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
        filled = Collections.unmodifiableMap(new LinkedHashMap<>(filled));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        first = List.copyOf(first);
    }
}
