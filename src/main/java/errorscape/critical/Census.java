package errorscape.critical;

import errorscape.eigen.Spectrum;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.parallel.EvaluatorPool;
import errorscape.parallel.ParallelFor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Searches for critical points in the whole of weight space from many starts, and tells apart what they find:
/// points that symmetry carries into one another count once. The same bits for any number of threads.
///
/// Of a smooth loss that grows in every direction the points must satisfy Morse's count: the sum of
/// `(-1)^index` over all of them, twins included, is 1. While it is not, the census goes on: from midpoints
/// between the points found, then from more random starts.
public final class Census {
    private static final int MOST_DESCENT_STEPS = 60;
    private static final int MOST_MIDPOINTS = 400;
    private static final int MORE_ROUNDS = 3;

    /// Weight spaces of so few dimensions are always searched from midpoints as well.
    private static final int SMALL = 4;

    /// How a census is taken.
    ///
    /// @param starts random ones
    /// @param seed of the random starts
    /// @param given further starts, such as points along training paths; not to be modified
    public record Options(int starts, long seed, List<double[]> given) {
        public Options {
            given = List.copyOf(given);
            if (starts < 0 || starts + given.size() == 0) {
                throw new IllegalArgumentException("a census needs at least one start, not " + starts);
            }
        }
    }

    /// Hears of the census while it goes on, from any of its threads.
    public interface Listener {
        /// Another search has ended.
        ///
        /// @param total searches so far planned
        void searched(int done, int total);

        /// A search has found a critical point, perhaps one that others found too.
        void found(double loss, double indexFraction);

        /// After the searches: another of the points found has been examined.
        default void examined(int done, int total) {}

        /// Hears nothing.
        static Listener none() {
            return new Listener() {
                @Override
                public void searched(int done, int total) {}

                @Override
                public void found(double loss, double indexFraction) {}
            };
        }
    }

    private final Objective objective;
    private final EvaluatorPool evaluators;
    private final Options options;
    private final ParallelFor loop;
    private final Listener listener;
    private final BooleanSupplier stop;
    private final AtomicInteger done = new AtomicInteger();
    private final Starts starts;
    private int planned;

    private Census(Objective objective, Options options, ParallelFor loop, Listener listener, BooleanSupplier stop) {
        this.objective = objective;
        this.options = options;
        this.loop = loop;
        this.listener = listener;
        this.stop = stop;
        evaluators = new EvaluatorPool(objective);
        starts = new Starts(objective.dimension(), options.seed());
    }

    /// Takes a census on the calling thread and the loop's helpers.
    ///
    /// @param stop asked often, from any thread; once true the census ends early with what it has found
    public static CensusResult take(
            Objective objective, Options options, ParallelFor loop, Listener listener, BooleanSupplier stop) {
        return new Census(objective, options, loop, listener, stop).run();
    }

    private CensusResult run() {
        DistinctPoints distinct = new DistinctPoints(objective.symmetry());
        search(
                options.given().size() + options.starts(),
                number -> number < options.given().size()
                        ? options.given().get(number)
                        : start(number - options.given().size()),
                distinct);
        if (distinct.incomplete(objective) || objective.dimension() <= SMALL) {
            List<double[]> midpoints = distinct.midpoints(MOST_MIDPOINTS);
            search(midpoints.size(), midpoints::get, distinct);
        }
        for (int round = 1; round <= MORE_ROUNDS && distinct.incomplete(objective); round++) {
            int before = round * options.starts();
            search(options.starts(), number -> start(before + number), distinct);
        }
        List<CensusResult.Entry> entries = analysed(distinct);
        if (PlaneSearch.fits(objective)) {
            addKinks(entries);
        }
        return new CensusResult(
                entries,
                distinct.endings(),
                distinct.alternatingSum(),
                objective.coercive() ? OptionalInt.of(1) : OptionalInt.empty(),
                distinct.likelyMissed(),
                distinct.complete(objective),
                stop.getAsBoolean(),
                objective.kinked() && !PlaneSearch.fits(objective));
    }

    private double[] start(int number) {
        return starts.start(number);
    }

    /// Where a search starts.
    @FunctionalInterface
    private interface Place {
        double[] at(int number);
    }

    private void search(int count, Place place, DistinctPoints distinct) {
        DistinctPoints.@Nullable Finding[] findings = new DistinctPoints.@Nullable Finding[count];
        planned += count;
        int total = planned;
        boolean random = count == options.starts()
                || count == options.starts() + options.given().size();
        loop.run(
                count,
                () -> new Searcher((searcher, number) -> {
                    if (!stop.getAsBoolean()) {
                        int own = number - options.given().size();
                        double[] start = place.at(number);
                        findings[number] = searcher.search(start, random && own >= 0 && starts.descends(own));
                        listener.searched(done.incrementAndGet(), total);
                    }
                }),
                () -> false);
        for (DistinctPoints.Finding finding : findings) {
            if (finding != null) {
                distinct.add(finding);
            }
        }
    }

