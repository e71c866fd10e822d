package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.math.RandomStream;
import errorscape.math.Range;
import errorscape.network.Activation;
import errorscape.network.Initialiser;
import errorscape.network.Loss;
import errorscape.optimizer.Sgd;
import errorscape.render.Camera;
import errorscape.render.LossScale;
import errorscape.slice.Box;
import errorscape.slice.PlaneChoice;
import errorscape.slice.Quantity;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ScenarioFileTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_written_is_read_back_equal() {
        Scenario scenario = new Scenario(
                "Näme \"quoted\"",
                "two\nlines, ← and 漢字",
                new Subject.DataAndNetwork(
                        new Subject.Data(
                                "data/a b.csv", List.of("x1", "x2"), List.of("y"), true, 0.1 + 0.2, Long.MIN_VALUE),
                        new Subject.Network(
                                List.of(8, 3),
                                Activation.GELU_TANH,
                                Activation.SIGMOID,
                                false,
                                Loss.HALF_SUM_SQUARED,
                                1e-300,
                                true,
                                1e-5,
                                true)),
                new Scenario.Start(
                        new Initialiser(Initialiser.Scheme.CONSTANT, -1.0 / 3), Long.MAX_VALUE, -2.5, Math.PI),
                new Scenario.Training(new Sgd(Double.MIN_VALUE, 0.9), 32, -7, 0.5),
                new Scenario.Slice(
                        new PlaneChoice.TwoWeights("layer 1, unit 3 ← input 2", "layer 2, unit 1 bias"),
                        Optional.of(new Box(new Range(-1e-5, 1e100), new Range(0, Math.nextUp(0.0))))),
                new Scenario.View(
                        Scenario.Layout.TERRAIN,
                        new Camera(100, 0.05, 3, -0.1, 0.2),
                        Camera.MAP,
                        LossScale.Kind.LOG,
                        257));
        Path file = folder.resolve("scenario.json");
        ScenarioFile.write(scenario, file);
        assertThat(ScenarioFile.read(file)).isEqualTo(scenario);
    }

    @Test
    void quantity_following_and_confinement_are_kept_and_need_the_second_format() {
        Scenario base = SampleScenarios.first();
        Scenario scenario = base.withView(base.view()
                        .withQuantity(Quantity.GRADIENT_NORM)
                        .withFollowing(true)
                        .withPercentile(OptionalInt.of(90)))
                .withTraining(base.training().withConfined(true));

        String text = ScenarioFile.text(scenario);

        assertThat(ScenarioFile.parse(text, "x")).isEqualTo(scenario);
        assertThat(text)
                .contains(
                        "\"errorscape\": 2",
                        "\"quantity\": \"gradient_norm\"",
                        "\"following\": true",
                        "\"confined\": true");
        assertThat(ScenarioFile.text(base)).contains("\"errorscape\": 1");
    }

    @Test
    void a_confined_scenario_trains_two_coordinates() {
        Scenario base = SampleScenarios.first();
        Experiment experiment =
                Experiment.build(base.withTraining(base.training().withConfined(true)), null);

        assertThat(experiment.runSettings().confinement()).contains(experiment.plane());
        assertThat(experiment.racers().values())
                .allSatisfy(racer -> assertThat(racer.confinement()).contains(experiment.plane()));
    }

    @Test
    void every_number_comes_back_as_the_same_bits() {
        RandomStream random = new RandomStream(11, "bits");
        Scenario base = SampleScenarios.first();
        for (int i = 0; i < 2000; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(any)) {
                Scenario scenario = base.withStart(base.start().withOffset(any, -any));
                assertThat(ScenarioFile.parse(ScenarioFile.text(scenario), "x").start())
                        .isEqualTo(scenario.start());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void constants_are_written_in_lower_case(Activation activation) {
        Scenario base = SampleScenarios.first();
        Subject.Network network = base.learning().orElseThrow().network();
        Scenario scenario = base.withNetwork(new Subject.Network(
                network.hidden(), activation, network.output(), true, network.loss(), network.l2(), false));
        String text = ScenarioFile.text(scenario);
        assertThat(text).contains("\"activation\": \"" + activation.name().toLowerCase(Locale.ROOT) + "\"");
        assertThat(ScenarioFile.parse(text, "x")).isEqualTo(scenario);
    }

    @Test
    void each_hidden_layer_may_have_an_activation_of_its_own() {
        Scenario base = SampleScenarios.first();
        Subject.Network network = base.learning()
                .orElseThrow()
                .network()
                .withHidden(List.of(3, 2))
                .withActivations(List.of(Activation.TANH, Activation.RELU));
        Scenario scenario = base.withNetwork(network);
        String text = ScenarioFile.text(scenario);
        assertThat(text.replaceAll("\\s+", "")).contains("\"activation\":[\"tanh\",\"relu\"]");
        assertThat(ScenarioFile.parse(text, "x")).isEqualTo(scenario);
        assertThat(Experiment.build(scenario, null)
                        .model()
                        .orElseThrow()
                        .objective()
                        .architecture()
                        .activations())
                .containsExactly(Activation.TANH, Activation.RELU, network.output());
        // One more layer has the last activation; one for all is written as one.
        assertThat(network.withHidden(List.of(3, 2, 4)).activations())
                .containsExactly(Activation.TANH, Activation.RELU, Activation.RELU);
        assertThat(network.withActivations(List.of(Activation.ELU, Activation.ELU)))
                .isEqualTo(network.withActivation(Activation.ELU));
        assertThatThrownBy(() -> ScenarioFile.parse(text.replaceAll("\\[\\s*\"tanh\",", "["), "x"))
                .hasMessageContaining("there is 1 activation for 2 hidden layers");
    }

    @Test
    void what_may_be_absent_has_its_documented_default() {
        Scenario scenario = ScenarioFile.parse("""
            {"errorscape": 1, "name": "small", "data": {"source": "xor"},
             "network": {"hidden": [], "activation": "tanh", "loss": "mean_squared"},
             "start": {"initialiser": {"scheme": "he"}, "seed": 5},
             "training": {"optimizer": {"type": "sgd", "learningRate": 0.1}},
             "slice": {"plane": {"type": "random", "seed": 3}}}
            """, "small.json");
        assertThat(scenario)
                .isEqualTo(new Scenario(
                        "small",
                        "",
                        new Subject.DataAndNetwork(
                                new Subject.Data("xor", List.of(), List.of(), false, 0, 0),
                                new Subject.Network(
                                        List.of(),
                                        Activation.TANH,
                                        Activation.LINEAR,
                                        true,
                                        Loss.MEAN_SQUARED,
                                        0,
                                        false)),
                        new Scenario.Start(new Initialiser(Initialiser.Scheme.HE, 1), 5, 0, 0),
                        new Scenario.Training(new Sgd(0.1, 0), 0, 0, 20),
                        new Scenario.Slice(
                                new PlaneChoice.RandomDirections(3, PlaneChoice.Normalisation.FILTER, false),
                                Optional.empty()),
                        new Scenario.View(
                                Scenario.Layout.BOTH, Camera.TERRAIN, Camera.MAP, LossScale.Kind.LINEAR, 129)));
    }

    @Test
    void keys_stand_in_a_fixed_order_one_a_line() {
        assertThat(ScenarioFile.text(SampleScenarios.first()).lines().map(String::strip))
                .startsWith("{", "\"errorscape\": 1,")
                .containsSubsequence(
                        "\"data\": {",
                        "\"network\": {",
                        "\"hidden\": [4],",
                        "\"start\": {",
                        "\"slice\": {",
                        "\"view\": {")
                .endsWith("}");
    }

    @Test
    void an_existing_file_is_replaced_and_nothing_else_is_left_behind() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        ScenarioFile.write(SampleScenarios.first(), file);
        assertThat(ScenarioFile.read(file)).isEqualTo(SampleScenarios.first());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_link_still_points_to_the_file_that_was_saved() throws IOException {
        Path file = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        ScenarioFile.write(SampleScenarios.first(), link);
        assertThat(link).isSymbolicLink();
        assertThat(ScenarioFile.read(file)).isEqualTo(SampleScenarios.first());
    }

    @Test
    void an_invalid_scenario_is_not_written_and_the_old_file_stays() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        Scenario bad = SampleScenarios.first()
                .withStart(Scenario.Start.drawn(new Initialiser(Initialiser.Scheme.HE, Double.NaN), 1));
        assertThatThrownBy(() -> ScenarioFile.write(bad, file))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("start.initialiser.scale: there must be a finite number, not NaN");
        assertThat(file).hasContent("old");
    }

    @Test
    void a_place_that_cannot_be_written_is_named() {
        Scenario scenario = SampleScenarios.first();
        assertThatThrownBy(() -> ScenarioFile.write(scenario, folder))
                .isInstanceOf(ScenarioException.class)
                .hasMessageEndingWith("this is a folder; choose the name of a file");
        assertThatThrownBy(
                        () -> ScenarioFile.write(scenario, folder.resolve("no").resolve("a.json")))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("a.json: there is no folder " + folder.resolve("no").toAbsolutePath()
                        + "; make it, or choose another place");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws IOException {
        assertThatThrownBy(() -> ScenarioFile.read(folder.resolve("gone.json")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("gone.json: there is no such file (");
        assertThatThrownBy(() -> ScenarioFile.read(folder))
                .isInstanceOf(ScenarioException.class)
                .hasMessageEndingWith("this is a folder; choose a scenario file");
        Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xE4, '"', '}'});
        assertThatThrownBy(() -> ScenarioFile.read(latin))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("latin.json: the text is not UTF-8");
        Path large = folder.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(65L << 20);
        }
        assertThatThrownBy(() -> ScenarioFile.read(large))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("large.json: the file is too large for a scenario");
    }

    @Test
    void a_byte_order_mark_is_skipped() {
        String text = "\uFEFF" + ScenarioFile.text(SampleScenarios.first());
        assertThat(ScenarioFile.parse(text, "x")).isEqualTo(SampleScenarios.first());
    }

    static Stream<Scenario> samples() {
        return IntStream.range(0, SampleScenarios.names().size()).mapToObj(SampleScenarios::load);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_file_is_what_the_program_would_write(Scenario sample) throws IOException {
        String name = SampleScenarios.names().stream()
                .filter(n -> SampleScenarios.find(n).equals(Optional.of(sample)))
                .findFirst()
                .orElseThrow();
        Path file = Path.of("sample-data", "scenarios", name + ".json");
        assertThat(Files.readString(file)).isEqualTo(ScenarioFile.text(sample));
        assertThat(sample.note()).isNotBlank();
    }

    @Test
    void every_sample_file_is_offered() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sample-data", "scenarios"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(SampleScenarios.names());
        }
        assertThat(SampleScenarios.titles()).doesNotHaveDuplicates().hasSameSizeAs(SampleScenarios.names());
    }
}
