package errorscape.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers for people: a few significant digits, a true minus sign, a point whatever the language of the machine.
public final class NumberText {
    private static final char MINUS = '\u2212';

    private NumberText() {}

    /// A number rounded to so many significant digits, trailing zeros dropped: `0.683`, `1.2e−7`, `−45000`.
    /// Plain notation from 0.0001 to below a million, powers of ten outside.
    ///
    /// @param digits at least 1
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < 6) {
            return signed(rounded.stripTrailingZeros().toPlainString());
        }
        String mantissa =
                rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
        return signed(mantissa + "e" + exponent);
    }

    /// A number with as many decimals as a tick spacing of `step` needs: all ticks of an axis look alike.
    ///
    /// @param step distance of neighbouring ticks, positive
    public static String tick(double value, double step) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        BigDecimal spacing = new BigDecimal(step)
                .round(new MathContext(2, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        BigDecimal rounded = new BigDecimal(value).setScale(Math.max(spacing.scale(), -400), RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0) {
            return "0";
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= 6 || (exponent < -4 && spacing.scale() > 5)) {
            BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros();
            return signed(mantissa.toPlainString() + "e" + exponent);
        }
        return signed(rounded.setScale(Math.max(0, spacing.scale()), RoundingMode.HALF_EVEN)
                .toPlainString());
    }

    private static String signed(String number) {
        return number.replace('-', MINUS);
    }

    private static String notFinite(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        return value > 0 ? "\u221E" : MINUS + "\u221E";
    }
}
