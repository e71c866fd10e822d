package errorscape.data.generated;

import errorscape.math.ShortText;

/// A number that a generated set is made from.
///
/// @param key in sources, such as "noise"
/// @param standard value where nothing is said
/// @param min least value
/// @param max greatest value
/// @param whole whether only whole numbers are allowed
/// @param meaning one line for people
public record Knob(String key, double standard, double min, double max, boolean whole, String meaning) {
    private static final int MOST_SAMPLES = 100_000;

    static Knob samples(int standard) {
        return new Knob("samples", standard, 1, MOST_SAMPLES, true, "how many samples");
    }

    static Knob noise(double standard) {
        return new Knob("noise", standard, 0, 1e6, false, "standard deviation of what is added to each coordinate");
    }

    static Knob seed() {
        return new Knob("seed", 1, -9e15, 9e15, true, "decides what is drawn");
    }

    static Knob balance() {
        return new Knob("balance", 0.5, 0.01, 0.99, false, "share of the samples that are of class 1");
    }

    static Knob real(String key, double standard, double min, double max, String meaning) {
        return new Knob(key, standard, min, max, false, meaning);
    }

    static Knob whole(String key, double standard, double min, double max, String meaning) {
        return new Knob(key, standard, min, max, true, meaning);
    }

    /// The value that a text stands for.
    ///
    /// @throws IllegalArgumentException if it is not allowed, saying what is
    double parse(String text) {
        double value;
        try {
            value = Double.parseDouble(text.trim().replace('\u2212', '-'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(complaint(text), e);
        }
        return checked(value);
    }

    /// The value itself.
    ///
    /// @throws IllegalArgumentException if it is not allowed, saying what is
    double checked(double value) {
        if (!(value >= min && value <= max) || (whole && value != Math.rint(value))) {
            throw new IllegalArgumentException(complaint(text(value)));
        }
        return value;
    }

    /// A value as it stands in sources.
    String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e16
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private String complaint(String wrong) {
        return key + " must be a " + (whole ? "whole " : "") + "number from " + text(min) + " to " + text(max)
                + ", not " + ShortText.of(wrong.trim());
    }
}
