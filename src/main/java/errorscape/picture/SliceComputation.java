package errorscape.picture;

import errorscape.critical.slice.SliceCriticalPoints;
import errorscape.critical.slice.SliceCriticalSet;
import errorscape.critical.slice.SliceProver;
import errorscape.critical.space.CriticalPoint;
import errorscape.critical.space.CriticalSearch;
import errorscape.math.Counted;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import errorscape.scenario.Quantities;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.slice.Quantity;
import errorscape.slice.grid.GridSampler;
import errorscape.slice.grid.LossGrid;
import errorscape.slice.grid.SamplingLevels;
import errorscape.training.Racer;
import errorscape.training.Snapshot;
import errorscape.training.StraightRace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Computes what a picture of an experiment needs: the grid, critical points, the paths of all racers.
///
/// @param loop shares the work
/// @param monitor hears of it, and may end it
public record SliceComputation(Experiment experiment, ParallelFor loop, Monitor monitor) {
    /// What is computed.
    ///
    /// @param grid whether the plane is sampled; else there is a grid of its four corners only
    /// @param steps that all racers make
    /// @param marks whether the slice's critical points are searched
    /// @param networkPoints whether critical points of the network are searched from where the racers stand
    /// @param partial whether paths are of use that were ended early
    public record Wanted(boolean grid, long steps, boolean marks, boolean networkPoints, boolean partial) {
        /// All of a picture.
        public static Wanted picture(long steps, boolean marks, boolean networkPoints) {
            return new Wanted(true, steps, marks, networkPoints, false);
        }
    }

    /// Does all the work.
    ///
    /// @throws java.util.concurrent.CancellationException if it is not wanted any more
    public SliceMaterial run(Wanted wanted) {
        LossGrid grid = sample(wanted);
        Optional<SliceCriticalSet> critical = wanted.marks() ? Optional.of(search()) : Optional.empty();
        List<RacerPath> racers = wanted.steps() > 0 ? train(wanted.steps()) : List.of();
        if (!wanted.partial()) {
            monitor.goOn();
        }
        List<CriticalPoint> points = wanted.networkPoints() ? networkPoints(racers) : List.of();
        return new SliceMaterial(
                experiment,
                experiment.plane(),
                grid,
                experiment.scenario().view().quantity(),
                critical,
                points,
                racers);
    }

    private LossGrid sample(Wanted wanted) {
        int nodes = wanted.grid() ? experiment.scenario().view().resolution() : 2;
        Quantity drawn = experiment.scenario().view().quantity();
        if (wanted.grid()) {
            monitor.at(
                    String.format(
                            Locale.ROOT,
                            "sampling %d x %d values (%s) of %,d %s",
                            nodes,
                            nodes,
                            drawn.label(),
                            experiment.training().dimension(),
                            Counted.noun(experiment.training().dimension(), "weight")),
                    Double.NaN);
        }
        return GridSampler.sample(
                Quantities.of(experiment, drawn, wanted.steps()),
                experiment.plane(),
                experiment.box(),
                new SamplingLevels.Size(nodes, nodes),
                loop,
                () -> wanted.grid() && monitor.cancelled());
    }

    private SliceCriticalSet search() {
        monitor.at("searching critical points of the slice", 0);
        SliceCriticalPoints.Options options = SliceCriticalPoints.Options.of(experiment.training());
        SliceCriticalSet searched = SliceCriticalPoints.find(
                experiment.training(),
                experiment.plane(),
                experiment.box(),
                options,
                loop,
                monitor::at,
                monitor::cancelled);
        SliceCriticalSet found = SliceProver.prove(
                searched,
                experiment.training(),
                experiment.plane(),
                experiment.box(),
                options,
                loop,
                monitor::cancelled);
        monitor.at("critical points: " + found.points().size() + ". " + found.certificate(), 1);
        return found;
    }

    private List<RacerPath> train(long steps) {
        monitor.at(String.format(Locale.ROOT, "training %,d steps", steps), 0);
        List<RacerChoice> choices = Racers.of(experiment.scenario());
        List<Racer> racers = choices.stream()
                .map(choice -> new Racer(choice.number(), choice.number(), experiment.runSettings(choice)))
                .toList();
        List<Snapshot> runs = StraightRace.run(
                experiment.training(),
                experiment.validation(),
                racers,
                steps,
                loop,
                monitor::cancelled,
                step -> stepped(step, steps));
        List<RacerPath> paths = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Snapshot run = runs.get(i);
            RacerChoice choice = choices.get(i);
            if (!run.message().isEmpty()) {
                monitor.at(run.message(), 1);
            }
            monitor.at(
                    String.format(
                            Locale.ROOT,
                            "%sloss after step %,d: %.6g",
                            runs.size() == 1 ? "" : choice.title() + ": ",
                            run.now().step(),
                            run.now().loss()),
                    1);
            paths.add(new RacerPath(choice.number(), choice.title(), choice.shown(), run));
        }
        return paths;
    }

    private void stepped(long step, long steps) {
        if (step < steps) {
            monitor.at(String.format(Locale.ROOT, "step %,d", step), step / (double) steps);
        }
    }

    /// One from each racer's place, or from the start, without those found twice.
    private List<CriticalPoint> networkPoints(List<RacerPath> racers) {
        List<double[]> starts = racers.isEmpty()
                ? List.of(experiment.startWeights())
                : racers.stream()
                        .filter(RacerPath::shown)
                        .map(racer -> racer.run().now().weights())
                        .toList();
        List<CriticalPoint> found = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            monitor.goOn();
            monitor.at("searching critical points of the network", i / (double) starts.size());
            CriticalSearch.from(experiment.training(), starts.get(i), monitor::cancelled)
                    .point()
                    .filter(point -> found.stream().noneMatch(other -> Arrays.equals(other.weights(), point.weights())))
                    .ifPresent(found::add);
        }
        return found;
    }
}
