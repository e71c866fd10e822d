package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.slice.Box;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Changes taken back in the true window.
@UiTest
@NullUnmarked
final class UndoTest {
    private final Ui ui;
    private Composition composition;
    private TestWindow window;

    UndoTest(Ui ui) {
        this.ui = ui;
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, new NoFiles(), 1000, 900);
        composition = window.composition();
        ui.until("the first scenario", () -> now() != null);
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    @Test
    void another_scenario_and_changes_before_it_are_taken_back_one_by_one_and_come_again() {
        assertThat(ui.call(() -> undoButton().isDisabled())).isTrue();
        Scenario first = ui.call(this::now);
        change(s -> s.withTraining(s.training().withBatchSize(25)));
        Scenario second = ui.call(this::now);
        ui.run(() -> composition.session().open(() -> second.withTitle("another", ""), null));
        ui.until("the other scenario", () -> now().name().equals("another"));

        ui.run(undoButton()::fire);
        ui.until("the change", () -> now().equals(second));
        ui.run(undoButton()::fire);
        ui.until("the first scenario again", () -> now().equals(first));
        assertThat(ui.call(() -> undoButton().isDisabled())).isTrue();

        press(true);
        ui.until("the change again", () -> now().equals(second));
        press(false);
        ui.until("the first scenario once more", () -> now().equals(first));
    }

    @Test
    void racers_that_something_else_took_the_place_of_come_back() {
        change(s -> Racers.add(s, Racers.get(s, 0)));
        Scenario mine = ui.call(this::now);
        assertThat(Racers.of(mine)).hasSize(2);
        change(s -> s.withTraining(s.training().alone()));
        assertThat(Racers.of(ui.call(this::now))).hasSize(1);
        ui.run(undoButton()::fire);
        ui.until("the racers", () -> now().equals(mine));
    }

    @Test
    void zooms_one_after_the_other_are_one_change_and_speed_is_none() {
        Scenario first = ui.call(this::now);
        change(s -> s.withSlice(s.slice().withBox(Optional.of(Box.square(1)))));
        change(s -> s.withSlice(s.slice().withBox(Optional.of(Box.square(2)))));
        change(s -> s.withTraining(s.training().withStepsPerSecond(7)));
        ui.run(undoButton()::fire);
        ui.until("the first range", () -> now().slice().equals(first.slice()));
        assertThat(ui.call(() -> undoButton().isDisabled())).isTrue();
    }

    @Test
    void in_a_field_that_was_typed_into_the_key_is_the_fields() {
        change(s -> s.withTraining(s.training().withBatchSize(25)));
        Scenario changed = ui.call(this::now);
        window.only(ui, CardKind.NETWORK);
        TextField field = ui.call(() -> (TextField) node("l2"));
        ui.run(field::requestFocus);
        ui.run(() -> field.replaceText(0, field.getLength(), "7"));
        press(false);
        assertThat(ui.call(this::now)).isEqualTo(changed);
    }

    private Scenario now() {
        return composition.session().scenarioProperty().get();
    }

    private Node node(String id) {
        return window.stage().getScene().lookup("#" + id);
    }

    private Button undoButton() {
        return (Button) node("undoButton");
    }

    private void change(UnaryOperator<Scenario> change) {
        Scenario wanted = ui.call(() -> change.apply(now()));
        ui.run(() -> composition.session().change(s -> wanted));
        ui.until("the change", () -> now().equals(wanted));
    }

    private void press(boolean shift) {
        ui.run(() -> {
            if (!(window.stage().getScene().getFocusOwner() instanceof TextField)) {
                window.stage().getScene().getRoot().requestFocus();
            }
            Event.fireEvent(
                    window.stage().getScene().getFocusOwner() == null
                            ? window.stage().getScene().getRoot()
                            : window.stage().getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, shift, true, false, false));
        });
    }
}
