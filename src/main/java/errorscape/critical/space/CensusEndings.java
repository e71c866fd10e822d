package errorscape.critical.space;

import errorscape.critical.ZeroSearch;
import errorscape.math.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Says how the searches of a census ended that found no point.
final class CensusEndings {
    private CensusEndings() {}

    static String inWords(Map<ZeroSearch.Ending, Integer> endings, int searches) {
        List<String> parts = new ArrayList<>();
        for (ZeroSearch.Ending ending : ZeroSearch.Ending.values()) {
            int count = endings.getOrDefault(ending, 0);
            String how = switch (ending) {
                case ZERO -> "";
                case GRADIENT_FLAT -> "ended gradient-flat";
                case NO_FINITE_POINT -> "found no finite point";
                case FALLS_TOWARDS_INFINITY -> "came to where the loss falls towards infinity";
                case STALLED -> "came to a halt without a point";
                case NOT_FINITE -> "left the finite numbers";
            };
            if (count > 0 && !how.isEmpty()) {
                parts.add(count + " " + how);
            }
        }
        return parts.isEmpty() ? "" : "Of " + Counted.of(searches, "search") + " " + Counted.list(parts) + ".";
    }
}
