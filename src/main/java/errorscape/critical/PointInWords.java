package errorscape.critical;

import errorscape.critical.SliceCriticalPoint.NetworkView;
import java.math.BigDecimal;
import java.math.MathContext;

/// Says what a critical point of a slice is, for people, and keeps apart what holds in the slice and what holds
/// for the network.
final class PointInWords {
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private PointInWords() {}

    static String of(SliceCriticalPoint point) {
        NetworkView network = point.network();
        if (network.dimension() == 2) {
            // The slice is the whole space.
            return slice(point, "");
        }
        return slice(point, " of this slice") + "; " + network(network);
    }

    private static String slice(SliceCriticalPoint point, String where) {
        String words = kind(point.kind(), where);
        return point.smooth() ? words : words + " at a kink (no gradient there, so no curvature)";
    }

    private static String kind(SliceCriticalPoint.Kind kind, String where) {
        return switch (kind) {
            case MINIMUM -> "minimum" + where;
            case SADDLE -> "saddle" + where;
            case MAXIMUM -> "maximum" + where;
            case DEGENERATE -> "degenerate critical point" + where + " (second derivatives do not tell its kind)";
        };
    }

    private static String network(NetworkView network) {
        String gradient = "gradient " + number(network.gradientNorm());
        if (!network.critical()) {
            return curvature(network) + gradient + ": not a critical point of the network";
        }
        if (network.index() < 0) {
            return gradient + ": a critical point of the network";
        }
        String kind = network.index() == 0
                ? network.nullity() == 0 ? "a minimum of the network" : "a degenerate critical point of the network"
                : network.index() + network.nullity() == network.dimension() && network.nullity() == 0
                        ? "a maximum of the network"
                        : "a saddle of the network";
        return curvature(network) + gradient + ": " + kind;
    }

    private static String curvature(NetworkView network) {
        if (network.index() < 0) {
            return "";
        }
        String level = network.nullity() > 0
                ? ", " + network.nullity() + (network.nullity() == 1 ? " is" : " are") + " level"
                : "";
        return network.index() + " of " + network.dimension() + " directions of the network go down" + level + "; ";
    }

    /// Two significant digits, without trailing zeros, as 0.12, 340 or 1.5E-7.
    static String number(double x) {
        if (x == 0 || !Double.isFinite(x)) {
            return x == 0 ? "0" : Double.toString(x);
        }
        BigDecimal rounded = new BigDecimal(x).round(TWO_DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent >= -4 && exponent < 6 ? rounded.toPlainString() : rounded.toString();
    }
}
