package errorscape.critical;

import errorscape.critical.SliceCriticalPoint.NetworkView;
import errorscape.math.Counted;
import java.math.BigDecimal;
import java.math.MathContext;

/// Says what a critical point of a slice is, for people, and keeps apart what holds in the slice and what holds
/// for the network.
public final class PointInWords {
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private PointInWords() {}

    static String of(SliceCriticalPoint point) {
        NetworkView network = point.network();
        if (network.dimension() == 2) {
            // The slice is the whole space.
            return slice(point, "");
        }
        return slice(point, " of this slice") + "; " + (point.smooth() ? network(network) : atKink(network));
    }

    private static String slice(SliceCriticalPoint point, String where) {
        String words = kind(point, where);
        return point.smooth() ? words : words + " at a kink (no gradient there, so no curvature)";
    }

    private static String kind(SliceCriticalPoint point, String where) {
        return switch (point.kind()) {
            case MINIMUM -> "minimum" + where;
            case SADDLE -> monkey(point) + where + byTurns(point);
            case MAXIMUM -> "maximum" + where;
            case DEGENERATE -> "degenerate critical point" + where + " (" + degenerate(point) + ")";
        };
    }

    private static String monkey(SliceCriticalPoint point) {
        return point.turns().orElse(-1) < -1 ? "monkey saddle" : "saddle";
    }

    private static String byTurns(SliceCriticalPoint point) {
        int turns = point.turns().orElse(-1);
        return turns < -1 ? " with " + (1 - turns) + " ways down" : "";
    }

    /// Bendixson's formula (1901), `i = 1 + (e - h) / 2`, with no elliptic sectors, which a gradient has not: round an
    /// isolated point at which it turns i times there are `h = 2 - 2 i` hyperbolic ones, half of them ways down.
    private static String degenerate(SliceCriticalPoint point) {
        if (point.turns().isEmpty()) {
            return point.smooth()
                    ? "second derivatives do not tell its kind"
                    : "one of a line, or how the gradient turns round it could not be decided";
        }
        int turns = point.turns().getAsInt();
        String kind = switch (turns) {
            case 1 ->
                point.smooth()
                        ? "a minimum or a maximum"
                        : "a minimum or a maximum, but the values at several distances do not agree which";
            case 0 -> "neither a minimum nor a maximum";
            case -1 -> "a saddle";
            case -2 -> "a monkey saddle with 3 ways down";
            default -> turns < 0 ? "a saddle with " + (1 - turns) + " ways down" : "what it is was not decided";
        };
        String turned = "the gradient turns " + Integer.toString(turns).replace('-', '−') + " "
                + Counted.noun(turns, "time") + " round it: " + kind;
        return point.smooth() ? "second derivatives do not tell its kind, but " + turned : turned;
    }

    private static String atKink(NetworkView network) {
        return "gradient of one side " + number(network.gradientNorm())
                + ": whether the network has a critical point at this kink is not known";
    }

    private static String network(NetworkView network) {
        String gradient = "gradient " + number(network.gradientNorm());
        if (!network.critical()) {
            return curvature(network) + gradient + ": not a critical point of the network";
        }
        if (network.index() < 0) {
            return gradient + ": a critical point of the network";
        }
        String kind = switch (network.kind()) {
            case MINIMUM -> "a minimum of the network";
            case MAXIMUM -> "a maximum of the network";
            case SADDLE -> "a saddle of the network";
            case DEGENERATE -> "a degenerate critical point of the network";
        };
        return curvature(network) + gradient + ": " + kind;
    }

    private static String curvature(NetworkView network) {
        if (network.index() < 0) {
            return "";
        }
        String level = network.nullity() > 0 ? ", " + Counted.further(network.nullity(), "is level", "are level") : "";
        return Counted.share(
                        network.index(),
                        network.dimension(),
                        "direction of the network",
                        "directions of the network",
                        "goes down",
                        "go down")
                + level + "; ";
    }

    /// Two significant digits, without trailing zeros, as 0.12, 340 or 1.5E-7.
    public static String number(double x) {
        if (x == 0 || !Double.isFinite(x)) {
            return x == 0 ? "0" : Double.toString(x);
        }
        BigDecimal rounded = new BigDecimal(x).round(TWO_DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent >= -4 && exponent < 6 ? rounded.toPlainString() : rounded.toString();
    }
}
