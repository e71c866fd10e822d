package errorscape.data.table.cells;

import errorscape.data.table.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates and times of day as tables write them.
public final class DateText {
    private static final String TIME =
            "(?:[T ] ?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?: ?[AaPp][Mm])?(?: ?Z|"
                    + " ?[-+]\\d{2}:?\\d{2})?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})[- .]{1,2}([A-Za-z]{3})[a-z]*[- .,]{1,2}(\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAMED_FIRST = Pattern.compile("([A-Za-z]{3})[a-z]*\\.? (\\d{1,2}),? (\\d{4})" + TIME);
    private static final Pattern TIME_ALONE =
            Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d)(?:[.,]\\d{1,9})?)?(?: ?[AaPp][Mm])?");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final double DAY = 86_400;

    private DateText() {}

    /// Whether it is a date, a time, or both.
    public static boolean is(String text) {
        return !Double.isNaN(days(text, DateOrder.DAY_FIRST)) || !Double.isNaN(days(text, DateOrder.MONTH_FIRST));
    }

    /// Days since 1970-01-01, with the time of day as a fraction, as the clock shows it; a time alone is the fraction.
    ///
    /// @return NaN if it is no date
    public static double days(String text, DateOrder order) {
        if (!couldBe(text)) {
            return Double.NaN;
        }
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return day(m.group(1), m.group(3), m.group(4)) + time(m, 5);
        }
        m = YEAR_LAST.matcher(text);
        if (m.matches()) {
            boolean dayFirst = m.group(2).equals(".") || order == DateOrder.DAY_FIRST;
            return day(m.group(4), m.group(dayFirst ? 3 : 1), m.group(dayFirst ? 1 : 3)) + time(m, 5);
        }
        m = NAMED.matcher(text);
        if (m.matches()) {
            return day(m.group(3), month(m.group(2)), m.group(1)) + time(m, 4);
        }
        m = NAMED_FIRST.matcher(text);
        if (m.matches()) {
            return day(m.group(3), month(m.group(1)), m.group(2)) + time(m, 4);
        }
        m = TIME_ALONE.matcher(text);
        return m.matches() ? time(m, 1) : Double.NaN;
    }

    /// A look at its signs: most cells are numbers, and patterns are slow.
    private static boolean couldBe(String text) {
        int between = 0;
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == ':') {
                between += 2;
            } else if (i > 0 && (c == '-' || c == '/' || c == '.')) {
                between++;
            } else if (Character.isLetter(c)) {
                letters++;
            }
        }
        return text.length() >= 4 && text.length() <= 40 && digits > 0 && (between >= 2 || letters >= 3);
    }

    /// Whether a date has its day or its month written first in a way that only one order allows.
    ///
    /// @param order the one to be allowed alone
    public static boolean only(String text, DateOrder order) {
        DateOrder other = order == DateOrder.DAY_FIRST ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        return !Double.isNaN(days(text, order)) && Double.isNaN(days(text, other));
    }

    private static String month(String name) {
        int at = MONTHS.indexOf(name.toLowerCase(Locale.ROOT));
        return at < 0 || at % 3 != 0 ? "0" : Integer.toString(at / 3 + 1);
    }

    private static double day(String year, String month, String day) {
        int y = Integer.parseInt(year);
        // Two digits: as spreadsheets take them.
        int full = year.length() == 4 ? y : y < 30 ? 2000 + y : 1900 + y;
        try {
            return LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day))
                    .toEpochDay();
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }

    private static double time(Matcher m, int group) {
        if (m.group(group) == null) {
            return 0;
        }
        int hours = Integer.parseInt(m.group(group));
        String text = m.group().toLowerCase(Locale.ROOT);
        if (text.endsWith("pm") && hours < 12) {
            hours += 12;
        } else if (text.endsWith("am") && hours == 12) {
            hours = 0;
        }
        int minutes = Integer.parseInt(m.group(group + 1));
        String seconds = m.group(group + 2);
        return hours > 24 || minutes > 59
                ? Double.NaN
                : (hours * 3600 + minutes * 60 + (seconds == null ? 0 : Integer.parseInt(seconds))) / DAY;
    }
}
