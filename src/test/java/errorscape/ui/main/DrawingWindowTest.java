package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.scenario.Scenario;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A data set drawn in the true window, by mouse and by keyboard.
@UiTest
@NullUnmarked
final class DrawingWindowTest {
    private final Ui ui;
    private Composition composition;
    private TestWindow window;

    DrawingWindowTest(Ui ui) {
        this.ui = ui;
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, new NoFiles(), 1000, 960);
        composition = window.composition();
        ui.until("the first scenario", () -> now() != null);
        window.only(ui, CardKind.DATA);
        ui.robot().clickOn("#drawOwn");
        ui.settle();
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    private Scenario now() {
        return composition.session().scenarioProperty().get();
    }

    private int samples() {
        return composition
                .session()
                .experimentProperty()
                .get()
                .model()
                .map(model -> model.data().dataset().count())
                .orElse(0);
    }

    private void click(double x, double y) {
        Node board = ui.robot().lookup("#board").query();
        Bounds place = ui.call(() -> board.localToScreen(board.getLayoutBounds()));
        ui.robot()
                .clickOn(
                        place.getMinX() + place.getWidth() * x,
                        place.getMinY() + place.getHeight() * y,
                        MouseButton.PRIMARY);
        ui.settle();
    }

    @Test
    void points_are_clicked_coloured_and_used_and_the_drawing_goes_on() {
        click(0.4, 0.4);
        click(0.6, 0.4);
        ui.robot().push(KeyCode.DIGIT2);
        click(0.5, 0.6);
        click(0.45, 0.65);
        ui.robot().push(KeyCode.DELETE);
        ui.robot().push(KeyCode.CONTROL, KeyCode.Z);
        ui.settle();
        ui.robot().clickOn("#useDrawing");
        ui.until("the drawing", () -> now().name().equals("Drawn data"));
        assertThat(ui.call(this::samples)).isEqualTo(4);
        ui.robot().clickOn("#drawOwn");
        ui.settle();
        click(0.35, 0.35);
        ui.robot().clickOn("#useDrawing");
        ui.until("one point more", () -> samples() == 5);
    }

    @Test
    void points_are_made_without_a_mouse() {
        for (int i = 0; i < 20 && !ui.call(() -> focused("board")); i++) {
            ui.robot().push(KeyCode.TAB);
            ui.settle();
        }
        ui.robot().push(KeyCode.SPACE);
        ui.robot().push(KeyCode.RIGHT);
        ui.robot().push(KeyCode.RIGHT);
        ui.robot().push(KeyCode.SPACE);
        ui.robot().push(KeyCode.DIGIT2);
        ui.robot().push(KeyCode.ENTER);
        ui.until("the drawing", () -> now().name().equals("Drawn data"));
        assertThat(ui.call(this::samples)).isEqualTo(2);
    }

    private boolean focused(String id) {
        Node owner = window.stage().getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    @Test
    void cancelling_keeps_what_was_shown() {
        Scenario before = ui.call(this::now);
        click(0.5, 0.5);
        ui.robot().push(KeyCode.ESCAPE);
        ui.settle();
        assertThat(ui.call(() -> window.stage().getScene().lookup("#board") == null))
                .isTrue();
        assertThat(ui.call(this::now)).isSameAs(before);
    }
}
