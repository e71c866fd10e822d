package errorscape.data.table.reading;

import errorscape.data.table.DecimalSign;
import errorscape.data.table.Grouping;
import errorscape.data.table.Guess;
import errorscape.data.table.Separator;
import errorscape.data.table.TableFormat;
import errorscape.data.table.cells.NumberStyle;
import errorscape.math.Counted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which decimal sign and which thousands most cells that could be numbers are written with.
///
/// @param style the one that reads most
/// @param guess for people
record NumberStyleGuess(NumberStyle style, Guess guess) {
    private static final int ENOUGH = 3_000;

    /// @param separator of the cells: between commas, `"1,234"` in quotes is rather a thousand; else a decimal comma
    /// @param decimal the only one allowed; empty for either
    /// @param grouping the only one allowed; empty for any
    static NumberStyleGuess of(
            Sample rows, Separator separator, Optional<DecimalSign> decimal, Optional<Grouping> grouping) {
        List<NumberStyle> styles = styles(separator == Separator.COMMA).stream()
                .filter(style -> decimal.isEmpty() || decimal.get() == style.decimal())
                .filter(style -> grouping.isEmpty() || grouping.get() == style.grouping())
                .toList();
        if (styles.isEmpty()) {
            styles = List.of(new NumberStyle(
                    decimal.orElse(
                            grouping.equals(Optional.of(Grouping.POINT)) ? DecimalSign.COMMA : DecimalSign.POINT),
                    grouping.orElse(Grouping.NONE)));
        }
        List<char[]> texts = texts(rows);
        int[] reads = new int[styles.size()];
        int best = 0;
        for (int k = 0; k < reads.length; k++) {
            NumberStyle style = styles.get(k);
            reads[k] = (int) texts.stream()
                    .filter(text -> !Double.isNaN(parse(style, text)))
                    .count();
            best = reads[k] > reads[best] ? k : best;
        }
        NumberStyle chosen = styles.get(best);
        boolean sure = true;
        for (int k = 0; k < reads.length; k++) {
            NumberStyle other = styles.get(k);
            boolean asMany = reads[k] == reads[best] && reads[k] > 0;
            sure &= !asMany
                    || texts.stream().allMatch(text -> Double.compare(parse(other, text), parse(chosen, text)) == 0);
        }
        return new NumberStyleGuess(
                chosen,
                new Guess(
                        "numbers",
                        words(chosen),
                        reads[best] == 0
                                ? "there is no number to tell by"
                                : Counted.of(reads[best], "different number") + " can be read so"
                                        + (sure ? "" : "; other signs would read as many, as other numbers"),
                        sure));
    }

    /// The different texts that hold a digit, and may be numbers.
    private static List<char[]> texts(Sample rows) {
        Set<String> texts = new HashSet<>();
        for (List<String> row : rows.rows()) {
            for (String cell : row) {
                if (cell.length() <= 40 && cell.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                    texts.add(cell);
                }
            }
            if (texts.size() > ENOUGH) {
                break;
            }
        }
        return texts.stream().map(String::toCharArray).toList();
    }

    private static double parse(NumberStyle style, char[] text) {
        return style.parse(text, 0, text.length);
    }

    private static List<NumberStyle> styles(boolean betweenCommas) {
        List<NumberStyle> styles = new ArrayList<>();
        styles.add(new NumberStyle(DecimalSign.POINT, Grouping.NONE));
        if (betweenCommas) {
            styles.add(new NumberStyle(DecimalSign.POINT, Grouping.COMMA));
        }
        styles.add(new NumberStyle(DecimalSign.COMMA, Grouping.NONE));
        styles.add(new NumberStyle(DecimalSign.COMMA, Grouping.POINT));
        if (!betweenCommas) {
            styles.add(new NumberStyle(DecimalSign.POINT, Grouping.COMMA));
        }
        for (DecimalSign sign : DecimalSign.values()) {
            styles.add(new NumberStyle(sign, Grouping.BLANK));
            styles.add(new NumberStyle(sign, Grouping.APOSTROPHE));
        }
        return styles;
    }

    private static String words(NumberStyle style) {
        return (style.decimal() == DecimalSign.POINT ? "decimal point" : "decimal comma")
                + switch (style.grouping()) {
                    case NONE -> "";
                    case COMMA -> ", thousands with commas";
                    case POINT -> ", thousands with points";
                    case BLANK -> ", thousands with blanks";
                    case APOSTROPHE -> ", thousands with apostrophes";
                };
    }

    /// A format with this style.
    TableFormat in(TableFormat format) {
        return format.withNumbers(style.decimal(), style.grouping());
    }
}
