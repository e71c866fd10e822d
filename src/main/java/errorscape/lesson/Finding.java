package errorscape.lesson;

import java.math.BigDecimal;
import java.math.MathContext;

/// What is claimed or computed.
public sealed interface Finding {
    /// A number.
    ///
    /// @param value of a claim with as many digits as it was written with
    record Amount(BigDecimal value) implements Finding {}

    /// A word, such as `saddle`; also where a number would be and is none, such as `never` and `NaN`.
    record Word(String word) implements Finding {}

    /// A computed number.
    static Finding of(double value) {
        return Double.isFinite(value) ? new Amount(new BigDecimal(value)) : new Word(Double.toString(value));
    }

    /// A computed count.
    static Finding of(long count) {
        return new Amount(BigDecimal.valueOf(count));
    }

    static Finding of(String word) {
        return new Word(word);
    }

    /// Whether what was computed is what was claimed: the same word, or a number that rounds to the claim's digits.
    default boolean agrees(Finding computed) {
        return switch (this) {
            case Word word -> word.equals(computed);
            case Amount claimed ->
                computed instanceof Amount number
                        && number.value()
                                        .subtract(claimed.value())
                                        .abs()
                                        .compareTo(claimed.value().ulp().multiply(BigDecimal.valueOf(0.5)))
                                <= 0;
        };
    }

    /// For a line of a table.
    default String text() {
        return switch (this) {
            case Word word -> word.word();
            case Amount number -> {
                BigDecimal value = number.value();
                if (value.precision() <= 10) {
                    yield value.toPlainString();
                }
                BigDecimal rounded = value.round(new MathContext(8)).stripTrailingZeros();
                yield Math.abs(rounded.precision() - rounded.scale()) > 12
                        ? rounded.toString()
                        : rounded.toPlainString();
            }
        };
    }
}
