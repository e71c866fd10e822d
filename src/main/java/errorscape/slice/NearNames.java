package errorscape.slice;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Finds a name in a list, or says which names are near it. An arrow may be typed as `<-`.
final class NearNames {
    private static final int SUGGESTIONS = 3;

    private NearNames() {}

    /// @throws IllegalArgumentException if there is none; the message names the nearest ones by edit distance
    static int indexOf(String name, List<String> names) {
        int index = names.indexOf(name.replace("<-", "←"));
        if (index < 0) {
            String near = names.stream()
                    .sorted(Comparator.comparingInt(candidate -> distance(name, candidate)))
                    .limit(SUGGESTIONS)
                    .map(candidate -> '"' + candidate + '"')
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException(
                    "there is no weight \"" + name + "\"; the names nearest to it are " + near);
        }
        return index;
    }

    /// Levenshtein's edit distance without regard to case (Wagner and Fischer 1974).
    private static int distance(String left, String right) {
        String x = left.toLowerCase(Locale.ROOT);
        String y = right.toLowerCase(Locale.ROOT);
        int[] costs = new int[y.length() + 1];
        for (int j = 0; j <= y.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= x.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= y.length(); j++) {
                int above = costs[j];
                int replace = diagonal + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
                costs[j] = Math.min(replace, 1 + Math.min(above, costs[j - 1]));
                diagonal = above;
            }
        }
        return costs[y.length()];
    }
}
