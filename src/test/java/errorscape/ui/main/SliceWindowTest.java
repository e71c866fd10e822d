package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.math.Range;
import errorscape.scenario.Scenario;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.PlaneChoice;
import errorscape.slice.Quantity;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.ui.session.PlaneKind;
import errorscape.ui.session.ShownSlice;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.event.ActionEvent;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Planes, quantities and ranges in the true window.
@UiTest
@NullUnmarked
final class SliceWindowTest {
    private final Ui ui;
    private Composition composition;
    private TestWindow window;

    SliceWindowTest(Ui ui) {
        this.ui = ui;
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, new NoFiles(), 1000, 960);
        composition = window.composition();
        ui.until("the first picture", () -> shown() != null && !sampling());
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    @Test
    void a_plane_of_the_path_keeps_the_run_and_holds_more_of_it() {
        train(40);
        Snapshot before = ball();
        double off = ui.call(() -> plane().project(before.now().weights()).distance());

        choosePlane(PlaneKind.PATH);

        assertThat(ball().now().step()).isEqualTo(before.now().step());
        assertThat(ui.call(() -> plane().project(before.now().weights()).distance()))
                .isLessThan(0.5 * off);
        assertThat(ui.call(() -> plane().firstName())).startsWith("PC 1 (");
        assertThat(ui.call(() -> ((MenuButton) node("planes")).getText())).isEqualTo(PlaneKind.PATH.title());
    }

    @Test
    void a_quantity_that_takes_long_says_how_far_it_is_and_can_be_stopped() {
        Node slowly = node("slowly");
        Hyperlink cancel = node("stopSampling");
        ProgressBar bar = node("sampling");
        assertThat(ui.call(slowly::isVisible)).isFalse();
        ui.run(() -> composition
                .session()
                .change(s -> s.withView(
                        s.view().withQuantity(Quantity.SMALLEST_EIGENVALUE).withResolution(257))));
        ui.until("some of it", () -> slowly.isVisible() && bar.getProgress() > 0);
        ui.run(cancel::fire);
        assertThat(ui.call(this::sampling)).isFalse();
        assertThat(ui.call(slowly::isVisible)).isFalse();
        ui.until(
                "critical points",
                () -> composition.session().slice().criticalProperty().get() != null);
    }

    @Test
    void heights_end_at_a_percentile_where_that_is_chosen() {
        ComboBox<OptionalInt> top = node("top");
        assertThat(ui.call(top::getValue)).isEqualTo(OptionalInt.empty());
        ui.run(() -> top.setValue(OptionalInt.of(50)));
        ui.settle();
        assertThat(ui.call(() ->
                        composition.session().scenarioProperty().get().view().percentile()))
                .isEqualTo(OptionalInt.of(50));
        ui.run(() -> composition.session().change(s -> s.withView(s.view().withPercentile(OptionalInt.of(80)))));
        ui.until("another's percentile", () -> top.getValue().equals(OptionalInt.of(80)));
    }

    @Test
    void an_eigenplane_can_go_through_the_ball() {
        train(5);
        ui.run(() -> composition.session().switches().quantityProperty().set(Quantity.GRADIENT_NORM));
        ui.run(() -> this.<ComboBox<Object>>node("place")
                .setValue(this.<ComboBox<Object>>node("place").getItems().get(1)));

        choosePlane(PlaneKind.SADDLE);

        assertThat(ui.call(() -> plane().project(ball().now().weights()).distance()))
                .isLessThan(1e-12);
        assertThat(ui.call(() -> shown().quantity())).isEqualTo(Quantity.GRADIENT_NORM);
    }

    @Test
    void a_plane_through_three_points_keeps_its_name_and_another_three_can_be_chosen() {
        train(20);
        ui.run(() -> this.<ComboBox<PlaneKind>>node("plane").setValue(PlaneKind.POINTS));
        ui.until("three points", () -> PlaneKind.of(scenario().slice().plane()) == PlaneKind.THREE);
        PlaneChoice before = ui.call(() -> scenario().slice().plane());
        assertThat(ui.call(() -> ((MenuButton) node("planes")).getText())).isEqualTo("Start and two ends");
        assertThat(ui.call(() -> this.<ComboBox<PlaneKind>>node("plane").getValue()))
                .isEqualTo(PlaneKind.POINTS);

        train(20);
        ui.run(() -> this.<Button>node("anew").fire());

        ui.until(
                "three others",
                () -> !scenario().slice().plane().equals(before)
                        && PlaneKind.of(scenario().slice().plane()) == PlaneKind.THREE);
    }

    @Test
    void following_puts_the_ball_into_the_middle_and_letting_go_puts_the_plane_back() {
        Plane scenarios = ui.call(this::plane);
        ui.run(() -> this.<ToggleButton>node("follow").setSelected(true));
        train(10);

        ui.until(
                "the plane at the ball",
                () -> plane().project(ball().now().weights()).distance() == 0);
        ui.until("rest", () -> !sampling());
        ui.run(() -> this.<ToggleButton>node("follow").setSelected(false));

        ui.until("the plane of the scenario", () -> plane() == scenarios && !sampling());
    }

