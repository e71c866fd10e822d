package errorscape.laboratory;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of a laboratory's results, for files and for people.
///
/// @param key in files
/// @param rows their cells in the order of the columns: Double, Long, Integer, Boolean, String, double[]
///     (not modified), or null for nothing
public record LabTable(String key, List<Column> columns, List<List<@Nullable Object>> rows) {
    /// A column.
    ///
    /// @param key in files
    /// @param name for people
    public record Column(String key, String name) {}

    public LabTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// The columns `key|name, key|name, ...`.
    static List<Column> columns(String... pairs) {
        return Arrays.stream(pairs)
                .map(pair -> pair.split("\\|", 2))
                .map(pair -> new Column(pair[0], pair[1]))
                .toList();
    }
}
