package errorscape.data.table.cells;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Pairs of words for yes and no.
public final class TruthValue {
    /// No first, as 0 comes before 1.
    private static final List<List<String>> PAIRS = List.of(
            List.of("false", "true"), List.of("no", "yes"), List.of("f", "t"), List.of("n", "y"), List.of("off", "on"));

    private TruthValue() {}

    /// The pair that all these words belong to, in any case of letters, no first; empty if there is none. One word
    /// alone makes no pair.
    public static Optional<List<String>> pair(Collection<String> words) {
        List<String> lower = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return lower.size() != 2
                ? Optional.empty()
                : PAIRS.stream().filter(pair -> pair.containsAll(lower)).findFirst();
    }
}
