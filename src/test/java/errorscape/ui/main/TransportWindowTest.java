package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.training.RunState;
import errorscape.ui.session.Session;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Playing, and what is said about it, in the true window.
@UiTest
@NullUnmarked
final class TransportWindowTest {
    private final Ui ui;
    private Composition composition;
    private TestWindow window;

    TransportWindowTest(Ui ui) {
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
    void what_a_run_was_told_to_stop_for_is_said_where_it_can_be_read() {
        ComboBox<Object> kind = node("untilKind");
        TextField value = node("untilValue");
        Button run = node("runUntil");
        Label stopped = node("stopped");
        // A condition that has the longest message.
        ui.run(() -> {
            kind.setValue(kind.getItems().get(2));
            value.setText("0.9876543");
            run.fire();
        });
        ui.until("the end", () -> stopped.getText().endsWith("loss 0.9876543 reached."));
        ui.settle();
        assertThat(ui.call(stopped::isVisible)).isTrue();
        double bottom =
                ui.call(() -> stopped.localToScene(stopped.getLayoutBounds()).getMaxY());
        assertThat(bottom)
                .isLessThanOrEqualTo(ui.call(() -> window.stage().getScene().getHeight()));
        Region until = ui.call(() -> (Region) run.getParent());
        assertThat(ui.call(stopped::getHeight))
                .isGreaterThanOrEqualTo(ui.call(() -> stopped.prefHeight(until.getWidth())));
    }

    @Test
    void another_scenario_stands_at_its_start_although_the_one_before_it_played() {
        Session session = composition.session();
        ui.run(() -> session.run().play());
        ui.until("some steps", () -> session.run().raceProperty().get().step() > 2);
        ui.run(() -> session.open(() -> SampleScenarios.find("spirals").orElseThrow(), null));
        ui.until("spirals", () -> now().name().contains("piral"));
        ui.settle();
        assertThat(ui.call(() -> session.run().raceProperty().get().state())).isNotEqualTo(RunState.PLAYING);
        assertThat(ui.call(() -> session.run().raceProperty().get().step())).isZero();
    }

    @Test
    void a_race_that_plays_goes_on_after_a_change_of_its_scenario() {
        Session session = composition.session();
        ui.run(() -> {
            session.run().play();
            session.change(s -> s.withTraining(s.training().withBatchSize(25)));
        });
        ui.until("the other batches", () -> now().training().batchSize() == 25);
        ui.until(
                "some steps of them",
                () -> session.run().raceProperty().get().state() == RunState.PLAYING
                        && session.run().raceProperty().get().step() > 2);
    }

    private Scenario now() {
        return composition.session().scenarioProperty().get();
    }

    @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"})
    private <T extends Node> T node(String id) {
        return ui.call(() -> (T) window.stage().getScene().lookup("#" + id));
    }
}
