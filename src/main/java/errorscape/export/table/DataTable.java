package errorscape.export.table;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table whose rows are made one by one, so that long ones need no memory.
///
/// @param columns names, for the header
/// @param rows makes the rows, each time anew; cells are numbers, texts, flags, or null for an empty one
public record DataTable(List<String> columns, Rows rows) {
    /// Makes the rows of a table.
    @FunctionalInterface
    public interface Rows {
        Stream<List<@Nullable Object>> stream();
    }

    public DataTable {
        columns = List.copyOf(columns);
    }
}
