package errorscape.critical;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
/// @param notSearched how far the search came, if it ended before all was looked at
public record SliceCriticalSet(
        List<SliceCriticalPoint> points,
        List<FlatSet> flatSets,
        OptionalInt windingNumber,
        OptionalInt indexSum,
        int poles,
        boolean fading,
        boolean complete,
        Optional<NotSearched> notSearched) {

    /// How far a search came that ended early.
    ///
    /// @param evaluations it made
    /// @param stopped whether somebody ended it, not its budget
    /// @param examined how many cells it looked at, of `cells` along each side and of the parts of those
    public record NotSearched(long evaluations, boolean stopped, int examined, int cells) {
        /// Cells of the first level that were not looked at; what lies in them is not known.
        public long openCells() {
            return Math.max(0, (long) cells * cells - examined);
        }

        /// For people.
        public String inWords() {
            String end = stopped ? "it was stopped" : "its budget is spent";
            String gradients = String.format(Locale.ROOT, "%,d gradients", evaluations);
            return "Not searched in full: " + end + " after " + gradients
                    + (openCells() > 0
                            ? ", with " + openCells() + " of " + cells * cells + " cells not looked at."
                            : ", with all cells looked at, but not all their parts.")
                    + " There may be points that are not listed.";
        }
    }

    public SliceCriticalSet(
            List<SliceCriticalPoint> points,
            List<FlatSet> flatSets,
            OptionalInt windingNumber,
            OptionalInt indexSum,
            int poles,
            boolean fading,
            boolean complete) {
        this(points, flatSets, windingNumber, indexSum, poles, fading, complete, Optional.empty());
    }

    /// The same, of a search that ended early.
    SliceCriticalSet notSearched(NotSearched how) {
        return new SliceCriticalSet(
                points, flatSets, windingNumber, indexSum, poles, fading, complete, Optional.of(how));
    }

    /// Critical points that are not isolated: a line, such as the floor of a level valley, or an area. The coordinates
    /// are samples of it.
    ///
    /// @param representative the one of them that is listed among the points
    /// @param order by which the loss differs from a line's across it: 2 of a parabolic valley, 3 of the terrace of
    ///     `x^3`; 0 of an area
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
            return kind.words() + (order > 2 ? " of order " + order : "");
        }
    }

    public SliceCriticalSet {
        points = List.copyOf(points);
        flatSets = List.copyOf(flatSets);
    }

    /// The certificate in words.
    public String certificate() {
        if (notSearched.isPresent()) {
            return notSearched.get().inWords();
        }
        if (complete) {
            long saddles = points.stream()
                    .filter(p -> p.kind() == SliceCriticalPoint.Kind.SADDLE)
                    .count();
            long degenerate = points.stream()
                    .filter(p -> p.kind() == SliceCriticalPoint.Kind.DEGENERATE)
                    .count();
            boolean plain = degenerate == 0 && poles == 0;
            String count = !plain
                    ? ", as the points" + (poles == 0 ? "" : poles == 1 ? " and a pole" : " and " + poles + " poles")
                            + " say"
                    : " = " + (points.size() - saddles) + " − " + saddles + " (minima and maxima less saddles)";
            String winding = Integer.toString(windingNumber.orElseThrow()).replace('-', '−');
            return "Complete: winding number " + winding + count + ".";
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
        return "Not complete: the gradient turns " + windingNumber.getAsInt()
                + " times round the box, but the points found make " + indexSum.getAsInt() + ".";
    }
}
