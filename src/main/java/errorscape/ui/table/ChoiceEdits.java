package errorscape.ui.table;

import errorscape.data.table.ColumnChoice;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnPreview;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.GapPolicy;
import errorscape.data.table.RowSample;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TargetMeaning;
import errorscape.data.table.reading.TableReading;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person changes of the choices about a table.
final class ChoiceEdits {
    private ChoiceEdits() {}

    /// Another role for a column. A new target replaces the one before, which becomes an input again.
    static TableChoice role(TablePreview preview, TableChoice choice, String name, ColumnRole role) {
        if (role != ColumnRole.TARGET) {
            return choice.withColumn(name, column -> column.role() == role ? column : as(preview, column, role));
        }
        List<ColumnChoice> columns = choice.columns().stream()
                .map(column -> column.name().equals(name)
                        ? as(preview, column, ColumnRole.TARGET)
                        : column.role() == ColumnRole.TARGET ? as(preview, column, ColumnRole.INPUT) : column)
                .toList();
        return choice.withColumns(columns)
                .withTarget(TableReading.target(preview, name).suggestion());
    }

    /// Leaves columns out.
    static TableChoice leaveOut(TablePreview preview, TableChoice choice, Collection<String> columns) {
        TableChoice next = choice;
        for (String column : columns) {
            next = role(preview, next, column, ColumnRole.LEFT_OUT);
        }
        return next;
    }

    /// Whether two choices read the same columns in the same way.
    static boolean sameColumns(TableChoice one, TableChoice other) {
        return one.format().equals(other.format()) && one.columns().equals(other.columns());
    }

    /// One more target beside those there are: then all are numbers.
    static TableChoice furtherTarget(TablePreview preview, TableChoice choice, String name) {
        return choice.withColumn(name, column -> as(preview, column, ColumnRole.TARGET))
                .withTarget(TargetMeaning.NUMBERS);
    }

    /// Whether a column can join the targets there are.
    static boolean canJoin(TableChoice choice, ColumnChoice column) {
        List<ColumnChoice> targets = choice.of(ColumnRole.TARGET);
        return column.role() != ColumnRole.TARGET
                && column.kind() != ColumnKind.CATEGORY
                && column.kind() != ColumnKind.EMPTY
                && !targets.isEmpty()
                && targets.stream().noneMatch(target -> target.kind() == ColumnKind.CATEGORY);
    }

    private static ColumnChoice as(TablePreview preview, ColumnChoice column, ColumnRole role) {
        boolean again = column.used() && role != ColumnRole.LEFT_OUT;
        return again ? column.withRole(role) : preview.column(column.name()).as(role);
    }

    /// Whether all that is needed was chosen.
    static boolean complete(TableChoice choice) {
        return !choice.of(ColumnRole.TARGET).isEmpty()
                && !choice.of(ColumnRole.INPUT).isEmpty();
    }

    /// The only target; empty for none or several.
    static Optional<ColumnChoice> onlyTarget(TableChoice choice) {
        List<ColumnChoice> targets = choice.of(ColumnRole.TARGET);
        return targets.size() == 1 ? Optional.of(targets.getFirst()) : Optional.empty();
    }

    /// Whether the target names classes.
    static boolean learnsClasses(TableChoice choice) {
        return onlyTarget(choice)
                .filter(target -> target.kind() == ColumnKind.CATEGORY || choice.target() == TargetMeaning.CLASSES)
                .isPresent();
    }

    /// One seed decides which rows are used and which are kept for validation.
    static TableChoice seed(TableChoice choice, long seed) {
        return choice.withRows(new RowSample(choice.rows().most(), seed)).withSplit(choice.validationShare(), seed);
    }

    /// The offer of a table that is read another way, with what the person had changed of the offer before.
    static TableChoice carried(TableChoice offered, TableChoice chosen, TablePreview now) {
        Map<String, ColumnChoice> before = byName(offered);
        Map<String, ColumnChoice> wanted = byName(chosen);
        TableChoice next = now.offer();
        List<ColumnChoice> columns = next.columns().stream()
                .map(column -> {
                    ColumnChoice was = before.get(column.name());
                    ColumnChoice own = wanted.get(column.name());
                    return was == null || own == null || was.equals(own)
                            ? column
                            : retold(now.column(column.name()), was, own);
                })
                .toList();
        next = next.withColumns(columns);
        if (!next.names(ColumnRole.TARGET).equals(now.offer().names(ColumnRole.TARGET))
                || chosen.target() != offered.target()) {
            next = next.withTarget(meaning(now, next, chosen));
        }
        boolean ownShare = chosen.validationShare() != offered.validationShare();
        GapPolicy gaps = chosen.gaps();
        return next.withGaps(gaps)
                .withRows(chosen.rows())
                .withStandardised(chosen.standardiseInputs(), chosen.standardiseTargets())
                .withSplit(ownShare ? chosen.validationShare() : next.validationShare(), chosen.splitSeed());
    }

    private static ColumnChoice retold(ColumnPreview seen, ColumnChoice was, ColumnChoice own) {
        ColumnChoice column = seen.as(own.role());
        boolean ownKind = own.used() && was.used() && was.kind() != own.kind();
        return ownKind ? column.withKind(own.kind()) : column;
    }

    private static TargetMeaning meaning(TablePreview now, TableChoice next, TableChoice chosen) {
        if (next.names(ColumnRole.TARGET).equals(chosen.names(ColumnRole.TARGET))) {
            return chosen.target();
        }
        return onlyTarget(next)
                .map(target -> TableReading.target(now, target.name()).suggestion())
                .orElse(TargetMeaning.NUMBERS);
    }

    private static Map<String, ColumnChoice> byName(TableChoice choice) {
        Map<String, ColumnChoice> columns = new HashMap<>();
        choice.columns().forEach(column -> columns.put(column.name(), column));
        return columns;
    }
}
