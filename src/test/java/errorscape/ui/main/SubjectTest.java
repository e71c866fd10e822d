package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.math.Range;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.slice.Box;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a scenario is about, chosen in the true window.
@UiTest
@NullUnmarked
final class SubjectTest {
    private final Ui ui;
    private Composition composition;
    private TestWindow window;

    SubjectTest(Ui ui) {
        this.ui = ui;
    }

    private static final class Network implements FilePicker {
        @Override
        public Optional<Path> toOpen() {
            return Optional.of(Path.of("sample-data", "networks", "moons-elsewhere.json"));
        }

        @Override
        public Optional<Path> toOpenDirections() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String suggestion) {
            return Optional.empty();
        }
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, new Network(), 1000, 960);
        composition = window.composition();
        ui.until(
                "the first scenario",
                () -> composition.session().scenarioProperty().get() != null);
        window.only(ui, CardKind.DATA);
        ui.settle();
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    @Test
    void a_function_of_the_gallery_a_formula_and_its_ranges() {
        ui.robot().clickOn("#functionKind");
        ui.settle();
        assertThat(now().subject()).isInstanceOf(Subject.DataAndNetwork.class);
        ToggleButton rosenbrock = node("function-rosenbrock");
        ui.run(rosenbrock::fire);
        ui.until("Rosenbrock", () -> now().name().startsWith("Rosenbrock"));
        ui.settle();
        assertThat(this.<Node>node("rail-card-network").isVisible()).isFalse();
        assertThat(this.<Node>node("planePart").isVisible()).isFalse();
        assertThat(this.<TextArea>node("formula").getText()).isEqualTo("(1-x)^2+100*(y-x^2)^2");

        retype("x^2+2)");
        Label error = node("formulaError");
        ui.until("the complaint", error::isVisible);
        assertThat(error.getText()).startsWith("Column 6: this \")\" closes no bracket");
        ui.robot().type(KeyCode.ENTER);
        ui.settle();
        assertThat(this.<TextArea>node("formula").getSelectedText()).isEqualTo(")");
        assertThat(now().name()).startsWith("Rosenbrock");

        retype("x^2+2*y^2");
        ui.robot().type(KeyCode.ENTER);
        ui.until("the bowl", () -> now().name().equals("x^2+2*y^2"));
        ui.settle();
        assertThat(error.isVisible()).isFalse();
        TextField left = node("xLow");
        ui.run(() -> {
            left.requestFocus();
            left.selectAll();
        });
        ui.robot().write("-3").type(KeyCode.ENTER);
        ui.until(
                "the range",
                () -> composition
                        .session()
                        .experimentProperty()
                        .get()
                        .box()
                        .equals(new Box(new Range(-3, 2), new Range(-1, 3))));
    }

    @Test
    void a_start_that_the_picture_does_not_reach_to_is_pointed_out() {
        ui.robot().clickOn("#functionKind");
        ui.settle();
        ToggleButton himmelblau = node("function-himmelblau");
        ui.run(himmelblau::fire);
        ui.until("Himmelblau", () -> now().name().startsWith("Himmelblau"));
        ui.settle();
        window.only(ui, CardKind.TRAINING);
        Label outside = node("startOutside");
        assertThat(ui.call(outside::isVisible)).isFalse();
        ui.run(() -> composition.session().moveStart(9, 0));
        ui.until("the hint", outside::isVisible);
        assertThat(ui.call(outside::getText))
                .isEqualTo("The start lies outside the picture, where x goes from −6 to 6. Widen the range, or"
                        + " move the start.");
        ui.run(() -> composition.session().moveStart(1, 0));
        ui.until("no hint", () -> !outside.isVisible());
    }

    @Test
    void a_network_trained_elsewhere_is_opened_from_its_file() {
        ui.robot().clickOn("#importedKind");
        ui.settle();
        ui.robot().clickOn("#openNetwork");
        ui.until("the network", () -> now().subject() instanceof Subject.ImportedNetwork);
        ui.settle();
        assertThat(this.<Label>node("importedSummary").getText())
                .contains("moons-elsewhere.json", "2-8-1, tanh, linear", "33 weights", "24 samples");
        assertThat(this.<Node>node("rail-card-network").isVisible()).isFalse();
    }

    private void retype(String text) {
        TextArea formula = node("formula");
        ui.run(() -> {
            formula.requestFocus();
            formula.selectAll();
        });
        ui.robot().write(text);
        ui.settle();
    }

    private Scenario now() {
        return composition.session().scenarioProperty().get();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T extends Node> T node(String id) {
        T found = ui.robot().lookup("#" + id).query();
        window.reveal(ui, found);
        return found;
    }
}
