package errorscape.scenario;

import errorscape.math.Counted;
import errorscape.objective.Objective;
import errorscape.slice.Place;
import errorscape.slice.Plane;
import errorscape.slice.PlaneChoice;
import errorscape.slice.PlaneMaterial;
import errorscape.training.RunSettings;
import errorscape.training.TrainingLoop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What planes of a scenario are made from. Paths and points come from training as the scenario describes it,
/// from the initial weights: not from where a start was moved to on the plane, for the plane is made of the
/// path. Runs are made once and kept.
final class RunMaterial implements PlaneMaterial {
    /// Of points of a path; more do not change its principal components visibly.
    private static final int MOST_POINTS = 512;

    private final Matter matter;
    private final Scenario scenario;
    private final double[] initialWeights;
    private final @Nullable Path baseFolder;
    private final Map<Place.AfterSteps, List<double[]>> runs;

    /// @param former whose runs are taken over if they are the same
    RunMaterial(
            Matter matter,
            Scenario scenario,
            double[] initialWeights,
            @Nullable Path baseFolder,
            @Nullable RunMaterial former) {
        this.matter = matter;
        this.scenario = scenario;
        this.initialWeights = initialWeights;
        this.baseFolder = baseFolder;
        runs = former != null && former.sameRuns(this) ? former.runs : new HashMap<>();
    }

    /// Whether training is the same bit for bit.
    boolean sameRuns(RunMaterial other) {
        Scenario.Training mine = scenario.training();
        Scenario.Training others = other.scenario.training();
        return matter.training().equals(other.matter.training())
                && Arrays.equals(initialWeights, other.initialWeights)
                && scenario.start().initialiser().equals(other.scenario.start().initialiser())
                && mine.optimizer().equals(others.optimizer())
                && mine.batchSize() == others.batchSize()
                && mine.batchSeed() == others.batchSeed();
    }

    @Override
    public Objective objective() {
        return matter.training();
    }

    @Override
    public double[] place() {
        return at(scenario.slice().at());
    }

    @Override
    public double[] at(Place place) {
        return switch (place) {
            case Place.AfterSteps after ->
                after.steps() == 0 ? drawn(after.seed()) : run(after).getLast();
            case Place.Weights given -> checked(given);
        };
    }

    private double[] checked(Place.Weights given) {
        if (given.weights().size() != initialWeights.length) {
            throw new IllegalArgumentException(
                    "the point has " + Counted.of(given.weights().size(), "weight") + ", but the loss "
                            + initialWeights.length + "; give one for each");
        }
        return given.vector();
    }

    private double[] drawn(OptionalLong seed) {
        if (seed.isEmpty()) {
            return initialWeights;
        }
        Scenario.Start start = scenario.start();
        return matter.draw(Scenario.Start.drawn(start.initialiser(), seed.getAsLong()));
    }

    @Override
    public List<List<double[]>> paths(long steps) {
        return List.of(run(new Place.AfterSteps(OptionalLong.empty(), steps)));
    }

    private List<double[]> run(Place.AfterSteps where) {
        synchronized (runs) {
            return runs.computeIfAbsent(where, this::train);
        }
    }

    private List<double[]> train(Place.AfterSteps where) {
        Scenario.Training how = scenario.training();
        TrainingLoop loop = new TrainingLoop(
                matter.training(),
                Optional.empty(),
                new RunSettings(drawn(where.seed()), how.batchSeed(), how.optimizer(), how.batchSize()));
        long stride = 1 + Math.max(0, where.steps() - 1) / MOST_POINTS;
        List<double[]> points = new ArrayList<>();
        points.add(loop.now().weights());
        while (loop.steps() < where.steps() && loop.step()) {
            if (loop.steps() % stride == 0 || loop.steps() == where.steps()) {
                points.add(loop.now().weights());
            }
        }
        if (loop.diverged()) {
            throw new IllegalArgumentException("training for the plane: " + loop.message());
        }
        return List.copyOf(points);
    }

    @Override
    public PlaneChoice.Directions directions(String path) {
        return DirectionsFile.read(DataSource.file(path, "slice.plane.file", baseFolder));
    }

    @Override
    public Plane imported() {
        return matter.plane().orElseGet(PlaneMaterial.super::imported);
    }
}
