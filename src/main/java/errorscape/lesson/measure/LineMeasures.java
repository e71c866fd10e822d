package errorscape.lesson.measure;

import errorscape.lesson.Finding;
import errorscape.lesson.Measure;
import errorscape.math.Range;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Symmetry;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.slice.Line;
import errorscape.slice.grid.LineProfile;
import errorscape.training.RunSettings;
import errorscape.training.TrainingLoop;
import java.math.BigDecimal;
import java.util.function.BooleanSupplier;

/// Straight lines between ends of runs, and the twins of an end.
final class LineMeasures {
    private static final int PLACES = 401;

    private final Experiment experiment;
    private final Measuring measuring;
    private final RunMeasures runs;

    LineMeasures(Experiment experiment, Measuring measuring, BooleanSupplier cancelled) {
        this.experiment = experiment;
        this.measuring = measuring;
        runs = new RunMeasures(experiment, cancelled);
    }

    Finding of(Measure.Line line) {
        double[] from = line.fromSeed() == line.toSeed() ? start(line.fromSeed()) : end(line.fromSeed(), line.steps());
        double[] to = end(line.toSeed(), line.steps());
        if (line.renamed()) {
            to = experiment.training().symmetry().nearestTwin(to, from);
        }
        Evaluator evaluator = experiment.training().evaluator();
        return switch (line.quantity()) {
            case DISTANCE -> Finding.of(Vectors.distance(from, to));
            case DIFFERENCE -> Finding.of(Math.abs(evaluator.value(from) - evaluator.value(to)));
            case BUMPS -> Finding.of(profile(from, to).shape().bumps());
            case BARRIER -> Finding.of(profile(from, to).shape().barrier());
        };
    }

    private LineProfile profile(double[] from, double[] to) {
        return LineProfile.sample(experiment.training(), Line.between(from, to, "line"), new Range(0, 1), PLACES);
    }

    Finding of(Measure.Twins twins) {
        double[] end = end(experiment.scenario().start().seed(), twins.steps());
        Symmetry symmetry = experiment.training().symmetry();
        return new Finding.Amount(new BigDecimal(symmetry.multiplicity(end)));
    }

    private double[] start(long seed) {
        Scenario.Start start = experiment.scenario().start();
        return seed == start.seed()
                ? experiment.startWeights()
                : experiment.weightsOf(Scenario.Start.drawn(start.initialiser(), seed));
    }

    private record Key(Experiment experiment, long seed, long steps) {}

    private double[] end(long seed, long steps) {
        return measuring.once(new Key(experiment, seed, steps), this::trained);
    }

    private double[] trained(Key key) {
        RunSettings given = experiment.runSettings();
        TrainingLoop loop = runs.loop(new RunSettings(
                start(key.seed()), given.seed(), given.optimizer(), given.batchSize(), given.confinement()));
        runs.go(loop, key.steps());
        return loop.now().weights();
    }
}
