package errorscape.ui.lesson;

import errorscape.lesson.Answer;
import errorscape.lesson.Basins;
import errorscape.lesson.Lesson;
import errorscape.lesson.Question;
import errorscape.lesson.Scoring;
import errorscape.slice.PlanePoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a score asked of basins, kept: worked out beside the window, looked up in it.
final class KnownBasins implements Basins {
    /// Where nothing is asked of basins.
    static final KnownBasins NONE = new KnownBasins(List.of(), Map.of());

    private final List<PlanePoint> ends;
    private final Map<Pair, Boolean> same;

    private record Pair(PlanePoint one, PlanePoint other) {}

    private KnownBasins(List<PlanePoint> ends, Map<Pair, Boolean> same) {
        this.ends = ends;
        this.same = same;
    }

    /// Works out what scoring an answer needs; takes its time.
    static KnownBasins of(Lesson lesson, Question question, Answer answer, Basins basins) {
        List<PlanePoint> ends = List.copyOf(basins.ends());
        Map<Pair, Boolean> same = new HashMap<>();
        Basins asked = new Basins() {
            @Override
            public List<PlanePoint> ends() {
                return ends;
            }

            @Override
            public boolean same(PlanePoint one, PlanePoint other) {
                return same.computeIfAbsent(new Pair(one, other), pair -> basins.same(one, other));
            }
        };
        Scoring.of(lesson, question, answer, () -> asked);
        return new KnownBasins(ends, same);
    }

    @Override
    public List<PlanePoint> ends() {
        return ends;
    }

    @Override
    public boolean same(PlanePoint one, PlanePoint other) {
        return same.getOrDefault(new Pair(one, other), false);
    }
}
