package errorscape.optimizer;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// The value of the right side of an explanation's formula, such as `−{η} · {m̂} / (√{v} + {ε})`, read again by a
/// reader of its own. What stands behind a comma at its end is a remark.
final class FormulaValue {
    private final String text;
    private final Map<String, Double> values;
    private int at;

    private FormulaValue(String text, Map<String, Double> values) {
        this.text = text.replace(" ", "");
        this.values = values;
    }

    /// @param text the part behind the equals sign
    static double of(String text, Map<String, Double> values) {
        FormulaValue reader = new FormulaValue(text, values);
        double value = reader.sum();
        if (reader.at < reader.text.length()) {
            throw new IllegalArgumentException("unread: " + reader.text.substring(reader.at) + " of " + text);
        }
        return value;
    }

    private boolean take(String token) {
        if (text.startsWith(token, at)) {
            at += token.length();
            return true;
        }
        return false;
    }

    private double sum() {
        double value = product();
        while (true) {
            if (take("+")) {
                value += product();
            } else if (take("−")) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        double value = factor();
        while (true) {
            if (take("·")) {
                value *= factor();
            } else if (take("/")) {
                value /= factor();
            } else {
                return value;
            }
        }
    }

    private double factor() {
        if (take("−")) {
            return -factor();
        }
        if (take("√")) {
            return Math.sqrt(factor());
        }
        double value = atom();
        return take("²") ? value * value : value;
    }

    private double atom() {
        if (take("sign(")) {
            return closed(Math::signum);
        }
        if (take("max(")) {
            double one = sum();
            expect(",");
            return closed(other -> Math.max(one, other));
        }
        if (take("(")) {
            return closed(x -> x);
        }
        if (take("|{")) {
            double value = Math.abs(symbol());
            expect("|");
            return value;
        }
        if (take("{")) {
            return symbol();
        }
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return Double.parseDouble(text.substring(from, at));
    }

    private double closed(DoubleUnaryOperator function) {
        double value = sum();
        expect(")");
        return function.applyAsDouble(value);
    }

    private double symbol() {
        int end = text.indexOf('}', at);
        Double value = values.get(text.substring(at, end));
        if (value == null) {
            throw new IllegalArgumentException("no quantity " + text.substring(at, end));
        }
        at = end + 1;
        return value;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new IllegalArgumentException("no " + token + " at " + at + " in " + text);
        }
    }
}
