package errorscape.data.table.cells;

/// Takes the rows of a table, cell by cell.
public interface RowSink {
    /// The next cell of the row.
    ///
    /// @param text holds it; it may be overwritten after the call
    void cell(char[] text, int from, int length);

    /// The row ends here.
    ///
    /// @param line where it began, counted from 1
    /// @return whether more are wanted
    boolean endRow(long line);
}
