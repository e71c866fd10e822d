package errorscape.ui.table;

import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnSummary;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.time.LocalDate;
import java.util.Locale;

/// What the sheet says of values.
final class TableWords {
    /// So many days each way have a year of four digits or so.
    private static final double MOST_DAYS = 4e6;

    private TableWords() {}

    /// The name of a value of an enum: `table.GROUP.leftOut`.
    static String of(String group, Enum<?> value) {
        String[] parts = value.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            name.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return Words.text(String.join(".", "table", group, name));
    }

    /// What is counted comes twice: for the choice of words, and as it is shown.
    static String counted(String key, long count) {
        return Words.text(key, count, Numbers.count(count));
    }

    /// From where to where it goes, or how many different ones there are.
    static String range(ColumnSummary summary, ColumnKind kind) {
        boolean numbers = summary.hasNumbers() && kind != ColumnKind.CATEGORY;
        if (!numbers) {
            return counted("table.different", summary.distinct());
        }
        return summary.min() == summary.max()
                ? Words.text("table.always", number(summary.min(), kind))
                : Words.text("table.range", number(summary.min(), kind), number(summary.max(), kind));
    }

    private static String number(double value, ColumnKind kind) {
        if (kind == ColumnKind.DATE && Math.abs(value) < MOST_DAYS) {
            return LocalDate.ofEpochDay((long) Math.floor(value)).toString();
        }
        boolean whole = value == Math.rint(value);
        return Numbers.setting(whole ? value : Double.parseDouble(String.format(Locale.ROOT, "%.3e", value)));
    }
}
