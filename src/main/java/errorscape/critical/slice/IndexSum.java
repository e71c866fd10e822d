package errorscape.critical.slice;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.SliceCriticalPoint.Kind;
import errorscape.math.Counted;
import java.util.List;

/// The sum of the turns of a slice's critical points, in words.
final class IndexSum {
    private IndexSum() {}

    /// What follows a winding number that the points explain, such as " = 3 − 1 (minima and maxima less saddles)".
    ///
    /// @param points of known turns
    /// @param poles how many places without bound count too
    static String inWords(List<SliceCriticalPoint> points, int poles) {
        if (poles > 0 || points.stream().anyMatch(point -> point.kind() == Kind.DEGENERATE)) {
            return ", as the points"
                    + (poles == 0 ? "" : poles == 1 ? " and a pole" : " and " + Counted.of(poles, "pole")) + " say";
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
        return " = " + extrema + " − " + saddles + " (minima and maxima less saddles"
                + (monkey ? ", each as often as the gradient turns round it)" : ")");
    }
}
