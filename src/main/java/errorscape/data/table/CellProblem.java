package errorscape.data.table;

/// A cell, or a whole line, that cannot be read as it should.
///
/// @param line counted from 1
/// @param column name of the column; empty if it is about the line
/// @param text of the cell, shortened
/// @param reason what is wrong and what to do, for people
public record CellProblem(long line, String column, String text, String reason) {
    /// `line 17, column "x2": "abc" is not a number; ...`
    @Override
    public String toString() {
        return "line " + line + (column.isEmpty() ? "" : ", column \"" + column + "\"") + ": " + reason;
    }
}
