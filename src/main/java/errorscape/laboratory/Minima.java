package errorscape.laboratory;

import errorscape.critical.Descender;
import errorscape.critical.EigenSystem;
import errorscape.critical.EndlessFall;
import errorscape.critical.Spectrum;
import errorscape.critical.ZeroSearch;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.slice.EvaluatorPool;
import errorscape.slice.ParallelFor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tells in which minimum of the full loss each run of a laboratory ended, or would have ended: from where a
/// run stands saddle-free Newton steps go on downhill, then Newton's method to the zero of the gradient. The
/// run belongs to it if it is a minimum that is not above the run's end. Networks too large for that are told
/// apart by their final losses.
final class Minima {
    /// Up to so many weights minima are searched and compared themselves.
    static final int LARGEST_SEARCHED = 200;

    /// Losses of one minimum agree to this, relative to one.
    private static final double SAME_LOSS = 1e-9;

    /// Weights of one minimum agree to this, relative to one and their norm.
    private static final double SAME_PLACE = 1e-5;

    /// Final losses of large networks count as one when they agree to this.
    private static final double SAME_END = 0.01;

    private static final int MOST_DESCENT_STEPS = 300;

    /// Saddles on the way down that a search may come by, and how far beside one it goes on.
    private static final int MOST_SADDLES = 10;

    private static final double OFF_SADDLE = 1e-3;

    private final Objective objective;
    private final boolean twinsApart;
    private final boolean exact;

    /// @param twinsApart whether minima that symmetries carry into one another count apart
    Minima(Objective objective, boolean twinsApart) {
        this.objective = objective;
        this.twinsApart = twinsApart;
        exact = objective.dimension() <= LARGEST_SEARCHED;
    }

    /// @param of for each run the number of its minimum; 0 if it ended in none
    /// @param toldApartBy how minima were told apart, for people
    record Found(List<Minimum> minima, int[] of, String toldApartBy) {
        LabResult.Fact how() {
            return new LabResult.Fact("toldApartBy", "told apart by", toldApartBy);
        }

        /// The number of runs that ended in none.
        int unsettled(List<TrialResult> results) {
            return (int) IntStream.range(0, of.length)
                    .filter(i -> of[i] == 0 && results.get(i).ran())
                    .count();
        }
    }

    private record End(double loss, double[] weights, double[] canonical, boolean flat) {}

    Found find(List<TrialResult> results, Lab.Control control) {
        @Nullable End[] ends = exact ? searched(results, control) : asTheyAre(results);
        boolean known = exact && !control.atMost(Lab.Wish.NO_MORE_WORK);
        if (exact && !known) {
            ends = asTheyAre(results);
        }
        List<End> distinct = new ArrayList<>();
        int[] group = new int[ends.length];
        for (int i = 0; i < ends.length; i++) {
            group[i] = -1;
            End end = ends[i];
            if (end == null) {
                continue;
            }
            for (int j = 0; j < distinct.size() && group[i] < 0; j++) {
                group[i] = same(distinct.get(j), end, known) ? j : -1;
            }
            if (group[i] < 0) {
                group[i] = distinct.size();
                distinct.add(end);
            }
        }
        return numbered(distinct, group, how(known));
    }

    private String how(boolean known) {
        if (known) {
            return "the minimum each run leads to";
        }
        return "final losses within 1 %, for "
                + (exact ? "the search was ended" : "there are more than " + LARGEST_SEARCHED + " weights");
    }

