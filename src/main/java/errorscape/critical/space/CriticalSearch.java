package errorscape.critical.space;

import errorscape.critical.Descender;
import errorscape.critical.PointInWords;
import errorscape.critical.ZeroSearch;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.words.Words;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The critical point of the whole weight space that a search from one place ends at, on the calling thread.
public final class CriticalSearch {
    /// What became of a search.
    ///
    /// @param end where it ended, and how
    /// @param point the critical point; empty if it ended at none
    /// @param distance from the start to the end
    public record Result(ZeroSearch.End end, Optional<CriticalPoint> point, double distance) {
        /// For people: what was found, or why nothing was.
        public String inWords(String of) {
            return point.map(p -> p.inWords(of)).orElseGet(() -> switch (end.ending()) {
                case ZERO, STALLED -> Words.text("point.halt", PointInWords.number(end.gradientNorm()));
                case GRADIENT_FLAT -> Words.text("point.gradient.flat", PointInWords.number(end.gradientNorm()));
                case FALLS_TOWARDS_INFINITY -> Words.text("point.endless");
                case NO_FINITE_POINT -> Words.text("point.no.finite");
                case NOT_FINITE -> Words.text("point.not.finite");
            });
        }
    }

    private static final int MOST_DESCENT_STEPS = 200;

    private CriticalSearch() {}

    /// Searches from a place for a point of any index.
    ///
    /// @param start not modified
    public static Result from(Objective objective, double[] start, BooleanSupplier cancelled) {
        return from(objective, start, cancelled, _ -> {});
    }

    /// Searches from a place for a point of any index.
    ///
    /// @param start not modified
    /// @param doing hears, on the calling thread, what is being done, for people
    public static Result from(Objective objective, double[] start, BooleanSupplier cancelled, Consumer<String> doing) {
        return search(objective, start, start, cancelled, doing);
    }

    /// Goes down from a place first, so that the search ends at a minimum more often than not.
    ///
    /// @param start not modified
    /// @param doing hears, on the calling thread, what is being done, for people
    public static Result downFrom(
            Objective objective, double[] start, BooleanSupplier cancelled, Consumer<String> doing) {
        doing.accept(Words.text("point.doing.down"));
        double[] lower = new Descender(objective.evaluator(), objective.dimension()).from(start, MOST_DESCENT_STEPS);
        return search(objective, start, lower, cancelled, doing);
    }

    private static Result search(
            Objective objective, double[] start, double[] from, BooleanSupplier cancelled, Consumer<String> doing) {
        Evaluator evaluator = objective.evaluator();
        ZeroSearch search = new ZeroSearch(evaluator, objective.dimension(), cancelled, doing);
        ZeroSearch.End end = search.from(from);
        Optional<CriticalPoint> point = end.ending() == ZeroSearch.Ending.ZERO
                ? new PointAnalysis(objective, evaluator, search, cancelled, doing).of(end)
                : Optional.empty();
        if (point.isEmpty() && end.ending() == ZeroSearch.Ending.ZERO) {
            end = end.withoutPoint();
        }
        if (point.isEmpty() && PlaneSearch.fits(objective) && end.ending() != ZeroSearch.Ending.NOT_FINITE) {
            doing.accept(Words.text("point.doing.kinks"));
            point = PlaneSearch.nearest(objective, from, cancelled);
            end = point.map(kink -> new ZeroSearch.End(ZeroSearch.Ending.ZERO, kink.weights(), 0, 0, 0))
                    .orElse(end);
        }
        end = end.lookedBeyond(objective, evaluator, start);
        return new Result(end, point, Vectors.distance(start, end.weights()));
    }
}
