package errorscape.function;

import errorscape.math.Range;

/// A letter of a formula whose value is chosen, as by a slider.
///
/// @param name such as "a"
/// @param value finite, within the range
/// @param range from which values are chosen
public record FormulaParameter(String name, double value, Range range) {
    private static final double ORDINARY = 1;
    private static final Range USUAL = new Range(-5, 5);

    public FormulaParameter {
        if (!(value >= range.min() && value <= range.max())) {
            throw new IllegalArgumentException(
                    "the value of " + name + " must be from " + range.min() + " to " + range.max() + ", not " + value);
        }
    }

    /// A letter of which nothing is said: 1, from -5 to 5.
    public static FormulaParameter standard(String name) {
        return new FormulaParameter(name, ORDINARY, USUAL);
    }

    /// Another value; the range grows where it lies outside.
    ///
    /// @throws IllegalArgumentException if it is not finite
    public FormulaParameter withValue(double other) {
        if (!Double.isFinite(other)) {
            throw new IllegalArgumentException("the value of " + name + " must be a finite number, not " + other);
        }
        return new FormulaParameter(name, other, new Range(Math.min(range.min(), other), Math.max(range.max(), other)));
    }

    /// Another range; the value moves to its nearer end where it would lie outside.
    public FormulaParameter withRange(Range other) {
        return new FormulaParameter(name, Math.clamp(value, other.min(), other.max()), other);
    }
}
