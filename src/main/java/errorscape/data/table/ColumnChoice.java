package errorscape.data.table;

/// What a column is for and how its cells are read.
///
/// @param kind of inputs and targets: number, category or date
public record ColumnChoice(String name, ColumnRole role, ColumnKind kind) {
    public boolean used() {
        return role != ColumnRole.LEFT_OUT;
    }

    public ColumnChoice withRole(ColumnRole role) {
        return new ColumnChoice(name, role, kind);
    }

    public ColumnChoice withKind(ColumnKind kind) {
        return new ColumnChoice(name, role, kind);
    }
}
