package errorscape.lesson.measure;

import errorscape.laboratory.Lab;
import errorscape.laboratory.LabResult;
import errorscape.laboratory.Restarts;
import errorscape.laboratory.RestartsResult;
import errorscape.lesson.Finding;
import errorscape.lesson.Measure;
import errorscape.lesson.Scene;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/// Many runs from random starts.
final class RestartMeasures {
    private final Measuring measuring;
    private final ParallelFor loop;
    private final BooleanSupplier cancelled;

    RestartMeasures(Measuring measuring, ParallelFor loop, BooleanSupplier cancelled) {
        this.measuring = measuring;
        this.loop = loop;
        this.cancelled = cancelled;
    }

    /// Runs are the same whatever is asked about them.
    private record Key(Scene scene, int runs, long steps, long seed, double good) {}

    Finding of(Measure.Restarts restarts) {
        RestartsResult result = measuring.once(
                new Key(restarts.scene(), restarts.runs(), restarts.steps(), restarts.seed(), restarts.good()),
                this::run);
        String source = result.sources().getFirst();
        return switch (restarts.quantity()) {
            case SHARE -> Finding.of(1 - number(result, "shareFailed"));
            case MINIMA -> Finding.of(result.minima().size());
            case LOWEST -> Finding.of(number(result, "bestLoss"));
            case MEDIAN -> Finding.of(number(result, "medianLoss"));
            case DIVERGED -> Finding.of(number(result, "diverged"));
            case CHANCE -> Finding.of(of(result.success(source), restarts.best()));
            case EXPECTED -> Finding.of(of(result.bestOf(source), restarts.best()));
        };
    }

    private static double of(double[] byRuns, int runs) {
        if (runs < 1 || runs > byRuns.length) {
            throw new IllegalArgumentException("best must be from 1 to the number of runs, not " + runs);
        }
        return byRuns[runs - 1];
    }

    private static double number(LabResult result, String key) {
        return result.facts().stream()
                .filter(fact -> fact.key().equals(key))
                .map(fact -> ((Number) fact.value()).doubleValue())
                .findFirst()
                .orElseThrow();
    }

    private RestartsResult run(Key key) {
        Experiment experiment = measuring.experiment(key.scene());
        return Restarts.run(
                experiment,
                new Restarts.Options(
                        key.runs(),
                        key.steps(),
                        List.of(Restarts.usual(experiment.scenario())),
                        key.seed(),
                        OptionalDouble.of(key.good())),
                new Lab.Control(
                        loop, (done, total) -> {}, () -> cancelled.getAsBoolean() ? Lab.Wish.NOTHING : Lab.Wish.ALL));
    }
}
