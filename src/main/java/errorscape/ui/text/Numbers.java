package errorscape.ui.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as people read them: few significant digits, a true minus sign, powers of ten only where they help.
public final class Numbers {
    private Numbers() {}

    /// A measured number with `digits` significant digits, such as 0.183, −2.60 or 4.1e−5.
    public static String measured(double value, int digits) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        String text;
        if (size != 0 && (size < 1e-3 || size >= 1e5)) {
            text = String.format(Locale.ROOT, "%." + (digits - 1) + "e", value)
                    .replace("e+0", "e")
                    .replace("e-0", "e-")
                    .replace("e+", "e");
        } else {
            int leading = size == 0 ? digits - 1 : (int) Math.floor(Math.log10(size));
            text = String.format(Locale.ROOT, "%." + Math.max(0, digits - 1 - leading) + "f", value);
        }
        return text.replace('-', '−');
    }

    /// A place on an axis, to about a thousandth of what is seen of it: 3.58, −0.895, 0.
    ///
    /// @param span length of the axis
    public static String within(double value, double span) {
        if (!Double.isFinite(value) || !(span > 0)) {
            return measured(value, 3);
        }
        int decimals = (int) Math.ceil(3 - Math.log10(Math.min(span, Double.MAX_VALUE)));
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0) {
            return "0";
        }
        return Math.abs(value) >= 1e5 || decimals > 5
                ? measured(value, 3)
                : rounded.setScale(Math.max(0, decimals), RoundingMode.UNNECESSARY)
                        .toPlainString()
                        .replace('-', '−');
    }

    /// A setting exactly as it is, in its shortest form: 0.05, 1e−6, 200.
    public static String setting(double value) {
        if (!Double.isFinite(value)) {
            return measured(value, 1);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return Long.toString((long) value).replace('-', '−');
        }
        BigDecimal exact = new BigDecimal(Double.toString(value));
        double size = Math.abs(value);
        String text = size >= 1e-4 && size < 1e7 ? exact.stripTrailingZeros().toPlainString() : Double.toString(value);
        return text.replace("E", "e").replace(".0e", "e").replace('-', '−');
    }

    /// A count of any size: exactly up to a million or so, then by its leading digits.
    public static String count(BigInteger value) {
        return value.bitLength() < 24 ? count(value.longValue()) : measured(value.doubleValue(), 3);
    }

    /// A count with thin spaces between thousands: 12 345.
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '\u2009').replace('-', '−');
    }
}
