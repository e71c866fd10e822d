package errorscape.ui.text;

import errorscape.words.Words;

/// Numbers as people type them: a decimal point or comma, and the minus sign that [Numbers] shows.
public final class TypedNumber {
    private TypedNumber() {}

    /// Reads a number.
    ///
    /// @param name of what is typed, for a sentence
    /// @param least the smallest that is allowed; `Double.MIN_NORMAL` for any that is positive
    /// @throws IllegalArgumentException with a sentence for people if it is none, or not between the bounds
    public static double of(String text, String name, double least, double most) {
        double value;
        try {
            value = Double.parseDouble(text.trim().replace('−', '-').replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Words.text("number.notNumber", sentence(name), text.trim()), e);
        }
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    least == Double.MIN_NORMAL
                            ? Words.text("number.finite", sentence(name), text.trim())
                            : Words.text("number.between", sentence(name), plain(least), plain(most), text.trim()));
        }
        return value;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e7
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String sentence(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