    private static Found numbered(List<End> distinct, int[] group, String how) {
        List<Integer> order = new ArrayList<>();
        for (int j = 0; j < distinct.size(); j++) {
            order.add(j);
        }
        order.sort(Comparator.comparingDouble(j -> distinct.get(j).loss()));
        int[] numbers = new int[group.length];
        List<Minimum> minima = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            int runs = 0;
            for (int i = 0; i < group.length; i++) {
                if (group[i] == order.get(place)) {
                    numbers[i] = place + 1;
                    runs++;
                }
            }
            End end = distinct.get(order.get(place));
            minima.add(new Minimum(place + 1, end.loss(), end.weights(), end.flat(), runs));
        }
        return new Found(List.copyOf(minima), numbers, how);
    }

    private @Nullable End[] searched(List<TrialResult> results, Lab.Control control) {
        @Nullable End[] ends = new @Nullable End[results.size()];
        EvaluatorPool evaluators = new EvaluatorPool(objective);
        control.loop()
                .run(
                        ends.length,
                        () -> new ParallelFor.Worker() {
                            private final Evaluator evaluator = evaluators.take();
                            private final Descender descender = new Descender(evaluator, objective.dimension());
                            private final ZeroSearch search = new ZeroSearch(
                                    evaluator, objective.dimension(), () -> control.atMost(Lab.Wish.NO_MORE_WORK));

                            @Override
                            public void item(int index) {
                                if (control.atMost(Lab.Wish.NO_MORE_WORK)) {
                                    return;
                                }
                                ends[index] = search(results.get(index), evaluator, descender, search);
                            }

                            @Override
                            public void close() {
                                evaluators.give(evaluator);
                            }
                        },
                        control::cancelled);
        return ends;
    }

    private @Nullable End search(TrialResult result, Evaluator evaluator, Descender descender, ZeroSearch search) {
        if (!result.ended()) {
            return null;
        }
        double[] from = result.weights();
        for (int saddles = 0; saddles <= MOST_SADDLES; saddles++) {
            ZeroSearch.End end = search.from(descender.from(from, MOST_DESCENT_STEPS));
            if (end.ending() != ZeroSearch.Ending.ZERO) {
                return null;
            }
            int n = end.weights().length;
            double[] hessian = new double[n * n];
            evaluator.hessian(end.weights(), hessian);
            if (!Vectors.allFinite(hessian)) {
                return null;
            }
            EigenSystem system = EigenSystem.of(hessian, n);
            Spectrum spectrum = system.spectrum().ofCriticalPoint();
            if (spectrum.index() == 0) {
                if (spectrum.nullity() > 0 && fadesAway(end.weights(), result, evaluator)) {
                    return null;
                }
                return minimum(result, evaluator.value(end.weights()), end.weights(), spectrum);
            }
            // Off the saddle along its steepest way down, to the side where the run stands.
            double[] down = system.vectors()[0];
            double side = Vectors.dot(down, Vectors.difference(result.weights(), end.weights())) < 0 ? -1 : 1;
            from = end.weights().clone();
            Vectors.addScaled(side * OFF_SADDLE * (1 + Vectors.norm(from)), down, from);
        }
        return null;
    }

    /// Whether the gradient has only become too short to be seen, where the loss falls towards infinity.
    private boolean fadesAway(double[] weights, TrialResult result, Evaluator evaluator) {
        double[] drift = Vectors.difference(weights, result.weights());
        return EndlessFall.from(objective, evaluator, weights, drift).isPresent();
    }

    private @Nullable End minimum(TrialResult result, double loss, double[] weights, Spectrum spectrum) {
        if (loss > result.loss() + SAME_LOSS * Math.max(1, Math.abs(result.loss()))) {
            return null;
        }
        double[] place = twinsApart ? weights : objective.symmetry().canonical(weights);
        return new End(loss, weights, place, spectrum.nullity() > 0);
    }

    private @Nullable End[] asTheyAre(List<TrialResult> results) {
        @Nullable End[] ends = new @Nullable End[results.size()];
        for (int i = 0; i < ends.length; i++) {
            TrialResult r = results.get(i);
            ends[i] = !r.ended() ? null : new End(r.loss(), r.weights(), r.weights(), false);
        }
        return ends;
    }

    private boolean same(End one, End other, boolean known) {
        double apart = Math.abs(one.loss() - other.loss());
        if (!known) {
            return apart <= SAME_END * Math.max(Math.abs(one.loss()), Math.abs(other.loss()));
        }
        if (apart > SAME_LOSS * Math.max(1, Math.abs(one.loss()))) {
            return false;
        }
        double near = SAME_PLACE * (1 + Vectors.norm(one.canonical()));
        return (one.flat() && other.flat())
                || Vectors.distance(one.canonical(), other.canonical()) <= near
                || (!twinsApart
                        && Vectors.distance(
                                        one.canonical(),
                                        objective.symmetry().nearestTwin(other.canonical(), one.canonical()))
                                <= near);
    }
}
