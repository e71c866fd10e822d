package errorscape.critical;

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
                !point.smooth()
                        ? (point.falls() ? "saddle " : "critical point ") + of + " at a kink"
                        : point.descent().map(CriticalPoint.Descent::found).orElse(false)
                                ? "degenerate saddle " + of
                                : "degenerate critical point " + of;
        };
        return kind + ": " + (point.smooth() ? directions(point) : "second derivatives are those of one side")
                + family(point) + descent(point);
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
