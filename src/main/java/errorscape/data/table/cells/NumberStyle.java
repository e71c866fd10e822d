package errorscape.data.table.cells;

import errorscape.data.table.DecimalSign;
import errorscape.data.table.Grouping;

/// Reads numbers as they are written in a table: with its decimal sign, with or without thousands, with a percent
/// sign, which divides by a hundred, or the sign of a currency, which says nothing. The result is the number nearest to
/// the text, as of `Double.parseDouble`.
///
/// @param grouping what may stand between thousands; each group but the first must have three digits
public record NumberStyle(DecimalSign decimal, Grouping grouping) {
    private static final long EXACT = 1L << 53;
    private static final int MOST_DIGITS = 18;
    private static final int LARGEST_EXPONENT = 100_000;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /// Splits a number of 53 bits into two of 26 (Dekker 1971).
    private static final double SPLITTER = 0x1p27 + 1;

    /// The number in a text.
    ///
    /// @return NaN if it is none; infinite if it is too large
    public double parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /// The number in a part of an array, without blanks around it.
    public double parse(char[] b, int from, int to) {
        int i = from;
        int end = to;
        int exponent = 0;
        boolean negative = false;
        if (end - i > 1 && b[end - 1] == '%') {
            exponent = -2;
            end = withoutBlanks(b, i, end - 1);
        }
        if (end - i > 1 && currency(b[end - 1])) {
            end = withoutBlanks(b, i, end - 1);
        }
        if (i < end && (b[i] == '-' || b[i] == '+' || b[i] == '\u2212')) {
            negative = b[i] != '+';
            i++;
        }
        if (end - i > 1 && currency(b[i])) {
            i++;
            while (i < end && blank(b[i])) {
                i++;
            }
        }
        char point = decimal.sign();
        long m = 0;
        int digits = 0;
        int significant = 0;
        boolean cut = false;
        int group = -1;
        int fraction = -1;
        int first = i;
        for (; i < end; i++) {
            int d = b[i] - '0';
            if (d >= 0 && d <= 9) {
                digits++;
                if (significant > 0 || d > 0) {
                    significant++;
                }
                if (significant <= MOST_DIGITS) {
                    m = m * 10 + d;
                    exponent -= fraction >= 0 ? 1 : 0;
                } else {
                    cut |= d > 0;
                    exponent += fraction >= 0 ? 0 : 1;
                }
                if (fraction < 0 && group >= 0) {
                    group++;
                }
            } else if (b[i] == point && fraction < 0) {
                if (group >= 0 && group != 3) {
                    return Double.NaN;
                }
                fraction = i;
            } else if (fraction < 0 && groups(b[i])) {
                boolean fits = group < 0 ? i - first >= 1 && i - first <= 3 && b[first] != '0' : group == 3;
                if (!fits) {
                    return Double.NaN;
                }
                group = 0;
            } else {
                break;
            }
        }
        if (digits == 0 || (fraction < 0 && group >= 0 && group != 3)) {
            return Double.NaN;
        }
        int digitsEnd = i;
        if (i < end) {
            int e = exponent(b, i, end);
            if (e == Integer.MIN_VALUE) {
                return Double.NaN;
            }
            exponent += e;
        }
        double value = cut ? slow(b, from, digitsEnd, exponent) : value(m, exponent);
        return negative ? -value : value;
    }

    private static boolean currency(char c) {
        return c == '$' || (c >= '\u00A2' && c <= '\u00A5') || (c >= '\u20A0' && c <= '\u20BF');
    }

    private static int withoutBlanks(char[] b, int from, int to) {
        int end = to;
        while (end > from && blank(b[end - 1])) {
            end--;
        }
        return end;
    }

    private boolean groups(char c) {
        return switch (grouping) {
            case NONE -> false;
            case BLANK -> blank(c);
            case APOSTROPHE -> c == '\'' || c == '\u2019';
            default -> c == grouping.sign();
        };
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }

    /// After an e; the smallest integer if it is none.
    private static int exponent(char[] b, int at, int end) {
        int i = at;
        if (b[i] != 'e' && b[i] != 'E') {
            return Integer.MIN_VALUE;
        }
        i++;
        boolean negative = i < end && (b[i] == '-' || b[i] == '\u2212');
        if (i < end && (negative || b[i] == '+')) {
            i++;
        }
        if (i == end) {
            return Integer.MIN_VALUE;
        }
        int e = 0;
        for (; i < end; i++) {
            int d = b[i] - '0';
            if (d < 0 || d > 9) {
                return Integer.MIN_VALUE;
            }
            e = Math.min(e * 10 + d, LARGEST_EXPONENT);
        }
        return negative ? -e : e;
    }

    /// `m * 10^exponent`, rounded once.
    private static double value(long m, int exponent) {
        if (m == 0) {
            return 0;
        }
        if (exponent == 0 && m <= EXACT) {
            return m;
        }
        if (m <= EXACT && exponent > 0 && exponent < POWERS.length) {
            return m * POWERS[exponent];
        }
        if (exponent < 0 && -exponent < POWERS.length) {
            double power = POWERS[-exponent];
            if (m <= EXACT) {
                return m / power;
            }
            double value = quotient(m, power);
            if (!Double.isNaN(value)) {
                return value;
            }
        }
        return Double.parseDouble(m + "e" + exponent);
    }

    /// More digits than 53 bits hold: the quotient in twice the precision, unless it lies so close to the middle
    /// between two numbers that this does not tell which is nearer.
    private static double quotient(long m, double power) {
        double high = m;
        double low = m - (long) high;
        double q = high / power;
        double product = q * power;
        double q1 = SPLITTER * q;
        double qh = q1 - (q1 - q);
        double ql = q - qh;
        double p1 = SPLITTER * power;
        double ph = p1 - (p1 - power);
        double pl = power - ph;
        double error = ((qh * ph - product) + qh * pl + ql * ph) + ql * pl;
        double rest = ((high - product) - error + low) / power;
        double sum = q + rest;
        double left = Math.abs(rest - (sum - q));
        double half = Math.ulp(sum) / 2;
        // At a power of two the gap below is half as wide: leave that to the exact way.
        boolean power2 = (Double.doubleToRawLongBits(sum) & 0xFFFFFFFFFFFFFL) == 0;
        return power2 || Math.abs(left - half) < half * 1e-6 ? Double.NaN : sum;
    }

    /// Any number of digits, exactly: as the language reads them.
    ///
    /// @param exponent of the last of the first [#MOST_DIGITS] significant digits
    private static double slow(char[] b, int from, int endOfDigits, int exponent) {
        StringBuilder digits = new StringBuilder(endOfDigits - from);
        for (int i = from; i < endOfDigits; i++) {
            boolean leading = digits.isEmpty() && b[i] == '0';
            if (b[i] >= '0' && b[i] <= '9' && !leading) {
                digits.append(b[i]);
            }
        }
        return Double.parseDouble(digits + "e" + (exponent - (digits.length() - MOST_DIGITS)));
    }
}
