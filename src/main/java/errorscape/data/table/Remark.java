package errorscape.data.table;

/// Something a person should know before they use a table as they chose.
///
/// @param column which it is about; empty for the whole table
/// @param text for people
public record Remark(Kind kind, String column, String text) {
    /// What it is about.
    public enum Kind {
        CONSTANT,
        LOOKS_LIKE_ID,
        EQUALS_TARGET,
        MANY_CATEGORIES,
        DATE,
        EMPTY,
        GAPS,
        RARE_CLASS,
        INPUTS_NOT_STANDARDISED,
        TARGETS_NOT_STANDARDISED,
        MANY_ROWS
    }
}
