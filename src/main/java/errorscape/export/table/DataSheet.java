package errorscape.export.table;

import errorscape.picture.Provenance;
import java.util.List;
import java.util.Map;

/// Numbers to be exported, in the two shapes that programs like: arrays by name, and one table.
///
/// @param of where they come from
/// @param facts single values by key, in order; of any type that [NamedArray#single] knows
/// @param groups of arrays
/// @param table the same for spreadsheets
public record DataSheet(Provenance of, Map<String, Object> facts, List<Group> groups, DataTable table) {
    /// Arrays that belong together, such as those of one racer.
    ///
    /// @param key unique in the sheet; empty for arrays that belong to the sheet itself
    /// @param facts single values by key, in order
    public record Group(String key, Map<String, Object> facts, List<NamedArray> arrays) {
        public Group {
            arrays = List.copyOf(arrays);
        }
    }

    public DataSheet {
        groups = List.copyOf(groups);
    }
}
