package errorscape.laboratory;

import errorscape.optimizer.GradientNoise;
import errorscape.optimizer.OptimizerSettings;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Trains a scenario from one start with noise of several kinds, many times each: how long until a run escapes
/// from the saddle or the poor minimum it starts at? Escaped is a run whose full loss has come below a level.
public final class NoiseStudy {
    /// How far down on the way from the start to the best end a run has escaped.
    private static final double ESCAPED = 0.1;

    /// For optimizers without a learning rate.
    private static final double USUAL_RATE = 0.1;

    private NoiseStudy() {}

    /// A kind of noise.
    ///
    /// @param name for people
    /// @param optimizer of each repeat; steppers with random numbers of their own get another seed each
    /// @param batchSize samples a step; 0 for all
    public record Variant(String name, List<OptimizerSettings> optimizer, int batchSize) {
        public Variant {
            optimizer = List.copyOf(optimizer);
        }
    }

    /// The noise of mini-batches.
    ///
    /// @param batchSize samples a step; 0 for all
    public static Variant batch(OptimizerSettings optimizer, int batchSize) {
        String name = batchSize == 0
                ? Words.text("outcome.noise.all")
                : Words.text("outcome.noise.batches", Integer.toString(batchSize));
        return new Variant(name, List.of(optimizer), batchSize);
    }

    /// Gaussian noise on the gradient of all samples (Neelakantan et al. 2015), another for every repeat.
    ///
    /// @param variance of it at the first step
    /// @param annealing how fast it fades; 0 for never
    public static Variant gaussian(OptimizerSettings like, double variance, double annealing, int repeats) {
        double rate = Double.isNaN(like.learningRate()) ? USUAL_RATE : like.learningRate();
        List<OptimizerSettings> optimizers = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            optimizers.add(new GradientNoise(rate, 0, variance, annealing, repeat + 1L));
        }
        String name = annealing == 0
                ? Words.text("outcome.noise.steady", Double.toString(variance))
                : Words.text("outcome.noise.fading", Double.toString(variance), Double.toString(annealing));
        return new Variant(name, optimizers, 0);
    }

    /// Mini-batches of some sizes with the optimizer as it is, then Gaussian noise of some strengths and
    /// fadings.
    public static List<Variant> variants(
            OptimizerSettings optimizer,
            List<Integer> batchSizes,
            List<Double> variances,
            List<Double> annealings,
            int repeats) {
        List<Variant> variants = new ArrayList<>();
        batchSizes.forEach(size -> variants.add(batch(optimizer, size)));
        for (double variance : variances) {
            annealings.forEach(annealing -> variants.add(gaussian(optimizer, variance, annealing, repeats)));
        }
        return variants;
    }

    /// All samples, then falling powers of four up to half of them.
    ///
    /// @param samples how many there are; 0 for a loss without
    public static List<Integer> usualBatchSizes(int samples) {
        List<Integer> sizes = new ArrayList<>(List.of(0));
        for (int size = 1; size <= samples / 2; size *= 4) {
            sizes.add(1, size);
        }
        return sizes;
    }

    /// What is compared.
    ///
    /// @param variants compared, each with an optimizer for every repeat
    /// @param repeats runs of each, with other seeds
    /// @param steps each run makes
    /// @param level loss at which a run has escaped; empty: a tenth of the way from the start to the best end
    public record Options(List<Variant> variants, int repeats, long steps, OptionalDouble level) {
        public Options {
            variants = List.copyOf(variants);
            Lab.check("the number of repeats", repeats, 1, 10_000);
            Lab.check("the number of steps", steps, 1, 1_000_000_000);
            Lab.check("the number of runs", (long) variants.size() * repeats, 1, Lab.MOST_RUNS);
        }
    }

    /// Trains all, on the calling thread and the loop's helpers.
    ///
    /// @throws java.util.concurrent.CancellationException if it was cancelled
    public static NoiseResult run(Experiment experiment, Options options, Lab.Control control) {
        Scenario scenario = experiment.scenario();
        Scenario.Training t = scenario.training();
        List<Trial> trials = new ArrayList<>();
        for (Variant variant : options.variants()) {
            for (int repeat = 0; repeat < options.repeats(); repeat++) {
                OptimizerSettings optimizer = variant.optimizer()
                        .get(Math.min(repeat, variant.optimizer().size() - 1));
                trials.add(new Trial(
                        scenario.start(),
                        t.withOptimizer(optimizer)
                                .withBatchSize(variant.batchSize())
                                .withBatchSeed(t.batchSeed() + repeat)
                                .alone()));
            }
        }
        List<TrialResult> results = new Trials(experiment, options.steps(), control).run(trials);
        // All have one start.
        double start = Restarts.median(
                results.stream().mapToDouble(TrialResult::startLoss).toArray());
        double best = Math.min(start, Restarts.best(results));
        double level = options.level().orElse(start - ESCAPED * (start - best));
        return new NoiseResult(options, trials, results, level);
    }
}
