package errorscape.data.table.reading;

import errorscape.data.table.CategoryCount;
import errorscape.data.table.ColumnChoice;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnPreview;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.ColumnSummary;
import errorscape.data.table.GapPolicy;
import errorscape.data.table.Remark;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TargetMeaning;
import errorscape.math.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What to point out about a choice, from what was seen of the table.
final class Remarks {
    /// Beyond this the first steps of training do nothing but find the scale.
    private static final double LARGE = 10;

    /// So many times the largest input is as the smallest one, and the loss is a narrow valley.
    private static final double UNLIKE = 100;

    /// Below these the validation or training part has hardly any.
    private static final int RARE = 5;

    private final TablePreview preview;
    private final TableChoice choice;
    private final List<Remark> remarks = new ArrayList<>();

    private Remarks(TablePreview preview, TableChoice choice) {
        this.preview = preview;
        this.choice = choice;
    }

    static List<Remark> of(TablePreview preview, TableChoice choice) {
        Remarks remarks = new Remarks(preview, choice);
        for (ColumnChoice column : choice.columns()) {
            preview.columns().stream()
                    .filter(seen -> seen.name().equals(column.name()))
                    .forEach(seen -> remarks.column(seen, column));
        }
        remarks.gaps();
        remarks.scales();
        return List.copyOf(remarks.remarks);
    }

    private void add(Remark.Kind kind, String column, String text) {
        remarks.add(new Remark(kind, column, text));
    }

    private void column(ColumnPreview seen, ColumnChoice chosen) {
        String name = seen.name();
        if (!chosen.used()) {
            leftOut(seen);
            return;
        }
        if (seen.summary().constant()) {
            add(
                    Remark.Kind.CONSTANT,
                    name,
                    "\"" + name + "\" is the same in all rows" + (preview.whole() ? "" : " seen") + "; leave it out");
        }
        if (chosen.role() == ColumnRole.TARGET) {
            rareClasses(seen, chosen);
            return;
        }
        if (seen.kind() == ColumnKind.ID) {
            add(Remark.Kind.LOOKS_LIKE_ID, name, "\"" + name + "\" looks like an id: " + seen.reason());
        }
        if (chosen.kind() == ColumnKind.CATEGORY && seen.summary().distinct() > ColumnGuess.MANY_CATEGORIES) {
            add(
                    Remark.Kind.MANY_CATEGORIES,
                    name,
                    "\"" + name + "\" makes " + Counted.of(seen.summary().distinct(), "input") + ", one a category");
        }
        choice.of(ColumnRole.TARGET).forEach(target -> twin(seen, target.name()));
    }

    private void leftOut(ColumnPreview seen) {
        String text = "\"" + seen.name() + "\" is left out: " + seen.reason();
        if (seen.role() != ColumnRole.LEFT_OUT || seen.reason().isEmpty()) {
            return;
        }
        switch (seen.kind()) {
            case DATE -> add(Remark.Kind.DATE, seen.name(), text);
            case EMPTY -> add(Remark.Kind.EMPTY, seen.name(), text);
            case ID -> add(Remark.Kind.LOOKS_LIKE_ID, seen.name(), text);
            default ->
                add(
                        seen.summary().missing() > seen.summary().cells() / 2
                                ? Remark.Kind.GAPS
                                : Remark.Kind.MANY_CATEGORIES,
                        seen.name(),
                        text);
        }
    }

    private void twin(ColumnPreview input, String target) {
        boolean same = preview.columns().stream()
                .anyMatch(column -> column.name().equals(target)
                        && column.signature().equals(input.signature())
                        && !column.summary().constant());
        if (same) {
            add(
                    Remark.Kind.EQUALS_TARGET,
                    input.name(),
                    "\"" + input.name() + "\" says the same as the target \"" + target
                            + "\": whoever sees it need not learn; leave it out");
        }
    }

    private void rareClasses(ColumnPreview seen, ColumnChoice chosen) {
        boolean classes = chosen.kind() == ColumnKind.CATEGORY || choice.target() == TargetMeaning.CLASSES;
        for (CategoryCount category : seen.summary().categories()) {
            if (classes
                    && preview.whole()
                    && category.count() < RARE
                    && seen.summary().cells() > 10 * RARE) {
                add(
                        Remark.Kind.RARE_CLASS,
                        seen.name(),
                        "the class \"" + category.name() + "\" has " + Counted.of(category.count(), "row") + " of "
                                + seen.summary().cells());
            }
        }
    }

    private void gaps() {
        for (ColumnChoice column : choice.columns()) {
            long missing = preview.column(column.name()).summary().missing();
            if (!column.used() || missing == 0) {
                continue;
            }
            String seen = Counted.of(missing, "gap") + (preview.whole() ? "" : " in the rows seen");
            boolean leaves = choice.gaps() == GapPolicy.LEAVE_OUT || column.role() == ColumnRole.TARGET;
            String what = leaves
                    ? "the rows are left out"
                    : "filled with the " + (column.kind() == ColumnKind.CATEGORY ? "most frequent" : "mean");
            add(Remark.Kind.GAPS, column.name(), "\"" + column.name() + "\" has " + seen + ": " + what);
        }
    }

    private void scales() {
        if (!choice.standardiseInputs()) {
            double largest = 0;
            double smallest = Double.POSITIVE_INFINITY;
            for (ColumnChoice column : choice.of(ColumnRole.INPUT)) {
                if (column.kind() == ColumnKind.NUMBER) {
                    double size = size(preview.column(column.name()).summary());
                    largest = Math.max(largest, size);
                    smallest = size > 0 ? Math.min(smallest, size) : smallest;
                }
            }
            if (largest > LARGE || largest > UNLIKE * smallest) {
                add(
                        Remark.Kind.INPUTS_NOT_STANDARDISED,
                        "",
                        "inputs reach " + rounded(largest)
                                + (largest > UNLIKE * smallest ? ", others only " + rounded(smallest) : "")
                                + ": training is slow or diverges unless they are standardised");
            }
        }
        if (!choice.standardiseTargets() && choice.target() == TargetMeaning.NUMBERS) {
            for (ColumnChoice column : choice.of(ColumnRole.TARGET)) {
                double size = size(preview.column(column.name()).summary());
                if (column.kind() == ColumnKind.NUMBER && size > LARGE) {
                    add(
                            Remark.Kind.TARGETS_NOT_STANDARDISED,
                            column.name(),
                            "targets are " + rounded(size) + " times what the network starts with: standardise them");
                }
            }
        }
    }

    private static double size(ColumnSummary summary) {
        return summary.hasNumbers() ? Math.max(Math.abs(summary.min()), Math.abs(summary.max())) : 0;
    }

    /// To one digit: 127,431 is 100,000.
    private static String rounded(double value) {
        double power = 1;
        while (value / power >= 10 && power < 1e300) {
            power *= 10;
        }
        while (value / power < 1 && power > 1e-300) {
            power /= 10;
        }
        double one = Math.rint(value / power) * power;
        return one >= 1 && one < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) one)
                : String.format(Locale.ROOT, "%.0e", one);
    }
}
