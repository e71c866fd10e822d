package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.critical.SliceCriticalPoints;
import errorscape.critical.SliceCriticalSet;
import errorscape.math.Range;
import errorscape.network.Activation;
import errorscape.network.Loss;
import errorscape.objective.Objective;
import errorscape.optimizer.Sgd;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.PlaneChoice;
import errorscape.slice.PlaneObjective;
import errorscape.slice.PlanePoint;
import errorscape.slice.grid.LossGrid;
import errorscape.training.TrainingLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Networks of a single weight: `y = w x`, whose loss is a parabola that can be written down.
final class OneWeightTest {
    /// Samples (1, 2), (2, 3), (3, 7): the mean of (w x - y)^2 is (14 w^2 - 58 w + 62) / 3, least at w = 29 / 14.
    private static final double LEAST = 29 / 14.0;

    @TempDir
    Path folder;

    private Scenario scenario;

    @BeforeEach
    void one_weight() throws IOException {
        Files.writeString(folder.resolve("line.csv"), "x,y\n1,2\n2,3\n3,7\n");
        Scenario moons = SampleScenarios.find("xor").orElseThrow();
        scenario = moons.withSubject(new Subject.DataAndNetwork(
                        new Subject.Data("line.csv", List.of("x"), List.of("y"), false, 0, 1),
                        new Subject.Network(
                                List.of(), Activation.TANH, Activation.LINEAR, false, Loss.MEAN_SQUARED, 0, false)))
                .withTraining(moons.training().withOptimizer(new Sgd(0.01, 0)));
    }

    private Experiment experiment(PlaneChoice choice) {
        return Experiment.build(scenario.withSlice(new Scenario.Slice(choice, Optional.of(Box.square(3)))), folder);
    }

    private static double loss(double w) {
        return (14 * w * w - 58 * w + 62) / 3;
    }

    @Test
    void every_choice_of_a_plane_is_the_line_of_the_weight_and_the_same_across() {
        for (PlaneChoice choice : List.of(
                new PlaneChoice.RandomDirections(1, PlaneChoice.Normalisation.FILTER, false),
                new PlaneChoice.RandomDirections(1, PlaneChoice.Normalisation.NONE, true),
                new PlaneChoice.GradientAndCurvature(),
                new PlaneChoice.Eigenvectors(PlaneChoice.EigenPair.LARGEST_TWO))) {
            Plane plane = experiment(choice).plane();
            Objective slice = new PlaneObjective(experiment(choice).training(), plane);
            for (double a : new double[] {-2, 0, 1.5}) {
                assertThat(slice.evaluator().value(new double[] {a, 0})).isCloseTo(loss(a), within(1e-13 * loss(a)));
                assertThat(slice.evaluator().value(new double[] {a, 2.5}))
                        .isEqualTo(slice.evaluator().value(new double[] {a, 0}));
            }
            PlanePoint place = plane.project(new double[] {1.25});
            assertThat(place.a()).isEqualTo(1.25);
            assertThat(place.b()).isZero();
            assertThat(place.distance()).isZero();
            assertThat(plane.lengthInPlane(new double[] {1}, new double[] {-2})).isEqualTo(3);
        }
    }

    @Test
    void it_trains_to_its_minimum_also_confined_to_the_plane() {
        for (boolean confined : new boolean[] {false, true}) {
            scenario = scenario.withTraining(scenario.training().withConfined(confined));
            Experiment experiment =
                    experiment(new PlaneChoice.RandomDirections(1, PlaneChoice.Normalisation.FILTER, false));
            TrainingLoop loop = new TrainingLoop(experiment.training(), Optional.empty(), experiment.runSettings());
            for (int k = 0; k < 1000; k++) {
                loop.step();
            }
            assertThat(loop.now().weights()[0]).isCloseTo(LEAST, within(1e-12));
        }
    }

    @Test
    void its_slice_has_a_line_of_minima_where_the_one_minimum_is() {
        Experiment experiment =
                experiment(new PlaneChoice.RandomDirections(1, PlaneChoice.Normalisation.FILTER, false));
        SliceCriticalSet found = SliceCriticalPoints.find(
                experiment.training(),
                experiment.plane(),
                new Box(new Range(-3, 3), new Range(-3, 3)),
                SliceCriticalPoints.Options.of(experiment.training()),
                ParallelFor.onCallingThread(),
                () -> false);
        assertThat(found.points()).isNotEmpty().allSatisfy(point -> {
            assertThat(point.a()).isCloseTo(LEAST, within(1e-9));
            assertThat(point.value()).isCloseTo(loss(LEAST), within(1e-12));
        });
    }

    @Test
    void a_grid_of_it_has_equal_rows() {
        Experiment experiment = experiment(new PlaneChoice.GradientAndCurvature());
        double[] row = new double[3];
        experiment
                .training()
                .evaluator()
                .onPlane(
                        experiment.plane().origin(),
                        experiment.plane().first(),
                        experiment.plane().second())
                .row(new double[] {-3, 0, 3}, 3, 1, row);
        LossGrid grid =
                new LossGrid(Box.square(3), 3, 1 + 1, new double[] {row[0], row[1], row[2], row[0], row[1], row[2]});
        assertThat(grid.value(1, 0)).isCloseTo(loss(0), within(1e-12));
        assertThat(grid.value(2, 1)).isCloseTo(loss(3), within(1e-12));
    }
}
