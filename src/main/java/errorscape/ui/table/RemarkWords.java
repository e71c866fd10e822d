package errorscape.ui.table;

import errorscape.data.table.CategoryCount;
import errorscape.data.table.ColumnChoice;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.ColumnSummary;
import errorscape.data.table.GapPolicy;
import errorscape.data.table.Remark;
import errorscape.data.table.TableChoice;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is pointed out, in the language of the window, with the numbers of all rows once they are known.
final class RemarkWords {
    /// Fewer rows of a class are told.
    private static final int RARE = 5;

    private final TableSheetModel model;
    private final TableChoice choice;

    RemarkWords(TableSheetModel model, TableChoice choice) {
        this.model = model;
        this.choice = choice;
    }

    String of(Remark remark) {
        String name = remark.column();
        return switch (remark.kind()) {
            case CONSTANT -> Words.text("table.constant", name);
            case EQUALS_TARGET -> Words.text("table.equalsTarget", name);
            case DATE -> Words.text("table.dateLeftOut", name);
            case EMPTY -> Words.text("table.emptyLeftOut", name);
            case LOOKS_LIKE_ID -> Words.text(used(name) ? "table.looksLikeId" : "table.idLeftOut", name);
            case MANY_CATEGORIES ->
                used(name)
                        ? Words.text(
                                "table.manyInputs",
                                name,
                                Numbers.count(model.summary(name).distinct()))
                        : Words.text("table.textsLeftOut", name);
            case GAPS -> gaps(name);
            case RARE_CLASS -> Words.text("table.rareClasses", name, rare(model.summary(name)));
            case INPUTS_NOT_STANDARDISED -> Words.text("table.inputsNotScaled");
            case TARGETS_NOT_STANDARDISED -> Words.text("table.targetsNotScaled", times(model.summary(name)));
            case MANY_ROWS -> remark.text();
        };
    }

    private boolean used(String name) {
        return choice.columns().stream().anyMatch(column -> column.name().equals(name) && column.used());
    }

    private String gaps(String name) {
        ColumnChoice column = choice.columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
        if (!column.used()) {
            return Words.text("table.gapsLeftOut", name);
        }
        boolean leaves = choice.gaps() == GapPolicy.LEAVE_OUT || column.role() == ColumnRole.TARGET;
        String count = TableWords.counted("table.gaps", model.summary(name).missing());
        return Words.text(
                leaves
                        ? "table.gapsLeave"
                        : column.kind() == ColumnKind.CATEGORY ? "table.gapsFillFrequent" : "table.gapsFillMean",
                name,
                count);
    }

    private static String rare(ColumnSummary summary) {
        return summary.categories().stream()
                .filter(category -> category.count() < RARE)
                .map(RemarkWords::counted)
                .collect(Collectors.joining(", "));
    }

    private static String counted(CategoryCount category) {
        return category.name() + " (" + Numbers.count(category.count()) + ")";
    }

    /// The size of the largest target, to one digit.
    private static String times(ColumnSummary summary) {
        double size = Math.max(Math.abs(summary.min()), Math.abs(summary.max()));
        double one = Double.parseDouble(String.format(Locale.ROOT, "%.0e", size));
        return one < 1e12 ? Numbers.count((long) one) : Numbers.measured(one, 1);
    }
}
