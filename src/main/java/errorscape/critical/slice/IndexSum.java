package errorscape.critical.slice;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.SliceCriticalPoint.Kind;
import errorscape.words.Words;
import java.util.List;

/// The sum of the turns of a slice's critical points, in words.
final class IndexSum {
    private IndexSum() {}

    /// A winding number that the points explain, such as "winding number 2 = 3 − 1 (minima and maxima less saddles)".
    ///
    /// @param points of known turns
    /// @param poles how many places without bound count too
    static String inWords(String winding, List<SliceCriticalPoint> points, int poles) {
        if (poles > 0 || points.stream().anyMatch(point -> point.kind() == Kind.DEGENERATE)) {
            return switch (poles) {
                case 0 -> Words.text("point.winding", winding);
                case 1 -> Words.text("point.winding.pole", winding);
                default -> Words.text("point.winding.poles", winding, Integer.toString(poles));
            };
        }
        int extrema = 0;
        int saddles = 0;
        boolean monkey = false;
        for (SliceCriticalPoint point : points) {
            int turns = point.turns().orElseThrow();
            extrema += Math.max(turns, 0);
            saddles += Math.max(-turns, 0);
            monkey |= turns < -1;
        }
        return Words.text(
                monkey ? "point.winding.sum.monkey" : "point.winding.sum",
                winding,
                Integer.toString(extrema),
                Integer.toString(saddles));
    }
}
