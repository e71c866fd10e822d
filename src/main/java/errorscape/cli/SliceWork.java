package errorscape.cli;

import errorscape.critical.SliceCriticalPoints;
import errorscape.critical.SliceCriticalSet;
import errorscape.critical.SliceProver;
import errorscape.math.Counted;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import errorscape.scenario.Quantities;
import errorscape.slice.Quantity;
import errorscape.slice.grid.GridSampler;
import errorscape.slice.grid.LossGrid;
import errorscape.slice.grid.SamplingLevels;
import errorscape.training.TrainingLoop;
import errorscape.training.Workers;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/// What a picture of a scenario needs computed: the grid, the slice's critical points, the path.
final class SliceWork {
    private final Experiment experiment;
    private final Consumer<String> progress;

    /// @param progress gets lines for people while it works
    SliceWork(Experiment experiment, Consumer<String> progress) {
        this.experiment = experiment;
        this.progress = progress;
    }

    /// What was computed.
    ///
    /// @param critical what is critical in the slice; empty if not asked for
    /// @param loop trained; empty if no step was asked for
    record Result(LossGrid grid, Optional<SliceCriticalSet> critical, Optional<TrainingLoop> loop) {}

    /// Does all the work, on all processors.
    ///
    /// @param steps of training
    /// @param marks whether critical points are searched
    Result run(long steps, boolean marks) {
        int cores = Runtime.getRuntime().availableProcessors();
        CompletableFuture<LossGrid> failed = new CompletableFuture<>();
        try (Workers workers = new Workers(cores, failed::completeExceptionally)) {
            ParallelFor loop = new ParallelFor(workers.pool(), cores);
            LossGrid grid = sample(steps, loop, failed);
            Optional<SliceCriticalSet> found = marks ? Optional.of(search(loop)) : Optional.empty();
            return new Result(grid, found, steps > 0 ? Optional.of(train(steps)) : Optional.empty());
        }
    }

    private LossGrid sample(long steps, ParallelFor loop, CompletableFuture<LossGrid> grid) {
        int nodes = experiment.scenario().view().resolution();
        Quantity drawn = experiment.scenario().view().quantity();
        progress.accept(String.format(
                Locale.ROOT,
                "sampling %d x %d values (%s) of %,d %s",
                nodes,
                nodes,
                drawn.label(),
                experiment.training().dimension(),
                Counted.noun(experiment.training().dimension(), "weight")));
        new GridSampler(loop.executor(), loop.parallelism())
                .start(
                        Quantities.of(experiment, drawn, steps),
                        experiment.plane(),
                        experiment.box(),
                        SamplingLevels.only(nodes, nodes),
                        grid::complete,
                        grid::completeExceptionally);
        try {
            return grid.join();
        } catch (CompletionException e) {
            throw new CommandException("the slice could not be sampled: " + e.getCause(), e);
        }
    }

    private SliceCriticalSet search(ParallelFor loop) {
        progress.accept("searching critical points of the slice");
        SliceCriticalPoints.Options options = SliceCriticalPoints.Options.of(experiment.training());
        SliceCriticalSet searched = SliceCriticalPoints.find(
                experiment.training(),
                experiment.plane(),
                experiment.box(),
                options,
                loop,
                new SliceSearchProgress(progress, System::nanoTime),
                () -> false);
        SliceCriticalSet found = SliceProver.prove(
                searched, experiment.training(), experiment.plane(), experiment.box(), options, loop, () -> false);
        progress.accept("critical points: " + found.points().size() + ". " + found.certificate());
        return found;
    }

    private TrainingLoop train(long steps) {
        progress.accept(String.format(Locale.ROOT, "training %,d steps", steps));
        TrainingLoop loop = new TrainingLoop(experiment.training(), experiment.validation(), experiment.runSettings());
        for (long i = 0; i < steps && loop.step(); i++) {
            if ((i + 1) % Math.max(1, steps / 10) == 0 && steps >= 100_000) {
                progress.accept(String.format(Locale.ROOT, "step %,d", i + 1));
            }
        }
        if (loop.diverged()) {
            progress.accept(loop.message());
        }
        progress.accept(String.format(
                Locale.ROOT,
                "loss after step %,d: %.6g",
                loop.now().step(),
                loop.now().loss()));
        return loop;
    }
}