    /// The groups as critical points, without those that are none.
    private List<CensusResult.Entry> analysed(DistinctPoints distinct) {
        List<DistinctPoints.Group> groups = distinct.groups();
        List<Optional<CriticalPoint>> points = new ArrayList<>(Collections.nCopies(groups.size(), Optional.empty()));
        ZeroSearch.Ending[] endings = new ZeroSearch.Ending[groups.size()];
        Arrays.fill(endings, ZeroSearch.Ending.NO_FINITE_POINT);
        AtomicInteger examined = new AtomicInteger();
        listener.examined(0, groups.size());
        loop.run(
                groups.size(),
                () -> new Searcher((searcher, i) -> {
                    ZeroSearch.End end = groups.get(i).first().end();
                    points.set(i, searcher.analysis.of(end));
                    double[] origin = new double[objective.dimension()];
                    endings[i] = points.get(i).isPresent()
                            ? end.ending()
                            : end.withoutPoint()
                                    .lookedBeyond(objective, searcher.evaluator, origin)
                                    .ending();
                    listener.examined(examined.incrementAndGet(), groups.size());
                }),
                () -> false);
        List<CensusResult.Entry> entries = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            int hits = groups.get(i).hits();
            ZeroSearch.Ending none = endings[i];
            points.get(i).ifPresentOrElse(point -> add(point, hits, entries), () -> distinct.revoke(hits, none));
        }
        return entries;
    }

    /// Adds the kinks of a loss of two weights that no search ended at, with no hits; a search that did end at a point
    /// of a line does not know of the line.
    private void addKinks(List<CensusResult.Entry> entries) {
        for (CriticalPoint kink : PlaneSearch.wide(objective, stop)) {
            if (entries.stream().noneMatch(entry -> PlaneSearch.same(entry.point(), kink))) {
                entries.add(new CensusResult.Entry(kink, 0));
            }
        }
        entries.sort(Comparator.comparingDouble(entry -> entry.point().value()));
    }

    /// Adds a point, or its hits if another member of its family is there.
    private static void add(CriticalPoint point, int hits, List<CensusResult.Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            CriticalPoint other = entries.get(i).point();
            boolean family =
                    point.nullity() > 0 && point.nullity() == other.nullity() && point.index() == other.index();
            // On a kink the Hessians of its sides make two findings of one point.
            boolean kink =
                    !point.smooth() && !other.smooth() && point.kindName().equals(other.kindName());
            boolean same = (family || kink) && DistinctPoints.sameLoss(point.value(), other.value());
            if (same) {
                entries.set(i, new CensusResult.Entry(other, entries.get(i).hits() + hits));
                return;
            }
        }
        entries.add(new CensusResult.Entry(point, hits));
    }

    /// The searches of one thread.
    private final class Searcher implements ParallelFor.Worker {
        private final Evaluator evaluator = evaluators.take();
        private final ZeroSearch zeros = new ZeroSearch(evaluator, objective.dimension(), stop);
        private final Descender descender = new Descender(evaluator, objective.dimension());
        private final PointAnalysis analysis = new PointAnalysis(objective, evaluator, zeros, stop);
        private final Item item;

        Searcher(Item item) {
            this.item = item;
        }

        DistinctPoints.Finding search(double[] start, boolean descend) {
            double[] from = descend ? descender.from(start, MOST_DESCENT_STEPS) : start;
            ZeroSearch.End end = zeros.from(from).lookedBeyond(objective, evaluator, start);
            if (end.ending() != ZeroSearch.Ending.ZERO) {
                return new DistinctPoints.Finding(end, Double.NaN, Optional.empty(), end.weights());
            }
            double value = evaluator.value(end.weights());
            Spectrum spectrum = analysis.spectrum(end.weights());
            listener.found(value, spectrum.index() / (double) objective.dimension());
            return new DistinctPoints.Finding(
                    end, value, Optional.of(spectrum), objective.symmetry().canonical(end.weights()));
        }

        @Override
        public void item(int index) {
            item.at(this, index);
        }

        @Override
        public void close() {
            evaluators.give(evaluator);
        }
    }

    /// What to do with one item.
    @FunctionalInterface
    private interface Item {
        void at(Searcher searcher, int index);
    }

    /// Half-way between two weight vectors.
    static double[] middle(double[] x, double[] y) {
        double[] middle = Vectors.scaled(0.5, x);
        Vectors.addScaled(0.5, y, middle);
        return middle;
    }
}
