package errorscape.data.table;

/// What the cells of a column are.
public enum ColumnKind {
    NUMBER,
    /// A text of few; truth values too.
    CATEGORY,
    /// A day, a time or both. As an input it is the number of days since 1970-01-01.
    DATE,
    /// What tells rows apart and says nothing else of them: a running number, a name.
    ID,
    /// Nothing but gaps.
    EMPTY
}
