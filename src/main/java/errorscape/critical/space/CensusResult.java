package errorscape.critical.space;

import errorscape.critical.ZeroSearch;
import errorscape.words.Words;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What a census found.
///
/// @param entries critical points up to symmetry, sorted by loss; of a family only one
/// @param endings how many searches ended how
/// @param alternatingSum the sum of `(-1)^index` over all points and their twins; empty if one is degenerate
/// @param windingNumber turns of the gradient round all of them, 1 if the loss is known to grow in every
///     direction; else
///     not known
/// @param likelyMissed how many points are likely not to be found yet, by the numbers of those found once and twice
/// @param complete whether the loss grows in every direction, the sum is 1, as it must be (Morse), and none is likely
///     missed; missed points whose signs cancel would not show
/// @param stopped whether it was stopped early
/// @param kinksOpen whether the loss has kinks at which critical points were not looked for
public record CensusResult(
        List<Entry> entries,
        Map<ZeroSearch.Ending, Integer> endings,
        Optional<BigInteger> alternatingSum,
        OptionalInt windingNumber,
        int likelyMissed,
        boolean complete,
        boolean stopped,
        boolean kinksOpen) {

    /// A critical point and how many searches ended at it or a twin.
    public record Entry(CriticalPoint point, int hits) {}

    public CensusResult {
        entries = List.copyOf(entries);
        endings = Map.copyOf(endings.isEmpty() ? new EnumMap<>(ZeroSearch.Ending.class) : endings);
    }

    /// Of a loss without kinks, or of whose kinks none is left out.
    public CensusResult(
            List<Entry> entries,
            Map<ZeroSearch.Ending, Integer> endings,
            Optional<BigInteger> alternatingSum,
            OptionalInt windingNumber,
            int likelyMissed,
            boolean complete,
            boolean stopped) {
        this(entries, endings, alternatingSum, windingNumber, likelyMissed, complete, stopped, false);
    }

    /// The number of searches.
    public int searches() {
        return endings.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// In words, how searches ended that found no point: "Of 40 searches 1 ended gradient-flat."; empty if all did.
    public String endingsInWords() {
        return CensusEndings.inWords(endings, searches());
    }

    /// In words, what is known about points that were missed.
    public String certificate() {
        String count = Words.text("point.count", entries.size(), Integer.toString(entries.size()));
        if (stopped) {
            return Words.text("point.census.stopped", count);
        }
        if (windingNumber.isEmpty()) {
            return Words.text(kinksOpen ? "point.census.kinks" : "point.census.open", count);
        }
        if (alternatingSum.isEmpty()) {
            return Words.text("point.census.degenerate", count);
        }
        if (complete) {
            return Words.text("point.census.complete", count);
        }
        boolean balanced = BigInteger.ONE.equals(alternatingSum.get());
        return balanced
                ? Words.text("point.census.missed", count, likelyMissed, Integer.toString(likelyMissed))
                : Words.text(
                        "point.census.unbalanced", count, alternatingSum.get().toString());
    }

    /// How many degenerate points are not decided, because the census was stopped before.
    public int undecided() {
        return (int) entries.stream()
                .map(Entry::point)
                .filter(p -> p.type() == CriticalPoint.Type.DEGENERATE
                        && p.index() == 0
                        && !p.family().smooth()
                        && p.descent().isEmpty())
                .count();
    }

    /// The share of minima among the critical points, up to symmetry; NaN if there are none, or some of them are
    /// not decided.
    public double shareOfMinima() {
        if (undecided() > 0) {
            return Double.NaN;
        }
        long minima = entries.stream()
                .filter(e -> e.point().type() == CriticalPoint.Type.MINIMUM)
                .count();
        return entries.isEmpty() ? Double.NaN : minima / (double) entries.size();
    }
}
