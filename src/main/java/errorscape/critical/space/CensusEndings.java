package errorscape.critical.space;

import errorscape.critical.ZeroSearch;
import errorscape.words.Words;
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
                case GRADIENT_FLAT -> "point.ended.flat";
                case NO_FINITE_POINT -> "point.ended.no.finite";
                case FALLS_TOWARDS_INFINITY -> "point.ended.endless";
                case STALLED -> "point.ended.stalled";
                case NOT_FINITE -> "point.ended.not.finite";
            };
            if (count > 0 && !how.isEmpty()) {
                parts.add(Words.text(how, Integer.toString(count)));
            }
        }
        if (parts.isEmpty()) {
            return "";
        }
        String last = parts.removeLast();
        String all = parts.isEmpty() ? last : Words.text("point.endings.and", String.join(", ", parts), last);
        return Words.text("point.endings", searches, Integer.toString(searches), all);
    }
}
