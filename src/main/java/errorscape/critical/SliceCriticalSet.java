package errorscape.critical;

import errorscape.math.Counted;
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
/// @param poles how many places without bound the gradient turns round; they count by their turnings
/// @param fading whether the gradient fades below the range of numbers somewhere in the box
/// @param complete whether both numbers are known and agree
public record SliceCriticalSet(
        List<SliceCriticalPoint> points,
        List<FlatSet> flatSets,
        OptionalInt windingNumber,
        OptionalInt indexSum,
        int poles,
        boolean fading,
        boolean complete) {

    /// Critical points that are not isolated: a line, such as the floor of a level valley, or an area. The coordinates
    /// are samples of it.
    ///
    /// @param representative the one of them that is listed among the points
    /// @param order by which the loss differs from a line's across it: 1 of a kink, 2 of a parabolic valley, 3 of
    ///     the terrace of `x^3`; 0 of an area
    /// @param kind of a line; of an area mixed
    /// @param a first coordinates, not to be modified
    /// @param b second coordinates, not to be modified
    public record FlatSet(SliceCriticalPoint representative, int order, LineKind kind, double[] a, double[] b) {
        /// Whether the samples follow a line in order, a closed one back to its first; those of an area are in no
        /// order.
        public boolean line() {
            return order > 0;
        }

        /// What the set is, for people, such as "line of inflections of order 3".
        public String inWords() {
            if (!line()) {
                return "area of critical points";
            }
            return kind.words() + (order == CreaseLine.ORDER ? " along a kink" : order > 2 ? " of order " + order : "");
        }
    }

    public SliceCriticalSet {
        points = List.copyOf(points);
        flatSets = List.copyOf(flatSets);
    }

    /// The certificate in words.
    public String certificate() {
        if (complete) {
            String winding = Integer.toString(windingNumber.orElseThrow()).replace('-', '−');
            return "Complete: winding number " + winding + IndexSum.inWords(points, poles) + ".";
        }
        if (!flatSets.isEmpty()) {
            return "Not certified: critical points form lines or areas here.";
        }
        if (fading) {
            return "Not certified: in parts of the box the gradient is smaller than numbers can be.";
        }
        if (windingNumber.isEmpty()) {
            return "Not certified: the gradient vanishes or is not a number somewhere on the edge of the box;"
                    + " a slightly different box may do.";
        }
        if (indexSum.isEmpty()) {
            return "Not certified: how the gradient turns round a degenerate point could not be decided.";
        }
        if (windingNumber.equals(indexSum)) {
            return "Not certified: there was too much to look at; a smaller box may do.";
        }
        return "Not complete: the gradient turns " + Counted.of(windingNumber.getAsInt(), "time")
                + " round the box, but the points found make " + indexSum.getAsInt() + ".";
    }
}
