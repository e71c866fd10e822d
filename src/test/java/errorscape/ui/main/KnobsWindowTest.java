package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.data.generated.GeneratedKind;
import errorscape.function.FormulaParameter;
import errorscape.math.Range;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Knobs of generated data and letters of formulas, in the true window.
@UiTest
@NullUnmarked
final class KnobsWindowTest {
    private final Ui ui;
    private Composition composition;
    private TestWindow window;

    KnobsWindowTest(Ui ui) {
        this.ui = ui;
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, new NoFiles(), 1000, 960);
        composition = window.composition();
        ui.until("the first scenario", () -> now() != null);
        window.only(ui, CardKind.DATA);
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    private Scenario now() {
        return composition.session().scenarioProperty().get();
    }

    private String source() {
        return now().learning().map(learning -> learning.data().source()).orElse("");
    }

    private List<FormulaParameter> letters() {
        return now().subject() instanceof Subject.TypedFunction function ? function.parameters() : List.of();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T extends Node> T node(String id) {
        return ui.robot().lookup("#" + id).query();
    }

    private void type(String id, String text) {
        TextField field = node(id);
        ui.run(() -> {
            field.requestFocus();
            field.selectAll();
        });
        ui.robot().write(text);
        ui.robot().push(KeyCode.ENTER);
        ui.settle();
    }

    private void showKnobs() {
        ui.robot().clickOn("#showKnobs");
        ui.settle();
    }

    @Test
    void the_knobs_of_a_generated_set_make_other_data() {
        showKnobs();
        type("knob-noise", "0.3");
        ui.until("more noise", () -> source().equals("moons:noise=0.3"));
        type("knob-samples", "3.5");
        assertThat(ui.call(() -> composition.session().noticeProperty().get()).text())
                .contains("samples");
        type("knob-samples", "60");
        ui.until("fewer samples", () -> source().equals("moons:samples=60,noise=0.3"));
    }

    @Test
    void another_kind_is_chosen_with_its_own_knobs() {
        showKnobs();
        ComboBox<GeneratedKind> kinds = node("generated");
        ui.run(() -> kinds.setValue(GeneratedKind.ABOVE));
        ui.until("points above a curve", () -> source().startsWith("above:"));
        ui.settle();
        type("knob-f", "x^3");
        ui.until("another curve", () -> source().equals("above:f=x^3"));
        assertThat(ui.robot().lookup("#knob-turns").queryAll()).isEmpty();
    }

    @Test
    void letters_of_a_formula_have_sliders() {
        ui.run(() -> composition
                .session()
                .open(() -> FunctionScenarios.of("a*x^2 + y^2", Optional.empty(), Optional.empty()), null));
        ui.until("the letter", () -> letters().size() == 1);
        ui.settle();
        Slider slider = node("slider-a");
        assertThat(letters().getFirst()).isEqualTo(FormulaParameter.standard("a"));
        assertThat(slider.getValue()).isEqualTo(1);
        ui.run(() -> {
            // What lies between is skipped, the last counts.
            slider.setValue(1.5);
            slider.setValue(2.25);
            slider.setValue(3);
        });
        ui.until("the value", () -> letters().getFirst().value() == 3);
        type("high-a", "10");
        ui.until("the range", () -> letters().getFirst().range().equals(new Range(-5, 10)));
        type("value-a", "-7");
        ui.until("a value beyond", () -> letters().getFirst().range().equals(new Range(-7, 10)));
        ui.settle();
        assertThat(slider.getMin()).isEqualTo(-7);
        assertThat(slider.getValue()).isEqualTo(-7);
        type("low-a", "20");
        assertThat(ui.call(() -> composition.session().noticeProperty().get()).text())
                .contains("must lie below");
    }
}
