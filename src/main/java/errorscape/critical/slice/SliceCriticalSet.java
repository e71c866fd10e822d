package errorscape.critical.slice;

import errorscape.critical.PointInWords;
import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.kink.CreaseLine;
import errorscape.critical.line.LineKind;
import errorscape.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a search for the critical points of a slice found, with its certificate ([CertificateKind]).
///
/// "No contradiction": going once round the box, the gradient's direction turns by as many full circles as the box
/// holds
/// minima and maxima, less its saddles (Poincaré and Hopf; a degenerate point counts by its own turning). If the two
/// numbers agree no single point is missing; a missed pair whose counts cancel would not show. "Proved": interval
/// arithmetic has decided every part of the box ([SliceProver]).
///
/// @param points sorted by loss; of a line or an area of critical points only one, degenerate
/// @param flatSets lines and areas of critical points
/// @param windingNumber turns of the gradient round the box; empty if it vanishes on the edge, or is not a number
/// @param indexSum minima + maxima - saddles + turnings of degenerate points; empty if one of these is not known
/// @param poles how many places without bound the gradient turns round; they count by their turnings
/// @param fading whether the gradient fades below the range of numbers somewhere in the box
/// @param consistent whether both numbers are known and agree
/// @param notSearched the share of the box that the search's budget did not reach
/// @param cutShort whether the search was stopped, or its budget spent, before it had done all it wanted
/// @param flat a place that is flat to rounding but not critical, if there are any
/// @param proof what interval arithmetic says
public record SliceCriticalSet(
        List<SliceCriticalPoint> points,
        List<FlatSet> flatSets,
        OptionalInt windingNumber,
        OptionalInt indexSum,
        int poles,
        boolean fading,
        boolean consistent,
        double notSearched,
        boolean cutShort,
        Optional<FlatPlace> flat,
        SliceProof proof) {

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
                return Words.text("point.area");
            }
            if (order == CreaseLine.ORDER) {
                return Words.text("point.line.kink", kind.words());
            }
            return order > 2 ? Words.text("point.line.order", kind.words(), Integer.toString(order)) : kind.words();
        }
    }

    public SliceCriticalSet {
        points = List.copyOf(points);
        flatSets = List.copyOf(flatSets);
    }

    /// Whether it is proved that nothing is missing.
    public boolean complete() {
        return proof.complete() && flatSets.isEmpty() && poles == 0;
    }

    public CertificateKind certificateKind() {
        return complete()
                ? CertificateKind.PROVED
                : consistent ? CertificateKind.NO_CONTRADICTION : CertificateKind.NONE;
    }

    /// The same with what interval arithmetic says.
    SliceCriticalSet with(SliceProof other) {
        return new SliceCriticalSet(
                points,
                flatSets,
                windingNumber,
                indexSum,
                poles,
                fading,
                consistent,
                notSearched,
                cutShort,
                flat,
                other);
    }

    /// The certificate in words.
    public String certificate() {
        String flatness = flat.map(FlatPlace::inWords).orElse("");
        if (complete()) {
            String proved = consistent ? Words.text("point.proved.turns", turns()) : Words.text("point.proved");
            return sentences(proved, flatness);
        }
        String known = consistent ? Words.text("point.consistent", turns()) : reason();
        return sentences(known, proof.inWords(), flatness);
    }

    private static String sentences(String... all) {
        return Stream.of(all).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private String turns() {
        String winding = Integer.toString(windingNumber.orElseThrow()).replace('-', '−');
        return IndexSum.inWords(winding, points, poles);
    }

    private String reason() {
        if (notSearched > 0) {
            return Words.text("point.not.searched", PointInWords.number(Math.max(0.01, 100 * notSearched)));
        }
        if (cutShort) {
            return Words.text("point.cut.short");
        }
        if (!flatSets.isEmpty()) {
            return Words.text("point.flat.sets");
        }
        if (fading) {
            return Words.text("point.fading");
        }
        if (windingNumber.isEmpty()) {
            return Words.text("point.edge");
        }
        if (indexSum.isEmpty()) {
            return Words.text("point.undecided");
        }
        if (windingNumber.equals(indexSum)) {
            return Words.text("point.too.much");
        }
        int turns = windingNumber.getAsInt();
        return Words.text("point.incomplete", Integer.toString(turns), turns, Integer.toString(indexSum.getAsInt()));
    }
}
