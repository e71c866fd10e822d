package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.math.Vectors;
import errorscape.slice.Place;
import errorscape.slice.PlaneChoice;
import errorscape.slice.PlaneChoice.About;
import errorscape.slice.PlaneChoice.EigenPair;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PlaneJsonTest {
    private static Stream<PlaneChoice> choices() {
        return Stream.of(
                new PlaneChoice.PathComponents(500, About.END, false),
                new PlaneChoice.Eigenvectors(EigenPair.SMALLEST_TWO),
                new PlaneChoice.GradientAndCurvature(),
                new PlaneChoice.ThreePlaces(
                        Place.START,
                        new Place.AfterSteps(OptionalLong.of(-3), 7),
                        new Place.Weights(List.of(0.1, 2.0))),
                new PlaneChoice.LineAndDetour(20),
                new PlaneChoice.Directions(
                        List.of(1.0, 2.0),
                        List.of(0.1, -1e-17),
                        "u",
                        "v",
                        Optional.of(Place.afterSteps(3)),
                        Optional.of(new PlaneChoice.LineAndDetour(7))),
                new PlaneChoice.DirectionsOfFile("mine.csv"));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void a_plane_comes_back_from_its_file_as_it_was(PlaneChoice choice) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        PlaneJson.write(choice, tree);

        assertThat(PlaneJson.read(new JsonObject("", tree))).isEqualTo(choice);
    }

    @Test
    void a_scenario_keeps_where_its_plane_lies_and_the_weights_it_starts_from() {
        Scenario moons = SampleScenarios.find("moons").orElseThrow();
        double[] start = Experiment.build(moons, null).startWeights();
        start[3] += 0.5;
        Scenario changed = moons.withStart(moons.start().withWeights(start))
                .withSlice(new Scenario.Slice(
                        new PlaneChoice.GradientAndCurvature(), Place.afterSteps(12), Optional.empty()));

        Scenario read = ScenarioFile.parse(ScenarioFile.text(changed), "moons.json");

        assertThat(read).isEqualTo(changed);
        assertThat(Experiment.build(read, null).startWeights()).isEqualTo(start);
    }

    @Test
    void a_plane_of_the_path_is_kept_while_training_is_the_same_and_made_anew_when_it_is_not() {
        Scenario moons = SampleScenarios.find("moons").orElseThrow();
        Scenario path = moons.withSlice(
                new Scenario.Slice(new PlaneChoice.PathComponents(25, About.START, true), Optional.empty()));
        Experiment experiment = Experiment.build(path, null);
        Scenario.Training t = path.training();

        Experiment faster = experiment.rebuilt(path.withTraining(new Scenario.Training(
                t.optimizer().withLearningRate(t.optimizer().learningRate() / 3), t.batchSize(), t.batchSeed(), 1)));
        Experiment slower = experiment.rebuilt(
                path.withTraining(new Scenario.Training(t.optimizer(), t.batchSize(), t.batchSeed(), 1)));

        assertThat(slower.plane()).isSameAs(experiment.plane());
        assertThat(faster.plane()).isNotSameAs(experiment.plane());
        assertThat(experiment.plane().project(experiment.startWeights()).distance())
                .isLessThan(1e-12);
        assertThat(Vectors.norm(experiment.plane().first())).isBetween(1 - 1e-12, 1 + 1e-12);
        double[] end = experiment.weightsAt(Place.afterSteps(25));
        var place = experiment.plane().project(end);
        assertThat(experiment.box().contains(place.a(), place.b())).isTrue();
    }
}