    @Test
    void another_scenario_brings_its_quantity_its_following_and_its_confinement() {
        Scenario first = ui.call(this::scenario);
        Scenario other = first.withView(
                        first.view().withQuantity(Quantity.ERROR_RATE).withFollowing(true))
                .withTraining(first.training().withConfined(true));

        ui.run(() -> composition.session().open(other, null));

        ui.until("its picture", () -> shown().quantity() == Quantity.ERROR_RATE && !sampling());
        assertThat(ui.call(() -> this.<ToggleButton>node("follow").isSelected()))
                .isTrue();
        assertThat(ui.call(() -> this.<ToggleButton>node("confine").isSelected()))
                .isTrue();
        assertThat(ui.call(() -> this.<MenuButton>node("quantities").getText())).isEqualTo("Error rate");
        assertThat(ui.call(this::scenario)).isEqualTo(other);
    }

    @Test
    void a_finer_grid_is_sampled_when_it_is_chosen() {
        ui.run(() -> composition.session().change(s -> s.withView(s.view().withResolution(33))));
        ui.until("33 nodes", () -> shown().grid().columns() == 33 && !sampling());

        ui.run(() -> composition.session().change(s -> s.withView(s.view().withResolution(65))));

        ui.until("65 nodes", () -> shown().grid().columns() == 65 && !sampling());
    }

    @Test
    void the_quantity_changes_where_the_plane_follows() {
        ui.run(() -> this.<ToggleButton>node("follow").setSelected(true));
        train(5);
        ui.run(() -> composition.session().switches().quantityProperty().set(Quantity.GRADIENT_NORM));

        ui.until("the gradient's norm", () -> shown().quantity() == Quantity.GRADIENT_NORM && !sampling());
        ui.until(
                "the plane at the ball",
                () -> plane().project(ball().now().weights()).distance() == 0);
    }

    @Test
    void a_confined_run_stays_on_the_surface() {
        ui.run(() -> this.<ToggleButton>node("confine").setSelected(true));
        // The run begins anew in the plane; steps before that would be lost.
        ui.until("confinement", () -> scenario().training().confined());
        train(20);

        assertThat(ui.call(() -> plane().project(ball().now().weights()).distance()))
                .isLessThan(1e-12);
        assertThat(ui.call(() -> this.<Label>node("readoutSecond").getText())).contains("confined");
    }

    @Test
    void the_wheel_over_the_map_zooms_the_range_and_samples_it_anew() {
        Box before = ui.call(() -> shown().grid().box());

        Node map = node("mapView");
        ui.robot().moveTo(map);
        ui.robot().scroll(3, VerticalDirection.UP);

        ui.until("another range", () -> !scenario().slice().box().equals(Optional.of(before)));
        ui.until(
                "its picture",
                () -> scenario().slice().box().equals(Optional.of(shown().grid().box())));
        Box after = ui.call(() -> shown().grid().box());
        assertThat(after).isNotEqualTo(before);
        assertThat(after).isEqualTo(ui.call(() -> scenario().slice().box().orElseThrow()));
    }

    @Test
    void a_bound_can_be_typed() {
        ui.run(() -> {
            TextField field = node("lowA");
            field.setText("0");
            field.fireEvent(new ActionEvent());
        });

        ui.until(
                "another range",
                () -> scenario().slice().box().map(Box::a).map(Range::min).equals(Optional.of(0.0)));
        ui.until(
                "its picture",
                () -> scenario().slice().box().equals(Optional.of(shown().grid().box())));
    }

    @Test
    void the_line_from_start_to_ball_has_a_verdict() {
        train(30);
        window.cards(ui, CardKind.PROFILE);

        ui.until("a verdict", () -> !this.<Label>node("verdict").getText().isEmpty());
    }

    @Test
    void the_line_along_the_next_step_is_looked_along() {
        train(3);
        window.cards(ui, CardKind.PROFILE);
        ui.run(() -> {
            ComboBox<?> lines = node("line");
            lines.getSelectionModel().select(1);
        });

        ui.until("the step", () -> this.<Label>node("verdict").getText().startsWith("along the step"));
    }

    private void train(int steps) {
        long end = ui.call(() -> ball().now().step()) + steps;
        for (int k = 0; k < steps; k++) {
            ui.run(() -> composition.session().run().step());
        }
        ui.until("the steps", () -> ball().now().step() == end && ball().state() != RunState.PLAYING);
    }

    private void choosePlane(PlaneKind kind) {
        Plane before = ui.call(this::plane);
        ui.run(() -> this.<ComboBox<PlaneKind>>node("plane").setValue(kind));
        ui.until(
                "the plane",
                () -> plane() != before
                        && !composition.session().slice().turning()
                        && !sampling()
                        && PlaneKind.of(scenario().slice().plane()) == kind);
    }

    private Scenario scenario() {
        return composition.session().scenarioProperty().get();
    }

    private ShownSlice shown() {
        return composition.session().slice().shownProperty().get();
    }

    private Plane plane() {
        return shown().plane();
    }

    private boolean sampling() {
        return composition.session().slice().samplingProperty().get();
    }

    private Snapshot ball() {
        return composition.session().run().snapshotProperty().get();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T extends Node> T node(String id) {
        T found = ui.robot().lookup("#" + id).query();
        window.reveal(ui, found);
        return found;
    }
}
