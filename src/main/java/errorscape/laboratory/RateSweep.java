package errorscape.laboratory;

import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Optimizers;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Trains a scenario with learning rates over a logarithmic range: which are too small, which diverge, which is
/// best?
public final class RateSweep {
    private RateSweep() {}

    /// @param optimizers compared, each with all its settings but the learning rate
    /// @param low smallest learning rate, positive
    /// @param high largest learning rate, above the smallest
    /// @param count learning rates, evenly spaced on a logarithmic axis, both ends among them
    /// @param repeats runs at each, with other mini-batches and, if the start is drawn, other starts
    /// @param steps each run makes
    /// @param threshold a loss that is good enough; empty: 5 % of the way from the best end to the start
    public record Options(
            List<OptimizerSettings> optimizers,
            double low,
            double high,
            int count,
            int repeats,
            long steps,
            OptionalDouble threshold) {
        public Options {
            optimizers = List.copyOf(optimizers);
            if (!(low > 0 && high > low && high < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the learning rates must be positive, the lowest below the highest, not " + low + " to "
                                + high);
            }
            Lab.check("the number of learning rates", count, 2, 1000);
            Lab.check("the number of repeats", repeats, 1, 10_000);
            Lab.check("the number of steps", steps, 1, 1_000_000_000);
            Lab.check("the number of runs", (long) optimizers.size() * count * repeats, 1, Lab.MOST_RUNS);
            for (OptimizerSettings optimizer : optimizers) {
                if (Double.isNaN(optimizer.learningRate())) {
                    throw new IllegalArgumentException(optimizer.displayName() + " has no learning rate to sweep");
                }
            }
        }

        /// The learning rates, rising.
        double[] rates() {
            double[] rates = new double[count];
            double from = StrictMath.log(low);
            double to = StrictMath.log(high);
            for (int i = 0; i < count; i++) {
                rates[i] = StrictMath.exp(from + (to - from) * i / (count - 1));
            }
            rates[0] = low;
            rates[count - 1] = high;
            return rates;
        }
    }

    /// The optimizers of some names: "scenario" for the scenario's own, with all its settings, or names of the
    /// catalogue.
    ///
    /// @throws IllegalArgumentException if a name is not known, with those that are
    public static List<OptimizerSettings> optimizers(Scenario scenario, List<String> names) {
        List<OptimizerSettings> optimizers = new ArrayList<>();
        for (String name : names) {
            if (name.trim().equalsIgnoreCase("scenario")) {
                optimizers.add(scenario.training().optimizer());
                continue;
            }
            optimizers.add(Optimizers.find(name.trim())
                    .orElseThrow(() -> new IllegalArgumentException("there is no optimizer \"" + name.trim()
                            + "\"; there are scenario, "
                            + Optimizers.entries().stream()
                                    .filter(entry ->
                                            !Double.isNaN(entry.standard().learningRate()))
                                    .map(Optimizers.Entry::id)
                                    .collect(Collectors.joining(", "))))
                    .standard());
        }
        return optimizers;
    }

    /// Trains all, on the calling thread and the loop's helpers.
    ///
    /// @throws java.util.concurrent.CancellationException if it was cancelled
    public static SweepResult run(Experiment experiment, Options options, Lab.Control control) {
        Scenario scenario = experiment.scenario();
        List<Trial> trials = new ArrayList<>();
        for (OptimizerSettings optimizer : options.optimizers()) {
            for (double rate : options.rates()) {
                for (int repeat = 0; repeat < options.repeats(); repeat++) {
                    trials.add(new Trial(
                            Repeats.start(scenario.start(), repeat),
                            Repeats.training(scenario.training(), optimizer.withLearningRate(rate), repeat)));
                }
            }
        }
        List<TrialResult> results = new Trials(experiment, options.steps(), control).run(trials);
        double best = Restarts.best(results);
        double start = Restarts.median(
                results.stream().mapToDouble(TrialResult::startLoss).toArray());
        double threshold = options.threshold().orElse(best + 0.05 * Math.max(0, start - best));
        return new SweepResult(options, trials, results, threshold);
    }
}
