package errorscape.data.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// All that a person chooses about a table, or takes as it is offered.
///
/// @param columns all of the table; what a file has besides is left out
/// @param target what a target of whole numbers is; one of texts is always classes
/// @param rows which of the rows that can be used
/// @param standardiseInputs whether each input is shifted and scaled to mean 0 and deviation 1
/// @param standardiseTargets the same for the targets of a regression
/// @param validationShare share of the samples kept for validation, 0 to below 1; of each class the same
/// @param splitSeed decides which
public record TableChoice(
        TableFormat format,
        List<ColumnChoice> columns,
        TargetMeaning target,
        GapPolicy gaps,
        RowSample rows,
        boolean standardiseInputs,
        boolean standardiseTargets,
        double validationShare,
        long splitSeed) {
    public TableChoice {
        columns = List.copyOf(columns);
        Set<String> names = new HashSet<>();
        for (ColumnChoice column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("two columns have the name \"" + column.name() + "\"");
            }
        }
        if (!(validationShare >= 0 && validationShare < 1)) {
            throw new IllegalArgumentException(
                    "the share kept for validation must be from 0 to below 1, not " + validationShare);
        }
    }

    /// The columns of a role, in the order of the file.
    public List<ColumnChoice> of(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }

    /// Names of the columns of a role.
    public List<String> names(ColumnRole role) {
        return of(role).stream().map(ColumnChoice::name).toList();
    }

    /// Whether the other one makes the same samples, before they are split and standardised.
    public boolean sameSamples(TableChoice other) {
        return format.equals(other.format)
                && of(ColumnRole.INPUT).equals(other.of(ColumnRole.INPUT))
                && of(ColumnRole.TARGET).equals(other.of(ColumnRole.TARGET))
                && target == other.target
                && gaps == other.gaps
                && rows.equals(other.rows);
    }

    /// With one column changed.
    ///
    /// @throws IllegalArgumentException if there is no such column
    public TableChoice withColumn(String name, UnaryOperator<ColumnChoice> change) {
        if (columns.stream().noneMatch(column -> column.name().equals(name))) {
            throw new IllegalArgumentException("there is no column \"" + name + "\"");
        }
        return withColumns(columns.stream()
                .map(column -> column.name().equals(name) ? change.apply(column) : column)
                .toList());
    }

    public TableChoice withColumns(List<ColumnChoice> columns) {
        return new TableChoice(
                format, columns, target, gaps, rows, standardiseInputs, standardiseTargets, validationShare, splitSeed);
    }

    public TableChoice withTarget(TargetMeaning target) {
        return new TableChoice(
                format, columns, target, gaps, rows, standardiseInputs, standardiseTargets, validationShare, splitSeed);
    }

    public TableChoice withGaps(GapPolicy gaps) {
        return new TableChoice(
                format, columns, target, gaps, rows, standardiseInputs, standardiseTargets, validationShare, splitSeed);
    }

    public TableChoice withRows(RowSample rows) {
        return new TableChoice(
                format, columns, target, gaps, rows, standardiseInputs, standardiseTargets, validationShare, splitSeed);
    }

    public TableChoice withStandardised(boolean inputs, boolean targets) {
        return new TableChoice(format, columns, target, gaps, rows, inputs, targets, validationShare, splitSeed);
    }

    public TableChoice withSplit(double share, long seed) {
        return new TableChoice(format, columns, target, gaps, rows, standardiseInputs, standardiseTargets, share, seed);
    }
}
