package errorscape.slice;

import errorscape.math.Range;
import errorscape.network.NetworkObjective;
import errorscape.network.Task;
import errorscape.objective.PlaneValues;
import errorscape.slice.grid.LossGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Grid points a second on one thread for each kind of plane, and planes made a second.
@NullUnmarked // JMH fills the fields
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class PlaneBenchmark {
    private static final int POINTS = 65;

    /// The kinds.
    public enum Kind {
        RANDOM,
        TWO_WEIGHTS,
        COMPONENTS,
        EIGENVECTORS,
        GRADIENT,
        THREE_POINTS
    }

    @Param({"MOONS", "DIGITS"})
    public Task task;

    @Param
    public Kind kind;

    private PlaneMaterial material;
    private PlaneChoice choice;
    private PlaneValues plane;
    private double[] a;
    private double[] values;

    @Setup
    public void prepare() {
        NetworkObjective objective = task.objective();
        List<double[]> path = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            path.add(task.weights(k + 1));
        }
        material = new PathMaterial(objective, path);
        choice = choice(objective, path);
        Plane made = Planes.choose(choice, material).plane();
        plane = objective.evaluator().onPlane(made.origin(), made.first(), made.second());
        a = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            a[k] = LossGrid.node(new Range(-1, 1), k, POINTS);
        }
        values = new double[POINTS];
    }

    private PlaneChoice choice(NetworkObjective objective, List<double[]> path) {
        return switch (kind) {
            case RANDOM -> new PlaneChoice.RandomDirections(1, PlaneChoice.Normalisation.FILTER, false);
            case TWO_WEIGHTS ->
                new PlaneChoice.TwoWeights(
                        objective.layout().name(0), objective.layout().name(objective.dimension() - 1));
            case COMPONENTS -> new PlaneChoice.PathComponents(40, PlaneChoice.About.MEAN, true);
            case EIGENVECTORS -> new PlaneChoice.Eigenvectors(PlaneChoice.EigenPair.LARGEST_AND_SMALLEST);
            case GRADIENT -> new PlaneChoice.GradientAndCurvature();
            case THREE_POINTS ->
                new PlaneChoice.ThreePlaces(
                        Place.Weights.of(path.get(0)), Place.Weights.of(path.get(1)), Place.Weights.of(path.get(2)));
        };
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double[] points() {
        plane.row(a, POINTS, 0.3, values);
        return values;
    }

    @Benchmark
    public ChosenPlane made() {
        return Planes.choose(choice, material);
    }

    /// A path, without training.
    private record PathMaterial(NetworkObjective objective, List<double[]> path) implements PlaneMaterial {
        @Override
        public double[] place() {
            return path.getFirst();
        }

        @Override
        public double[] at(Place place) {
            return ((Place.Weights) place).vector();
        }

        @Override
        public List<List<double[]>> paths(long steps) {
            return List.of(path);
        }

        @Override
        public PlaneChoice.Directions directions(String path) {
            throw new IllegalArgumentException("no files here");
        }
    }
}
