package errorscape.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.scenario.Experiment;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.slice.PlaneChoice;
import errorscape.slice.PlaneChoice.About;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SliceKeepingTest {
    private static final Scenario MOONS = SampleScenarios.find("moons").orElseThrow();
    private static final Scenario PATH =
            MOONS.withSlice(new Scenario.Slice(new PlaneChoice.PathComponents(20, About.MEAN, true), Optional.empty()));

    @Test
    void a_plane_made_by_training_stays_where_it_is_when_the_learning_rate_changes() {
        Experiment shown = Experiment.build(PATH, null);

        Scenario next = SliceKeeping.keep(PATH, withLearningRate(PATH, 0.01), shown);

        Experiment rebuilt = shown.rebuilt(next);
        assertThat(rebuilt.plane().first()).isEqualTo(shown.plane().first());
        assertThat(rebuilt.plane().origin()).isEqualTo(shown.plane().origin());
        assertThat(rebuilt.plane().secondName()).isEqualTo(shown.plane().secondName());
        assertThat(rebuilt.box()).isEqualTo(shown.box());
        assertThat(PlaneKind.of(next.slice().plane())).isEqualTo(PlaneKind.PATH);
    }

    @Test
    void other_planes_are_left_alone() {
        Scenario faster = withLearningRate(MOONS, 0.01);

        assertThat(SliceKeeping.keep(MOONS, faster, Experiment.build(MOONS, null)))
                .isEqualTo(faster);
    }

    @Test
    void weights_and_directions_of_another_network_are_dropped() {
        Experiment shown = Experiment.build(MOONS, null);
        Scenario given = MOONS.withSlice(new Scenario.Slice(
                        PlaneChoice.Directions.of(shown.plane(), MOONS.slice().plane()), Optional.empty()))
                .withStart(MOONS.start().withWeights(shown.startWeights()));
        Scenario wider =
                given.withNetwork(given.learning().orElseThrow().network().withHidden(List.of(7)));

        Scenario next = SliceKeeping.keep(given, wider, null);

        assertThat(next.slice().givenInNumbers()).isFalse();
        assertThat(next.start().from()).isEmpty();
        assertThat(Experiment.build(next, null).training().dimension()).isEqualTo(29);
    }

    private static Scenario withLearningRate(Scenario scenario, double rate) {
        Scenario.Training t = scenario.training();
        return scenario.withTraining(new Scenario.Training(
                t.optimizer().withLearningRate(rate), t.batchSize(), t.batchSeed(), t.stepsPerSecond()));
    }
}
