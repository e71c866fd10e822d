package errorscape.math;

import java.math.BigDecimal;

/// Numbers in messages for people.
public final class ShortNumber {
    private static final int MOST_ZEROS = 7;

    private ShortNumber() {}

    /// A number exactly, in its shortest form: 0.05, 200, 1e-6, 1e30.
    public static String of(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return value == 0 ? "0" : Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent >= -4 && exponent < MOST_ZEROS) {
            return exact.toPlainString();
        }
        return exact.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }
}
