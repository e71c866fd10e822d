package errorscape.data.table.reading;

import errorscape.data.table.TableFormat;
import errorscape.data.table.cells.DateText;
import errorscape.data.table.cells.NumberStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells what a cell is in a format.
final class CellReader {
    private final Set<String> missing;
    private final int longestMark;
    private final NumberStyle style;
    private final TableFormat format;

    CellReader(TableFormat format) {
        this.format = format;
        style = new NumberStyle(format.decimal(), format.grouping());
        missing = format.missing().stream()
                .map(mark -> mark.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        longestMark = missing.stream().mapToInt(String::length).max().orElse(0);
    }

    /// Whether it marks a gap. The empty cell always does.
    boolean gap(String text) {
        return text.isEmpty() || (text.length() <= longestMark && missing.contains(text.toLowerCase(Locale.ROOT)));
    }

    boolean gap(char[] text, int from, int length) {
        return length == 0 || (length <= longestMark && gap(new String(text, from, length)));
    }

    /// The number it holds; NaN if it is none.
    double number(String text) {
        return style.parse(text);
    }

    double number(char[] text, int from, int length) {
        return style.parse(text, from, from + length);
    }

    /// Days since 1970; NaN if it is no date.
    double date(String text) {
        return DateText.days(text, format.dates());
    }
}
