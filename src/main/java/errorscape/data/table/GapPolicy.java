package errorscape.data.table;

/// What becomes of a row in which an input is missing. One without its target is always left out.
public enum GapPolicy {
    LEAVE_OUT,
    /// The column's mean, or its most frequent category, of the rows that are used.
    FILL
}
