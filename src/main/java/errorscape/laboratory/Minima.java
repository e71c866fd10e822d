package errorscape.laboratory;

import errorscape.math.Vectors;
import errorscape.objective.Objective;
import errorscape.scenario.Experiment;
import errorscape.slice.PlaneObjective;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tells in which minimum each run of a laboratory ended, or ends when it is carried on ([Settling]), and which of
/// these
/// minima are one. Networks too large for that are told apart by their final losses.
final class Minima {
    /// Losses of one minimum agree to this, relative to one.
    private static final double SAME_LOSS = 1e-9;

    /// Weights of one minimum agree to this, relative to one and their norm.
    private static final double SAME_PLACE = 1e-5;

    /// Final losses of large networks count as one when they agree to this.
    private static final double SAME_END = 0.01;

    private final Objective objective;
    private final boolean twinsApart;
    private final boolean exact;
    private final boolean confined;

    /// @param twinsApart whether minima that symmetries carry into one another count apart
    Minima(Experiment experiment, boolean twinsApart) {
        confined = experiment.scenario().training().confined();
        this.objective = goal(experiment, confined);
        // Symmetries of the network lead out of the plane, so that in it there are no twins.
        this.twinsApart = twinsApart || confined;
        exact = objective.dimension() <= Settling.LARGEST;
    }

    /// What runs go down: the loss, or what the plane shows of it.
    static Objective goal(Experiment experiment, boolean confined) {
        return confined ? new PlaneObjective(experiment.training(), experiment.plane()) : experiment.training();
    }

    /// @param of for each run the number of its minimum; 0 if it ended in none
    /// @param toldApartBy how minima were told apart, for people
    /// @param searched whether runs were carried on to minima
    record Found(List<Minimum> minima, int[] of, String toldApartBy, boolean searched) {
        LabResult.Fact how() {
            return new LabResult.Fact("toldApartBy", "told apart by", toldApartBy);
        }

        /// The number of runs that ended in none.
        int inNone(List<TrialResult> results) {
            return (int) IntStream.range(0, of.length)
                    .filter(i -> of[i] == 0 && results.get(i).ran())
                    .count();
        }

        /// What became of the runs that ended in none.
        List<LabResult.Fact> facts(List<TrialResult> results) {
            List<LabResult.Fact> facts = new ArrayList<>(
                    List.of(how(), new LabResult.Fact("inNoMinimum", "runs that ended in none", inNone(results))));
            if (searched) {
                facts.add(count("notSettled", "of these not settled", Landing.How.NOT_SETTLED, results));
                facts.add(count("endless", "of these falling without end", Landing.How.ENDLESS, results));
                facts.add(count("divergesLater", "of these diverging when they go on", Landing.How.DIVERGES, results));
                facts.add(count("atNoMinimum", "of these at rest at no minimum", Landing.How.NO_MINIMUM, results));
            }
            return facts;
        }

        private static LabResult.Fact count(String key, String name, Landing.How how, List<TrialResult> results) {
            return new LabResult.Fact(
                    key,
                    name,
                    results.stream()
                            .filter(result ->
                                    result.landing().filter(l -> l.how() == how).isPresent())
                            .count());
        }
    }

    private record End(double loss, double[] weights, double[] canonical, boolean flat) {}

    Found find(List<TrialResult> results, Lab.Control control) {
        boolean known = exact && !control.atMost(Lab.Wish.NO_MORE_WORK);
        @Nullable End[] ends = known ? landed(results) : asTheyAre(results);
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
        return numbered(distinct, group, how(known), known);
    }

    private String how(boolean known) {
        if (known) {
            return confined ? "the minimum of the slice each run leads to" : "the minimum each run leads to";
        }
        return exact
                ? "final losses within 1 %, for the search was ended"
                : Words.text("outcome.told.many", Integer.toString(Settling.LARGEST));
    }

    private static Found numbered(List<End> distinct, int[] group, String how, boolean known) {
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
        return new Found(List.copyOf(minima), numbers, how, known);
    }

    private @Nullable End[] landed(List<TrialResult> results) {
        @Nullable End[] ends = new @Nullable End[results.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = results.get(i)
                    .landing()
                    .flatMap(Landing::minimum)
                    .map(place -> new End(place.loss(), place.weights(), canonical(place.weights()), place.flat()))
                    .orElse(null);
        }
        return ends;
    }

    private double[] canonical(double[] weights) {
        return twinsApart ? weights : objective.symmetry().canonical(weights);
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
