package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.data.DataException;
import errorscape.network.Activation;
import errorscape.network.Initialiser;
import errorscape.network.Loss;
import errorscape.optimizer.Sgd;
import errorscape.slice.Box;
import errorscape.slice.PlaneChoice;
import errorscape.slice.PlanePoint;
import errorscape.training.TrainingLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ExperimentTest {
    @TempDir
    private Path folder;

    static List<String> names() {
        return SampleScenarios.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_sample_scenario_builds_and_trains(String name) {
        Experiment experiment = Experiment.build(SampleScenarios.find(name).orElseThrow(), null);
        TrainingLoop loop = new TrainingLoop(experiment.training(), experiment.validation(), experiment.runSettings());
        double before = loop.now().loss();
        for (int i = 0; i < 100; i++) {
            loop.step();
        }
        assertThat(loop.now().loss()).isLessThan(before);
        PlanePoint start = experiment.startPoint();
        assertThat(experiment.box().contains(start.a(), start.b())).isTrue();
        assertThat(start.distance()).isEqualTo(0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"moons,17", "moons-deep,105", "xor,9", "digits,1210"})
    void sample_networks_have_the_sizes_their_notes_tell(String name, int weights) {
        assertThat(Experiment.build(SampleScenarios.find(name).orElseThrow(), null)
                        .training()
                        .dimension())
                .isEqualTo(weights);
    }

    @Test
    void a_training_run_of_a_scenario_is_the_same_every_time() {
        double[] first = weightsAfter(200);
        double[] second = weightsAfter(200);
        assertThat(second).containsExactly(first);
    }

    @Test
    void the_start_is_the_drawn_weights_moved_along_the_directions() {
        Scenario base = SampleScenarios.first();
        Experiment experiment = Experiment.build(base.withStart(base.start().withOffset(0.5, -1.25)), null);
        double[] initial = experiment.initialWeights();
        for (int i = 0; i < initial.length; i++) {
            double expected = initial[i]
                    + 0.5 * experiment.plane().first()[i]
                    - 1.25 * experiment.plane().second()[i];
            // Three roundings of numbers of size 1 to 10.
            assertThat(experiment.startWeights()[i]).isEqualTo(expected, within(1e-14));
        }
        assertThat(experiment.startPoint().a()).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void on_a_plane_of_two_weights_no_offset_is_the_drawn_start_too() {
        Experiment experiment =
                Experiment.build(SampleScenarios.find("xor-weights").orElseThrow(), null);
        assertThat(experiment.startWeights()).containsExactly(experiment.initialWeights());
        assertThat(experiment.startPoint().a()).isNotEqualTo(0);
    }

    @Test
    void moving_the_start_keeps_every_other_part() {
        Experiment before = Experiment.build(withoutBox(SampleScenarios.first()), null);
        Experiment after = before.rebuilt(
                before.scenario().withStart(before.scenario().start().withOffset(1, 1)));
        assertThat(after.model().orElseThrow().data())
                .isSameAs(before.model().orElseThrow().data());
        assertThat(after.training()).isSameAs(before.training());
        assertThat(after.validation()).isSameAs(before.validation());
        assertThat(after.initialWeights()).isSameAs(before.initialWeights());
        assertThat(after.plane()).isSameAs(before.plane());
        assertThat(after.box()).isSameAs(before.box());
        assertThat(after.startWeights()).isNotEqualTo(before.startWeights());
    }

    @Test
    void another_seed_keeps_the_data_and_the_loss_only() {
        Experiment before = Experiment.build(SampleScenarios.first(), null);
        Scenario next = before.scenario()
                .withStart(Scenario.Start.drawn(before.scenario().start().initialiser(), 99));
        Experiment after = before.rebuilt(next);
        assertThat(after.training()).isSameAs(before.training());
        assertThat(after.initialWeights()).isNotEqualTo(before.initialWeights());
        assertThat(after.plane()).isNotSameAs(before.plane());
    }

    @Test
    void what_is_rebuilt_is_what_would_be_built() {
        Experiment moons = Experiment.build(SampleScenarios.first(), null);
        for (String name : names()) {
            Scenario scenario = withoutBox(SampleScenarios.find(name).orElseThrow());
            Experiment rebuilt = moons.rebuilt(scenario);
            Experiment built = Experiment.build(scenario, null);
            assertThat(rebuilt.startWeights()).containsExactly(built.startWeights());
            assertThat(rebuilt.box()).isEqualTo(built.box());
            assertThat(rebuilt.plane().first()).containsExactly(built.plane().first());
            double[] start = built.startWeights();
            assertThat(rebuilt.training().evaluator().value(start))
                    .isEqualTo(built.training().evaluator().value(start));
        }
    }

    @Test
    void another_loss_codes_the_classes_anew() {
        Experiment binary = Experiment.build(SampleScenarios.first(), null);
        Experiment softmax = binary.rebuilt(binary.scenario().withNetwork(network(Loss.SOFTMAX_CROSS_ENTROPY)));
        assertThat(softmax.model().orElseThrow().data().dataset())
                .isSameAs(binary.model().orElseThrow().data().dataset());
        assertThat(softmax.model().orElseThrow().objective().architecture().sizes())
                .containsExactly(2, 4, 2);
        assertThat(softmax.rebuilt(binary.scenario())
                        .model()
                        .orElseThrow()
                        .objective()
                        .architecture()
                        .sizes())
                .containsExactly(2, 4, 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Loss.class,
            names = {"MEAN_SQUARED", "HALF_MEAN_SQUARED", "HALF_SUM_SQUARED"})
    void squared_errors_work_on_classes(Loss loss) {
        Scenario iris = SampleScenarios.find("iris").orElseThrow().withNetwork(network(loss));
        assertThat(Experiment.build(iris, null)
                        .model()
                        .orElseThrow()
                        .objective()
                        .architecture()
                        .sizes())
                .containsExactly(4, 4, 3);
        assertThat(Experiment.build(SampleScenarios.first().withNetwork(network(loss)), null)
                        .model()
                        .orElseThrow()
                        .objective()
                        .architecture()
                        .sizes())
                .containsExactly(2, 4, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iris|BINARY_CROSS_ENTROPY|network.loss: binary_cross_entropy needs two classes, but \"iris\" has 3;"
                        + " use softmax_cross_entropy",
                "sine|SOFTMAX_CROSS_ENTROPY|network.loss: softmax_cross_entropy needs classes, but the target \"y\""
                        + " holds numbers; use mean_squared",
                "sine|BINARY_CROSS_ENTROPY|network.loss: binary_cross_entropy needs one target of 0 and 1, unlike"
                        + " \"y\"; use mean_squared"
            })
    void a_loss_that_does_not_suit_the_targets_is_refused(String name, Loss loss, String message) {
        Scenario scenario = SampleScenarios.find(name).orElseThrow().withNetwork(network(loss));
        assertThatThrownBy(() -> Experiment.build(scenario, null))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(message);
    }

    @Test
    void numbers_that_are_all_0_or_1_suit_binary_cross_entropy_unless_standardised() throws IOException {
        Files.writeString(folder.resolve("bits.csv"), "x,bit\n0.5,0\n1.5,1\n2.5,0\n");
        Scenario scenario = SampleScenarios.first()
                .withData(new Subject.Data("bits.csv", List.of(), List.of(), false, 0, 1))
                .withNetwork(network(Loss.BINARY_CROSS_ENTROPY));
        assertThat(Experiment.build(scenario, folder)
                        .model()
                        .orElseThrow()
                        .data()
                        .dataset()
                        .classification())
                .isFalse();
        Scenario standardised = scenario.withData(new Subject.Data("bits.csv", List.of(), List.of(), true, 0, 1));
        assertThatThrownBy(() -> Experiment.build(standardised, folder))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("name the column \"class\" or do not standardise");
    }

    @Test
    void a_network_that_is_too_large_is_refused_with_its_size() {
        Scenario digits = SampleScenarios.find("digits").orElseThrow();
        Scenario large = digits.withNetwork(new Subject.Network(
                List.of(1000, 100), Activation.TANH, Activation.LINEAR, true, Loss.SOFTMAX_CROSS_ENTROPY, 0, false));
        assertThatThrownBy(() -> Experiment.build(large, null))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("network.hidden: a network of sizes 64-1000-100-10 has 166,110 weights; up to 100,000 are "
                        + "allowed");
    }

    @Test
    void a_plane_that_does_not_exist_is_refused() {
        Scenario scenario = SampleScenarios.first()
                .withSlice(new Scenario.Slice(
                        new PlaneChoice.TwoWeights("layer 9, unit 1 ← unit 1", "layer 1, unit 1 bias"),
                        Optional.empty()));
        assertThatThrownBy(() -> Experiment.build(scenario, null))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("slice.plane: ")
                .hasMessageContaining("layer 9, unit 1 ← unit 1");
        Scenario zero =
                SampleScenarios.first().withStart(Scenario.Start.drawn(new Initialiser(Initialiser.Scheme.ZERO, 1), 1));
        assertThatThrownBy(() -> Experiment.build(zero, null))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("slice.plane: ")
                .hasMessageContaining("initialiser");
    }

    @Test
    void a_csv_file_is_found_beside_the_scenario() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data").resolve("mine.csv"), "x,y,kind\n1,2,a\n3,4,b\n5,7,a\n");
        Scenario scenario =
                SampleScenarios.first().withData(new Subject.Data("data/mine.csv", List.of(), List.of(), true, 0, 1));
        assertThat(Experiment.build(scenario, folder)
                        .model()
                        .orElseThrow()
                        .data()
                        .dataset()
                        .classNames())
                .containsExactly("a", "b");
    }

    @Test
    void a_source_that_is_not_there_is_answered_with_the_sample_sets() {
        Scenario scenario =
                SampleScenarios.first().withData(new Subject.Data("moon", List.of(), List.of(), true, 0, 1));
        assertThatThrownBy(() -> Experiment.build(scenario, folder))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("data.source: there is no file \"moon\" ("
                        + folder.resolve("moon").toAbsolutePath()
                        + "); sample data sets are moons, xor, xor-clouds, circles, spirals, iris, sine, digits,"
                        + " set-splitting");
    }

    @Test
    void bad_data_leave_the_experiment_as_it_was() throws IOException {
        Path csv = Files.writeString(folder.resolve("bad.csv"), "x,y\n1,2\nabc,3\n");
        Experiment before = Experiment.build(SampleScenarios.first(), null);
        Scenario bad = before.scenario()
                .withData(before.scenario().learning().orElseThrow().data().withSource(DataSource.name(csv, null)));
        assertThatThrownBy(() -> before.rebuilt(bad))
                .isInstanceOf(DataException.class)
                .hasMessage("bad.csv, line 3, column \"x\": \"abc\" is not a number");
        assertThat(before.rebuilt(before.scenario()).training()).isSameAs(before.training());
    }

    @Test
    void a_csv_file_below_the_scenario_is_named_relatively() {
        Path csv = folder.resolve("sub").resolve("a.csv");
        assertThat(DataSource.name(csv, folder)).isEqualTo("sub/a.csv");
        assertThat(Path.of(DataSource.name(csv, folder.resolve("elsewhere")))).isEqualTo(csv.toAbsolutePath());
        assertThat(Path.of(DataSource.name(csv, null))).isEqualTo(csv.toAbsolutePath());
    }

    @Test
    void a_scenario_out_of_range_is_refused_whoever_made_it() {
        Scenario base = SampleScenarios.first();
        Scenario bad = base.withTraining(new Scenario.Training(new Sgd(0.1, 0), -3, 1, 20));
        assertThatThrownBy(() -> Experiment.build(bad, null))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("training.batchSize: ");
    }

    private static double[] weightsAfter(int steps) {
        Experiment experiment = Experiment.build(SampleScenarios.first(), null);
        TrainingLoop loop = new TrainingLoop(experiment.training(), experiment.validation(), experiment.runSettings());
        for (int i = 0; i < steps; i++) {
            loop.step();
        }
        return loop.now().weights();
    }

    private static Scenario withoutBox(Scenario scenario) {
        return scenario.withSlice(new Scenario.Slice(scenario.slice().plane(), Optional.<Box>empty()));
    }

    private static Subject.Network network(Loss loss) {
        return new Subject.Network(List.of(4), Activation.TANH, Activation.LINEAR, true, loss, 0, false);
    }
}
