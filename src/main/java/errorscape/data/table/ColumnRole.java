package errorscape.data.table;

/// What a column is for.
public enum ColumnRole {
    INPUT,
    TARGET,
    /// Not looked at, and not judged.
    LEFT_OUT
}
