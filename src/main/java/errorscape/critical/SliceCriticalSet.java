package errorscape.critical;

import java.util.List;
import java.util.OptionalInt;

/// What a search for the critical points of a slice found, with its certificate.
///
/// The certificate: going once round the box, the gradient's direction turns by as many full circles as the box holds
/// minima and maxima, less its saddles (Poincaré and Hopf; a degenerate point counts by its own turning). If the two
/// numbers agree no single point is missing; a missed pair whose counts cancel would not show.
///
/// @param points sorted by loss; of a line or an area of critical points only one, degenerate
/// @param flatSets lines and areas of critical points
/// @param windingNumber turns of the gradient round the box; empty if it vanishes on the edge, or is not a number
/// @param indexSum minima + maxima - saddles + turnings of degenerate points; empty if one of these is not known
/// @param complete whether both numbers are known and agree
public record SliceCriticalSet(
        List<SliceCriticalPoint> points,
        List<FlatSet> flatSets,
        OptionalInt windingNumber,
        OptionalInt indexSum,
        boolean complete) {

    /// Critical points that are not isolated: a line, such as the floor of a level valley, or an area. The coordinates
    /// are samples of it, in no order.
    ///
    /// @param representative the one of them that is listed among the points
    /// @param a first coordinates, not to be modified
    /// @param b second coordinates, not to be modified
    public record FlatSet(SliceCriticalPoint representative, double[] a, double[] b) {}

    public SliceCriticalSet {
        points = List.copyOf(points);
        flatSets = List.copyOf(flatSets);
    }

    /// The certificate in words.
    public String certificate() {
        if (complete) {
            long saddles = points.stream()
                    .filter(p -> p.kind() == SliceCriticalPoint.Kind.SADDLE)
                    .count();
            long degenerate = points.stream()
                    .filter(p -> p.kind() == SliceCriticalPoint.Kind.DEGENERATE)
                    .count();
            String count = degenerate > 0
                    ? ", as the points say"
                    : " = " + (points.size() - saddles) + " − " + saddles + " (minima and maxima less saddles)";
            String winding = Integer.toString(windingNumber.orElseThrow()).replace('-', '−');
            return "Complete: winding number " + winding + count + ".";
        }
        if (!flatSets.isEmpty()) {
            return "not certified: critical points form lines or areas here";
        }
        if (windingNumber.isEmpty()) {
            return "not certified: the gradient vanishes or is not a number somewhere on the edge of the box;"
                    + " a slightly different box may do";
        }
        if (indexSum.isEmpty()) {
            return "not certified: how the gradient turns round a degenerate point could not be decided";
        }
        return "not complete: the gradient turns " + windingNumber.getAsInt()
                + " times round the box, but the points found make " + indexSum.getAsInt();
    }
}
