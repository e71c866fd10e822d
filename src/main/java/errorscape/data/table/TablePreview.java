package errorscape.data.table;

import java.util.List;
import java.util.Optional;

/// What is understood of a table from its beginning.
///
/// @param source where it comes from
/// @param format how its cells are read
/// @param guesses what of that was guessed, with the evidence
/// @param columns in the order of the file
/// @param rows texts of the first [#SHOWN] rows, a cell a column; shorter rows are filled with empty texts
/// @param sampled rows that were looked at
/// @param whole whether these are all rows
/// @param target whether it is classes or numbers; empty without a target or with several
/// @param offer all choices, as they are offered
public record TablePreview(
        TableSource source,
        TableFormat format,
        List<Guess> guesses,
        List<ColumnPreview> columns,
        List<List<String>> rows,
        int sampled,
        boolean whole,
        Optional<TargetOffer> target,
        TableChoice offer) {
    /// Rows that are shown.
    public static final int SHOWN = 100;

    public TablePreview {
        guesses = List.copyOf(guesses);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// What was understood of one column.
    ///
    /// @throws IllegalArgumentException if there is no such column
    public ColumnPreview column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no column \"" + name + "\""));
    }
}
