package errorscape.data.table.reading;

import errorscape.data.table.ColumnSummary;
import errorscape.data.table.DecimalSign;
import errorscape.data.table.Grouping;
import errorscape.data.table.TableFormat;
import errorscape.data.table.cells.NumberStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A column of numbers, or of dates as numbers of days.
final class NumberTape extends Tape {
    private final TableFormat format;
    private final boolean dates;
    private final boolean counted;
    private final Map<Double, Long> counts = new HashMap<>();
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /// @param dates whether cells are dates
    /// @param counted whether different numbers are counted, as those of a target that may be classes
    NumberTape(String name, CellReader reader, TableFormat format, boolean dates, boolean counted) {
        super(name, reader);
        this.format = format;
        this.dates = dates;
        this.counted = counted;
    }

    @Override
    void read(char[] text, int from, int length) {
        double number = dates ? reader().date(new String(text, from, length)) : reader().number(text, from, length);
        // One comparison tells both what is no number and what is infinite.
        if (!(Math.abs(number) <= Double.MAX_VALUE)) {
            String cell = new String(text, from, length);
            complain(cell, why(cell, number));
            return;
        }
        // Adding zero makes 0 of -0, which is another key.
        number += 0.0;
        min = Math.min(min, number);
        max = Math.max(max, number);
        value = number;
        if (counted && counts.size() <= ColumnSummary.MOST_CATEGORIES) {
            counts.merge(number, 1L, Long::sum);
        }
    }

    private String why(String text, double number) {
        String quoted = Quoted.of(text);
        if (dates) {
            return quoted + " is not a date; correct it, or leave the column out";
        }
        if (Double.isInfinite(number)) {
            return quoted + " is too large for a number; give the column in another unit";
        }
        String word = text.toLowerCase(Locale.ROOT).replaceFirst("^[-+]", "");
        if (word.equals("inf") || word.equals("infinity") || word.equals("nan")) {
            return quoted + " is not a finite number; empty the cell, or leave the column out";
        }
        DecimalSign other = format.decimal() == DecimalSign.POINT ? DecimalSign.COMMA : DecimalSign.POINT;
        if (!Double.isNaN(new NumberStyle(other, Grouping.NONE).parse(text))) {
            return quoted + " is not a number, since the decimal sign is a "
                    + (other == DecimalSign.POINT ? "comma" : "point") + " here; correct it, or choose the other sign";
        }
        return quoted + " is not a number; correct it, leave the column out, or read it as categories";
    }

    @Override
    ColumnSummary summary() {
        boolean some = min <= max;
        Map<String, Long> named = new HashMap<>();
        counts.forEach((number, count) -> named.put(Summaries.name(number), count));
        return new ColumnSummary(
                cells(),
                missing(),
                counts.size(),
                some ? min : Double.NaN,
                some ? max : Double.NaN,
                Summaries.categories(named),
                List.of());
    }
}
