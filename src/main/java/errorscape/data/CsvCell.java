package errorscape.data;

import java.util.Locale;

/// A cell of a CSV file and where it is.
///
/// @param text without blanks around it
record CsvCell(String file, long line, String column, String text) {
    /// Whether it holds a number, finite or not.
    boolean looksNumeric() {
        return nonFinite() || !malformed();
    }

    /// The finite number it holds.
    double number() {
        requireText();
        if (nonFinite()) {
            throw problem("\"" + text + "\" is not a finite number");
        }
        if (malformed()) {
            boolean decimalComma = text.indexOf(',') >= 0 && inNumber(text.replace(',', '.'));
            throw problem("\"" + shortened() + "\" is not a number"
                    + (decimalComma ? "; write the decimal sign as a point" : ""));
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw problem("\"" + shortened() + "\" is too large for a number");
        }
        return value;
    }

    void requireText() {
        if (text.isEmpty()) {
            throw problem("the cell is empty; fill it in, or leave the row out");
        }
    }

    DataException problem(String reason) {
        return DataException.at(file, line, column, reason);
    }

    private boolean nonFinite() {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.startsWith("-") || word.startsWith("+")) {
            word = word.substring(1);
        }
        return word.equals("nan") || word.equals("inf") || word.equals("infinity");
    }

    /// The language's own parser also takes hexadecimal numbers and the suffixes f and d, which in a table are typing
    /// errors.
    private boolean malformed() {
        if (!inNumber(text)) {
            return true;
        }
        try {
            Double.parseDouble(text);
            return false;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static boolean inNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!inNumber(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean inNumber(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }

    private String shortened() {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
