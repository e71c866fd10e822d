package errorscape.laboratory;

import errorscape.math.RandomStream;
import errorscape.network.Initialiser;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.slice.Box;
import errorscape.slice.PlanePoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Trains a scenario from many random starts: where do runs end, how often do they fail, and how many are worth
/// their time?
public final class Restarts {
    private Restarts() {}

    /// Where starts are drawn from.
    ///
    /// @param initialiser draws weights; empty for points of the slice's box, uniformly
    public record Source(Optional<Initialiser> initialiser) {
        /// Points of the box.
        public static final Source BOX = new Source(Optional.empty());

        public static Source of(Initialiser initialiser) {
            return new Source(Optional.of(initialiser));
        }

        /// As people type it, such as `normal:0.5`.
        public String name() {
            return initialiser
                    .map(i -> i.scheme().name().toLowerCase(Locale.ROOT) + (i.scale() == 1 ? "" : ":" + i.scale()))
                    .orElse("box");
        }
    }

    /// How many, and how.
    ///
    /// @param runs from each source
    /// @param steps each run makes
    /// @param sources compared with one another, with the same seeds
    /// @param seed of the first run; the others follow
    /// @param threshold a loss that is good enough; empty: 5 % of the way from the best end to the median start
    public record Options(int runs, long steps, List<Source> sources, long seed, OptionalDouble threshold) {
        public Options {
            sources = List.copyOf(sources);
            Lab.check("the number of runs", (long) runs * Math.max(1, sources.size()), 1, Lab.MOST_RUNS);
            Lab.check("the number of steps", steps, 1, 1_000_000_000);
            if (sources.isEmpty()) {
                throw new IllegalArgumentException("restarts need an initialiser, or the box, to start from");
            }
        }
    }

    /// Where random starts of a scenario usually come from: the initialiser it names, the box of a function,
    /// points of the plane for a network trained elsewhere.
    public static Source usual(Scenario scenario) {
        return switch (scenario.subject()) {
            case Subject.DataAndNetwork network -> Source.of(scenario.start().initialiser());
            default -> Source.BOX;
        };
    }

    /// Trains all, on the calling thread and the loop's helpers.
    ///
    /// @throws java.util.concurrent.CancellationException if it was cancelled
    public static RestartsResult run(Experiment experiment, Options options, Lab.Control control) {
        List<Trial> trials = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Source source : options.sources()) {
            for (int i = 0; i < options.runs(); i++) {
                trials.add(trial(experiment, source, options.seed() + i));
                names.add(source.name());
            }
        }
        List<TrialResult> results =
                new Trials(experiment, options.steps(), control).carriedOn().run(trials);
        Minima.Found minima = new Minima(experiment, false).find(results, control);
        double threshold = options.threshold().orElseGet(() -> threshold(results));
        return new RestartsResult(trials, names, results, minima, threshold);
    }

    private static Trial trial(Experiment experiment, Source source, long seed) {
        Scenario.Training t = experiment.scenario().training();
        Scenario.Training training = t.withBatchSeed(seed).alone();
        if (source.initialiser().isPresent()) {
            return new Trial(Scenario.Start.drawn(source.initialiser().get(), seed), training);
        }
        RandomStream random = new RandomStream(seed, "restart in the box");
        Box box = experiment.box();
        double a = random.nextDouble(box.a().min(), box.a().max());
        double b = random.nextDouble(box.b().min(), box.b().max());
        return new Trial(startAt(experiment, a, b), training);
    }

    /// The start at plane coordinates.
    static Scenario.Start startAt(Experiment experiment, double a, double b) {
        PlanePoint drawn = experiment.plane().project(experiment.initialWeights());
        Scenario.Start start = experiment.scenario().start();
        return start.withOffset(a - drawn.a(), b - drawn.b());
    }

    private static double threshold(List<TrialResult> results) {
        double best = best(results);
        double start =
                median(results.stream().mapToDouble(TrialResult::startLoss).toArray());
        return best + 0.05 * Math.max(0, start - best);
    }

    /// The lowest final loss of runs that did not diverge; NaN if all did.
    static double best(List<TrialResult> results) {
        return results.stream()
                .filter(TrialResult::ended)
                .mapToDouble(TrialResult::loss)
                .min()
                .orElse(Double.NaN);
    }

    /// The median of finite values; NaN if there are none.
    static double median(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
    }
}
