package errorscape.critical.space;

import errorscape.critical.PointInWords;
import errorscape.math.Counted;

/// Says what a critical point of the whole space is.
final class CriticalPointInWords {
    private CriticalPointInWords() {}

    /// @param of such as "of the network"
    static String of(CriticalPoint point, String of) {
        String kind = switch (point.type()) {
            case MINIMUM -> "minimum " + of;
            case MAXIMUM -> "maximum " + of;
            case SADDLE -> "saddle " + of;
            case DEGENERATE ->
                point.smooth()
                                && point.descent()
                                        .map(CriticalPoint.Descent::found)
                                        .orElse(false)
                        ? "degenerate saddle " + of
                        : (point.smooth() ? "degenerate " : "") + "critical point " + of;
        };
        return kind
                + (point.smooth() ? ": " + directions(point) : " at a kink: " + atKink(point))
                + family(point)
                + descent(point);
    }

    /// By what it is told what a kink is.
    private static String atKink(CriticalPoint point) {
        String sides = "second derivatives are those of one side";
        if (point.type() == CriticalPoint.Type.DEGENERATE) {
            return sides + ", so what it is is not decided";
        }
        return sides + "; "
                + (point.family().dimension() > 0
                        ? "the slopes on both sides decide"
                        : point.dimension() == 2
                                ? "the turns of the gradient and the values around decide"
                                : "lower and higher places around decide");
    }

    private static String directions(CriticalPoint point) {
        String level = point.nullity() == 0 ? "" : ", " + Counted.further(point.nullity(), "is level", "are level");
        String share = Counted.share(point.index(), point.dimension(), "direction", "goes down", "go down");
        if (point.wholeSpectrum()) {
            return share + level;
        }
        return (point.index() == 0 ? "no direction that was found goes down" : "at least " + share) + level;
    }

    private static String family(CriticalPoint point) {
        CriticalPoint.Family family = point.family();
        if (family.dimension() == 0) {
            return "";
        }
        String what = family.dimension() == 1 ? "a line" : "a family of dimension " + family.dimension();
        return "; one of " + what + " of critical points"
                + (family.bySymmetry() ? ", made by the symmetry of linear or rectified units" : "");
    }

    private static String descent(CriticalPoint point) {
        if (point.descent().isEmpty()) {
            // Only a search that was stopped has nothing to say of such a point.
            return point.type() == CriticalPoint.Type.DEGENERATE
                            && point.smooth()
                            && !point.family().smooth()
                            && point.index() == 0
                    ? "; not decided: the search for lower places round it was stopped"
                    : "";
        }
        CriticalPoint.Descent descent = point.descent().get();
        return descent.found()
                ? "; the loss falls by " + PointInWords.number(descent.drop()) + " at the distance "
                        + PointInWords.number(descent.radius())
                        + (point.smooth() ? ", where second derivatives see nothing" : "")
                : "; no descent found down to the radius " + PointInWords.number(descent.radius());
    }
}
