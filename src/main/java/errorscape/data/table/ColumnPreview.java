package errorscape.data.table;

/// What is understood of a column.
///
/// @param kind what it seems to be
/// @param kindIfUsed how it would be read as an input or target, if it is an id
/// @param role what is offered
/// @param reason why it is left out or taken for what it is, for people; may be empty
/// @param summary of the rows that were looked at
/// @param signature the same for two columns that hold the same, or the same by other names
public record ColumnPreview(
        String name,
        ColumnKind kind,
        ColumnKind kindIfUsed,
        ColumnRole role,
        String reason,
        ColumnSummary summary,
        String signature) {
    public ColumnPreview withRole(ColumnRole role, String reason) {
        return new ColumnPreview(name, kind, kindIfUsed, role, reason, summary, signature);
    }

    /// The choice of a role for it, read as it must be for that.
    public ColumnChoice as(ColumnRole wanted) {
        return new ColumnChoice(name, wanted, wanted == ColumnRole.LEFT_OUT ? kind : kindIfUsed);
    }
}
