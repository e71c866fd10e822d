package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.math.Range;
import errorscape.network.Activation;
import errorscape.network.Initialiser;
import errorscape.network.Loss;
import errorscape.optimizer.Sgd;
import errorscape.render.Camera;
import errorscape.render.LossScale;
import errorscape.slice.Box;
import errorscape.slice.PlaneChoice;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files with one thing wrong each.
final class DamagedScenarioTest {
    private static final String VALID = ScenarioFile.text(new Scenario(
            "valid",
            "",
            new Subject.DataAndNetwork(
                    new Subject.Data("moons", List.of(), List.of(), true, 0.25, 1),
                    new Subject.Network(
                            List.of(4),
                            Activation.TANH,
                            Activation.LINEAR,
                            true,
                            Loss.BINARY_CROSS_ENTROPY,
                            0.002,
                            false)),
            new Scenario.Start(new Initialiser(Initialiser.Scheme.XAVIER, 1.5), 1, 0, 0),
            new Scenario.Training(new Sgd(0.3, 0), 10, 1, 30),
            new Scenario.Slice(
                    new PlaneChoice.RandomDirections(7, PlaneChoice.Normalisation.FILTER, false),
                    Optional.of(new Box(new Range(-1.9, 2.1), new Range(-2, 2)))),
            new Scenario.View(
                    Scenario.Layout.BOTH, new Camera(-0.6, 0.62, 1, 0, 0), Camera.MAP, LossScale.Kind.LINEAR, 129)));

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"errorscape\": 1|\"errorscape\": 4|errorscape: the file has the newer format 4, this program reads"
                        + " up to 3; open it with a newer Errorscape",
                "\"errorscape\": 1|\"errorscape\": 0|errorscape: there is no format 0; the first is 1",
                "\"errorscape\": 1|\"errorscape\": \"1\"|errorscape: there must be a whole number, not \"1\"",
                "\"errorscape\": 1,|''|the key \"errorscape\" is missing",
                "\"source\": \"moons\",|''|data: the key \"source\" is missing",
                "\"source\": \"moons\"|\"source\": 7|data.source: there must be a text in quotes, not 7",
                "\"source\": \"moons\"|\"source\": \" \"|data.source: there must be the name of a sample data set or"
                        + " of a CSV file",
                "\"inputs\": []|\"inputs\": \"x1\"|data.inputs: there must be a list in brackets, not \"x1\"",
                "\"inputs\": []|\"inputs\": [\"x1\", 2]|data.inputs[1]: there must be a text in quotes, not 2",
                "\"standardise\": true|\"standardise\": \"yes\"|data.standardise: there must be true or false, not"
                        + " \"yes\"",
                "\"validationShare\": 0.25|\"validationShare\": 1|data.validationShare: the share kept for validation"
                        + " must be from 0 to below 1, not 1.0",
                "\"validationShare\": 0.25|\"validationShare\": -0.1|data.validationShare: the share",
                "\"validationShare\": 0.25|\"validationShare\": 1e999|data.validationShare: there must be a finite"
                        + " number, not",
                "\"splitSeed\": 1|\"splitSeed\": 1.5|data.splitSeed: there must be a whole number, not 1.5",
                "\"splitSeed\": 1|\"splitSeed\": 9223372036854775808|data.splitSeed: the number 9223372036854775808 is"
                        + " outside the range of 64-bit integers",
                "\"hidden\": [4]|\"hidden\": [4, 0]|network.hidden[1]: the number must be from 1 to 10,000, not 0",
                "\"hidden\": [4]|\"hidden\": [4, \"four\"]|network.hidden[1]: there must be a whole number, not"
                        + " \"four\"",
                "\"hidden\": [4]|\"hidden\": [4000000000]|network.hidden[0]: the number 4000000000 is too large",
                "\"hidden\": [4]|\"hidden\": 4|network.hidden: there must be a list in brackets, not 4",
                "\"activation\": \"tanh\"|\"activation\": \"TANH\"|network.activation: \"TANH\" is not known; allowed"
                        + " are linear, tanh, sigmoid, relu, leaky_relu, elu",
                "\"output\": \"linear\"|\"output\": \"sigmoid\"|network.output: binary_cross_entropy works on logits"
                        + " and needs linear outputs, not sigmoid",
                "\"loss\": \"binary_cross_entropy\"|\"loss\": \"hinge\"|network.loss: \"hinge\" is not known; allowed"
                        + " are mean_squared, half_mean_squared, half_sum_squared, binary_cross_entropy,"
                        + " softmax_cross_entropy",
                "\"l2\": 0.002|\"l2\": -1|network.l2: the L2 factor must be zero or positive, not -1.0",
                "\"l2\": 0.002|\"L2\": 0.002|network.L2: this key is not known here; known are activation, biases,"
                        + " direct, hidden, l1, l2, loss, output, regulariseBiases",
                "\"l1\": 0.0|\"l1\": -2|network.l1: the L1 factor must be zero or positive, not -2.0",
                "\"scheme\": \"xavier\"|\"scheme\": \"glorot\"|start.initialiser.scheme: \"glorot\" is not known;"
                        + " allowed are xavier, he, normal, uniform, zero, constant",
                "\"type\": \"sgd\"|\"type\": \"sdg\"|training.optimizer.type: \"sdg\" is not known; allowed are sgd,"
                        + " momentum, nesterov,",
                "\"learningRate\": 0.3|\"learningRate\": 0|training.optimizer.learningRate: the learning rate must be"
                        + " positive, not 0.0",
                "\"learningRate\": 0.3|\"learningRate\": null|training.optimizer.learningRate: there must be a number,"
                        + " not null",
                "\"momentum\": 0.0|\"momentum\": 1|training.optimizer.momentum: the momentum must be at least 0 and"
                        + " less than 1, not 1.0",
                "\"batchSize\": 10|\"batchSize\": -1|training.batchSize: the batch size must be positive, or 0 for all"
                        + " samples, not -1",
                "\"stepsPerSecond\": 30.0|\"stepsPerSecond\": 0.1|training.stepsPerSecond: the speed must be 0 (as"
                        + " fast as it goes), or at least 0.5, not 0.1",
                "\"type\": \"random\"|\"type\": \"umap\"|slice.plane.type: \"umap\" is not known; allowed are random,"
                        + " weights",
                "\"type\": \"random\"|\"type\": \"weights\"|slice.plane: the key \"first\" is missing",
                "\"normalisation\": \"filter\"|\"normalisation\": \"rows\"|slice.plane.normalisation: \"rows\" is not"
                        + " known; allowed are none, layer, filter",
                "\"a\": [-1.9, 2.1]|\"a\": [2, -2]|slice.box.a: the lower bound 2.0 must be below the upper bound -2.0",
                "\"a\": [-1.9, 2.1]|\"a\": [2]|slice.box.a: there must be two numbers, the lower and the upper bound,"
                        + " not 1",
                "\"layout\": \"both\"|\"layout\": \"split\"|view.layout: \"split\" is not known; allowed are both,"
                        + " map, terrain",
                "\"elevation\": 0.62|\"elevation\": 2|view.terrain.elevation: the number must be from 0.05 to",
                "\"zoom\": 1.0|\"zoom\": 0|view.terrain.zoom: the number must be from 0.01 to 1000.0, not 0.0",
                "\"resolution\": 129|\"resolution\": 129, \"percentile\": 0|view.percentile: the number must be from 1"
                        + " to 100, not 0",
                "\"resolution\": 129|\"resolution\": 4|view.resolution: the number must be from 5 to 1,025, not 4",
                "\"name\"|\"title\"|the key \"name\" is missing",
                "\"errorscape\": 1,|\"errorscape\": 1, \"extra\": {},|extra: this key is not known here; known are"
                        + " data, errorscape, function, imported, name, network, note, slice, start, training, view"
            })
    void a_wrong_value_is_refused_with_its_path_and_what_is_allowed(String old, String replacement, String message) {
        assertThat(VALID).contains(old);
        String text = VALID.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement));
        assertThatThrownBy(() -> ScenarioFile.parse(text, "bad.json"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("bad.json: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"errorscape\": 1,\\n  \"name\": }|bad.json, line 2, column 11: this is not valid JSON:",
                "{\"errorscape\": 1|bad.json, line 1, column 17: this is not valid JSON:",
                "{\"errorscape\": 1}}|bad.json, line 1, column 18: this is not valid JSON:",
                "{\"errorscape\": 1, \"errorscape\": 1}|bad.json, line 1, column 31: this is not valid JSON:",
                "x1,x2,y|bad.json, line 1, column 1: this is not valid JSON:"
            })
    void damaged_json_is_refused_with_line_and_column(String text, String message) {
        assertThatThrownBy(() -> ScenarioFile.parse(text.replace("\\n", "\n"), "bad.json"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "[]", "17", "\"text\"", "null"})
    void anything_but_an_object_is_refused(String text) {
        assertThatThrownBy(() -> ScenarioFile.parse(text, "bad.json"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("bad.json: a scenario file holds one object in braces");
    }

    @Test
    void a_file_cut_off_anywhere_is_refused_with_a_message() {
        String text = VALID.strip();
        for (int length = 0; length < text.length(); length++) {
            String part = text.substring(0, length);
            assertThatThrownBy(() -> ScenarioFile.parse(part, "cut.json"))
                    .isInstanceOf(ScenarioException.class)
                    .hasMessageStartingWith("cut.json");
        }
    }

    @Test
    void deep_nesting_is_refused_with_a_message() {
        String deep = "[".repeat(100_000);
        assertThatThrownBy(() -> ScenarioFile.parse(deep, "deep.json"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("deep.json: this is no scenario: brackets are nested too deeply");
    }
}
