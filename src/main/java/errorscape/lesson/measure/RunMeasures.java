package errorscape.lesson.measure;

import errorscape.eigen.Spectrum;
import errorscape.lesson.Finding;
import errorscape.lesson.Measure;
import errorscape.objective.Objective;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Optimizers;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.training.PathPoint;
import errorscape.training.RunSettings;
import errorscape.training.TrainingLoop;
import errorscape.verdict.VerdictJudge;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// What becomes of single runs.
final class RunMeasures {
    private static final String NEVER = "never";

    private final Experiment experiment;
    private final BooleanSupplier cancelled;

    RunMeasures(Experiment experiment, BooleanSupplier cancelled) {
        this.experiment = experiment;
        this.cancelled = cancelled;
    }

    Finding of(Measure.Run run) {
        TrainingLoop loop = loop(settings(run.racer()));
        return switch (run.quantity()) {
            case BEST_STEP -> Finding.of(best(loop, run.steps()).step());
            case BEST_VALIDATION -> Finding.of(best(loop, run.steps()).validationLoss());
            case DIMENSION -> Finding.of(experiment.training().dimension());
            default -> {
                go(loop, run.steps());
                yield at(loop, run);
            }
        };
    }

    private Finding at(TrainingLoop loop, Measure.Run run) {
        PathPoint now = loop.now();
        return switch (run.quantity()) {
            case LOSS -> Finding.of(now.loss());
            case GRADIENT_NORM -> Finding.of(now.gradientNorm());
            case VALIDATION_LOSS -> Finding.of(now.validationLoss());
            case ERROR_RATE ->
                Finding.of(experiment
                        .training()
                        .errorRate()
                        .orElseThrow(() -> new IllegalArgumentException("there are no classes to get wrong"))
                        .evaluator()
                        .value(now.weights()));
            case VERDICT ->
                Finding.of(new VerdictJudge(experiment.training(), true)
                        .judge(loop.snapshot())
                        .kind()
                        .id());
            case LARGEST_EIGENVALUE -> Finding.of(spectrum(now.weights()).largest());
            case SMALLEST_EIGENVALUE -> Finding.of(spectrum(now.weights()).smallest());
            case INDEX -> Finding.of(spectrum(now.weights()).index());
            case WEIGHT -> {
                if (run.weight() >= now.weights().length) {
                    throw new IllegalArgumentException("there is no weight " + run.weight());
                }
                yield Finding.of(now.weights()[run.weight()]);
            }
            case STEPS_MADE -> Finding.of(now.step());
            case BEST_STEP, BEST_VALIDATION, DIMENSION -> throw new IllegalStateException();
        };
    }

    private Spectrum spectrum(double[] weights) {
        Objective training = experiment.training();
        int n = training.dimension();
        double[] hessian = new double[n * n];
        training.evaluator().hessian(weights, hessian);
        return Spectrum.of(hessian, n);
    }

    private PathPoint best(TrainingLoop loop, long steps) {
        PathPoint best = loop.now();
        if (Double.isNaN(best.validationLoss())) {
            throw new IllegalArgumentException("no samples are kept for validation");
        }
        while (loop.steps() < steps && advance(loop)) {
            PathPoint now = loop.now();
            best = now.validationLoss() < best.validationLoss() ? now : best;
        }
        return best;
    }

    Finding of(Measure.Until until) {
        TrainingLoop loop = loop(settings(until.racer()));
        while (!(loop.now().loss() <= until.loss())) {
            if (loop.steps() >= until.most() || !advance(loop)) {
                return Finding.of(NEVER);
            }
        }
        return Finding.of(loop.steps());
    }

    Finding of(Measure.Repeats repeats, ParallelFor parallel) {
        RunSettings settings = settings(repeats.racer());
        AtomicInteger good = new AtomicInteger();
        parallel.run(
                repeats.runs(),
                () -> new ParallelFor.Worker() {
                    @Override
                    public void item(int index) {
                        TrainingLoop loop = loop(seeded(settings, repeats.seed() + index));
                        go(loop, repeats.steps());
                        if (!loop.diverged() && loop.now().loss() <= repeats.below()) {
                            good.incrementAndGet();
                        }
                    }

                    @Override
                    public void close() {}
                },
                cancelled);
        return Finding.of(good.get() / (double) Math.max(1, repeats.runs()));
    }

    private static RunSettings seeded(RunSettings given, long seed) {
        OptimizerSettings optimizer = given.optimizer();
        if (Optimizers.parameters(optimizer).stream().anyMatch(p -> p.key().equals("seed"))) {
            optimizer = Optimizers.with(optimizer, "seed", Long.toString(seed));
        }
        return new RunSettings(given.start(), seed, optimizer, given.batchSize(), given.confinement());
    }

    RunSettings settings(int racer) {
        RacerChoice choice = Racers.get(experiment.scenario(), racer);
        return experiment.runSettings(choice);
    }

    TrainingLoop loop(RunSettings settings) {
        return new TrainingLoop(experiment.training(), experiment.validation(), settings);
    }

    /// Makes steps until there are so many, or no more can be made.
    void go(TrainingLoop loop, long steps) {
        while (loop.steps() < steps) {
            if (!advance(loop)) {
                return;
            }
        }
    }

    private boolean advance(TrainingLoop loop) {
        if ((loop.steps() & 63) == 0 && cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return loop.step();
    }
}
