package errorscape.data.table;

/// Follows the reading of a long table and may end it.
@FunctionalInterface
public interface ReadingProgress {
    /// Nobody looks, nobody ends it.
    ReadingProgress NONE = rows -> true;

    /// Called every few thousand rows.
    ///
    /// @param rows read so far
    /// @return whether to go on; otherwise reading ends with a [java.util.concurrent.CancellationException]
    boolean goesOn(long rows);
}
