package errorscape.critical;

import errorscape.critical.SliceCriticalPoint.NetworkView;
import errorscape.words.Fraction;
import errorscape.words.Words;
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
        return Words.text("point.both", slice(point, ".slice"), point.smooth() ? network(network) : atKink(network));
    }

    private static String slice(SliceCriticalPoint point, String where) {
        String words = kind(point, where);
        return point.smooth() ? words : Words.text("point.kink", words);
    }

    private static String kind(SliceCriticalPoint point, String where) {
        int turns = point.turns().orElse(-1);
        return switch (point.kind()) {
            case MINIMUM -> Words.text("point.minimum" + where);
            case SADDLE ->
                turns < -1
                        ? Words.text("point.monkey" + where, Integer.toString(1 - turns))
                        : Words.text("point.saddle" + where);
            case MAXIMUM -> Words.text("point.maximum" + where);
            case DEGENERATE -> Words.text("point.degenerate" + where, degenerate(point));
        };
    }

    /// Bendixson's formula (1901), `i = 1 + (e - h) / 2`, with no elliptic sectors, which a gradient has not: round an
    /// isolated point at which it turns i times there are `h = 2 - 2 i` hyperbolic ones, half of them ways down.
    private static String degenerate(SliceCriticalPoint point) {
        if (point.turns().isEmpty()) {
            return Words.text(point.smooth() ? "point.untold" : "point.unknown");
        }
        int turns = point.turns().getAsInt();
        String kind = switch (turns) {
            case 1 -> Words.text(point.smooth() ? "point.turn.extremum" : "point.turn.extremum.kink");
            case 0 -> Words.text("point.turn.neither");
            case -1 -> Words.text("point.turn.saddle");
            case -2 -> Words.text("point.turn.monkey");
            default ->
                turns < 0
                        ? Words.text("point.turn.ways", Integer.toString(1 - turns))
                        : Words.text("point.turn.undecided");
        };
        String turned = Words.text("point.turns", Integer.toString(turns).replace('-', '−'), turns, kind);
        return point.smooth() ? Words.text("point.untold.but", turned) : turned;
    }

    private static String atKink(NetworkView network) {
        return Words.text("point.network.kink", number(network.gradientNorm()));
    }

    private static String network(NetworkView network) {
        String gradient = number(network.gradientNorm());
        if (network.index() < 0) {
            return Words.text(network.critical() ? "point.network.critical" : "point.network.not", gradient);
        }
        String key = !network.critical()
                ? "not"
                : switch (network.kind()) {
                    case MINIMUM -> "minimum";
                    case MAXIMUM -> "maximum";
                    case SADDLE -> "saddle";
                    case DEGENERATE -> "degenerate";
                };
        return Words.text("point.both", curvature(network), Words.text("point.network." + key, gradient));
    }

    private static String curvature(NetworkView network) {
        String down = Fraction.of("point.network.down", network.index(), network.dimension());
        return network.nullity() > 0 ? Words.text("point.and.also", down, level(network.nullity())) : down;
    }

    /// Such as "2 are level".
    public static String level(int nullity) {
        return Words.text("point.level", nullity, Integer.toString(nullity));
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
