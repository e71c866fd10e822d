package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import errorscape.function.FormulaParameter;
import errorscape.function.FunctionGallery;
import errorscape.function.TestFunction;
import errorscape.math.Range;
import errorscape.network.Initialiser;
import errorscape.render.LossScale;
import errorscape.slice.Box;
import errorscape.slice.PlanePoint;
import errorscape.training.TrainingLoop;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionScenarioTest {
    private static final String SHORT = """
        {"errorscape": 1, "name": "bowl",
         "function": {"expression": "x^2 + 2*y^2", "x": [-3, 3], "y": [-1, 2]},
         "start": {"x": 1.5, "y": -0.5},
         "training": {"optimizer": {"type": "sgd", "learningRate": 0.1}}}
        """;

    @Test
    void a_function_needs_no_slice_its_variables_are_the_plane() {
        Experiment experiment = Experiment.build(ScenarioFile.parse(SHORT, "bowl.json"), null);

        assertThat(experiment.training().dimension()).isEqualTo(2);
        assertThat(experiment.model()).isEmpty();
        assertThat(experiment.validation()).isEmpty();
        assertThat(experiment.startWeights()).containsExactly(1.5, -0.5);
        assertThat(experiment.startPoint()).isEqualTo(new PlanePoint(1.5, -0.5, 0));
        assertThat(experiment.box()).isEqualTo(new Box(new Range(-3, 3), new Range(-1, 2)));
        assertThat(experiment.plane().firstName()).isEqualTo("x");
        assertThat(experiment.plane().secondName()).isEqualTo("y");
        assertThat(experiment.plane().lift(0.25, -0.75)).containsExactly(0.25, -0.75);
        assertThat(experiment.lossName()).isEqualTo("f(x, y)");
    }

    /// One step of 0.1 from (1.5, -0.5) with the gradient (3, -2).
    @Test
    void it_is_trained_like_any_loss() {
        Experiment experiment = Experiment.build(ScenarioFile.parse(SHORT, "bowl.json"), null);
        TrainingLoop loop = new TrainingLoop(experiment.training(), experiment.validation(), experiment.runSettings());
        loop.step();
        assertThat(loop.now().weights()).containsExactly(1.5 - 0.1 * 3, -0.5 + 0.1 * 2);
    }

    @Test
    void every_named_function_is_written_read_and_built_as_it_was() {
        for (TestFunction function : FunctionGallery.all()) {
            Scenario scenario = FunctionScenarios.of(function);
            assertThat(ScenarioFile.parse(ScenarioFile.text(scenario), function.name()))
                    .isEqualTo(scenario);
            assertThat(Experiment.build(scenario, null).startWeights())
                    .containsExactly(function.startX(), function.startY());
        }
    }

    @Test
    void a_start_may_be_drawn_from_the_ranges() {
        Scenario point = FunctionScenarios.of("himmelblau", Optional.empty(), Optional.empty());
        Scenario drawn = point.withStart(Scenario.Start.drawn(new Initialiser(Initialiser.Scheme.UNIFORM, 1), 7));

        double[] start = Experiment.build(drawn, null).startWeights();
        assertThat(start).doesNotContain(0);
        assertThat(Arrays.stream(start)).allMatch(v -> v >= -6 && v <= 6);
        assertThat(Experiment.build(point, null).rebuilt(drawn).startWeights()).isEqualTo(start);
        assertThat(ScenarioFile.parse(ScenarioFile.text(drawn), "drawn")).isEqualTo(drawn);
    }

    @Test
    void another_formula_keeps_nothing_of_the_former_surface() {
        Experiment bowl = Experiment.build(FunctionScenarios.of("x^2+y^2", Optional.empty(), Optional.empty()), null);
        Experiment moons = bowl.rebuilt(SampleScenarios.first());
        Experiment saddle = moons.rebuilt(FunctionScenarios.of("x^2-y^2", Optional.empty(), Optional.empty()));

        assertThat(saddle.training()).isNotEqualTo(bowl.training());
        assertThat(saddle.training().evaluator().value(new double[] {1, 2})).isEqualTo(-3);
        assertThat(bowl.rebuilt(bowl.scenario()).training()).isSameAs(bowl.training());
    }

    /// The first step of descent should neither leave the box nor be lost in it.
    @Test
    void a_new_formula_gets_a_start_a_rate_and_a_scale_that_suit_it() {
        Scenario steep = FunctionScenarios.of("1000*x^4 + y^2", Optional.empty(), Optional.empty());
        Scenario flat = FunctionScenarios.of("x^2/1000 + y^2/500", Optional.empty(), Optional.empty());

        assertThat(steep.training().optimizer().learningRate()).isEqualTo(2e-6);
        assertThat(flat.training().optimizer().learningRate()).isEqualTo(50);
        assertThat(steep.view().scale()).isEqualTo(LossScale.Kind.LOG);
        assertThat(flat.view().scale()).isEqualTo(LossScale.Kind.LINEAR);
        assertThat(FunctionScenarios.of("0*x", Optional.empty(), Optional.empty())
                        .training()
                        .optimizer()
                        .learningRate())
                .isEqualTo(0.1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        x^2 + 2*y^2 ; x^2 + 2 3 ; function.expression: column 9: an operator is missing between "2" and "3"
        [-3, 3] ; [3, 3] ; function.x: the lower bound 3.0 must be below the upper bound 3.0
        [-1, 2] ; [-1, 2e300] ; function.y: the number must be from -1.0E9 to 1.0E9
        "expression" ; "formula" ; function: the key "expression" is missing
        "y": -0.5 ; "z": -0.5 ; start: the key "y" is missing
        """)
    void what_is_wrong_is_said_with_its_path(String right, String wrong, String complaint) {
        assertThat(SHORT).contains(right);
        assertThatThrownBy(() -> ScenarioFile.parse(SHORT.replace(right, wrong), "bowl.json"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("bowl.json: " + complaint);
    }

    @Test
    void the_sample_network_opens_with_its_own_slice() {
        Experiment experiment =
                Experiment.build(SampleScenarios.find("moons-elsewhere").orElseThrow(), null);

        assertThat(experiment.model()).isPresent();
        assertThat(experiment.training().dimension()).isEqualTo(33);
        assertThat(experiment.box()).isEqualTo(Box.square(1.5));
        // landscape.json, loss at the centre of the same plane
        assertThat(experiment.training().evaluator().value(experiment.startWeights()))
                .isCloseTo(0.018131280472970124, within(1e-15));
    }

    @Test
    void letters_have_values_and_ranges_that_are_saved() {
        Subject.TypedFunction function = new Subject.TypedFunction(
                        "a x^2 + sin(b y)", new Range(-2, 2), new Range(-1, 1))
                .withValue("a", 3)
                .withRange("b", new Range(0.5, 2));
        Scenario scenario = FunctionScenarios.of(function);
        String text = ScenarioFile.text(scenario);
        assertThat(ScenarioFile.parse(text, "x")).isEqualTo(scenario);
        assertThat(text.replaceAll("\\s+", ""))
                .contains(
                        "\"parameters\":{\"a\":{\"value\":3.0,\"range\":[-5.0,5.0]},\"b\":{\"value\":1.0,\"range\":[0.5,2.0]}}");
        assertThat(Experiment.build(scenario, null).training().evaluator().value(new double[] {2, 0}))
                .isEqualTo(12);
        // Another expression keeps the letters that are still there.
        assertThat(function.withExpression("a y + c").parameters())
                .extracting(FormulaParameter::name, FormulaParameter::value)
                .containsExactly(tuple("a", 3.0), tuple("c", 1.0));
        assertThatThrownBy(() -> function.withValue("d", 1)).hasMessageContaining("it has a, b");
        assertThat(ScenarioFile.parse(text.replaceAll("\\{\\s*\"value\": 3[^}]*}", "4"), "x")
                        .subject())
                .isEqualTo(function.withValue("a", 4));
        assertThatThrownBy(() -> ScenarioFile.parse(text.replace("\"a\": {", "\"q\": {"), "x"))
                .hasMessageContaining("parameters.q");
    }
}
