package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.keeping.Keeping;
import errorscape.ui.shell.StageCard;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Cards, rails and what the window is used for, by mouse and keyboard.
@UiTest
@NullUnmarked
final class StageWindowTest {
    private final Ui ui;
    private final Keeping keeping = Keeping.nothing();
    private Composition composition;
    private TestWindow window;

    StageWindowTest(Ui ui) {
        this.ui = ui;
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, new NoFiles(), keeping, 1000, 960);
        composition = window.composition();
        ui.until(
                "the first picture",
                () -> composition.session().slice().shownProperty().get() != null
                        && !composition.session().slice().samplingProperty().get());
        window.only(ui, CardKind.RACE);
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T extends Node> T node(String id) {
        return ui.robot().lookup("#" + id).query();
    }

    private StageCard card(CardKind kind) {
        return node(kind.id());
    }

    private boolean isOpen(CardKind kind) {
        return ui.call(() -> card(kind).openProperty().get());
    }

    private void key(KeyCode code) {
        ui.robot().push(code);
        ui.settle();
    }

    private Bounds bounds(Node node) {
        return ui.call(() -> node.localToScreen(node.getLayoutBounds()));
    }

    @Test
    void a_name_on_a_rail_opens_its_card_and_pressed_again_closes_it() {
        ui.robot().clickOn("#rail-card-critical");
        ui.settle();
        assertThat(isOpen(CardKind.CRITICAL)).isTrue();
        assertThat(ui.call(() -> ((ToggleButton) node("rail-card-critical")).isSelected()))
                .isTrue();

        ui.robot().clickOn("#rail-card-critical");
        ui.settle();
        assertThat(isOpen(CardKind.CRITICAL)).isFalse();
        assertThat(ui.call(() -> ((ToggleButton) node("rail-card-critical")).isSelected()))
                .isFalse();
    }

    @Test
    void escape_closes_the_card_that_was_opened_last() {
        window.cards(ui, CardKind.PLANE, CardKind.RUN);
        ui.robot().clickOn("#stepCount");
        key(KeyCode.ESCAPE);
        assertThat(isOpen(CardKind.RUN)).isFalse();
        assertThat(isOpen(CardKind.PLANE)).isTrue();
        key(KeyCode.ESCAPE);
        assertThat(isOpen(CardKind.PLANE)).isFalse();
    }

    @Test
    void a_card_moves_no_control_that_is_on_no_card() {
        List<String> fixed = List.of("play", "open", "timeline", "present", "rail-card-race", "curveButton");
        List<Bounds> before = fixed.stream().map(id -> bounds(node(id))).toList();
        window.cards(ui, CardKind.DATA, CardKind.TRAINING, CardKind.WHY, CardKind.MODEL);
        assertThat(fixed.stream().map(id -> bounds(node(id))).toList()).isEqualTo(before);
    }

    @Test
    void cards_never_lie_on_one_another_and_the_oldest_fold_first() {
        window.cards(ui, CardKind.VIEW, CardKind.WHY, CardKind.RUN, CardKind.CRITICAL, CardKind.SPECTRUM);
        List<StageCard> column = new ArrayList<>();
        for (CardKind kind : List.of(CardKind.RACE, CardKind.WHY, CardKind.RUN, CardKind.CRITICAL, CardKind.SPECTRUM)) {
            column.add(card(kind));
        }
        for (int i = 1; i < column.size(); i++) {
            assertThat(bounds(column.get(i)).getMinY())
                    .isGreaterThanOrEqualTo(bounds(column.get(i - 1)).getMaxY());
        }
        assertThat(ui.call(() -> column.getFirst().foldedProperty().get())).isTrue();
        assertThat(ui.call(() -> column.getLast().foldedProperty().get())).isFalse();
        assertThat(bounds(column.getLast()).getMaxY())
                .isLessThanOrEqualTo(bounds(node("card-view")).getMinY());
    }

    @Test
    void a_card_that_is_dragged_stays_there_and_is_found_there_at_the_next_start() {
        StageCard race = card(CardKind.RACE);
        Bounds before = bounds(race);
        Point2D grip = new Point2D(before.getMinX() + 60, before.getMinY() + 12);
        ui.robot()
                .moveTo(grip)
                .press(MouseButton.PRIMARY)
                .moveTo(grip.add(-80, 60))
                .moveTo(grip.add(-160, 120))
                .release(MouseButton.PRIMARY);
        ui.settle();
        Bounds after = bounds(race);
        assertThat(after.getMinX()).isCloseTo(before.getMinX() - 160, org.assertj.core.api.Assertions.within(3.0));
        assertThat(after.getMinY()).isCloseTo(before.getMinY() + 120, org.assertj.core.api.Assertions.within(3.0));
        assertThat(keeping.preferences().get("card.card-race")).isPresent();

        window.close(ui);
        window = TestWindow.open(ui, new NoFiles(), keeping, 1000, 960);
        composition = window.composition();
        window.only(ui, CardKind.RACE);
        assertThat(bounds(card(CardKind.RACE)).getMinX())
                .isCloseTo(after.getMinX(), org.assertj.core.api.Assertions.within(3.0));

        ui.robot()
                .doubleClickOn(new Point2D(
                        bounds(card(CardKind.RACE)).getMinX() + 60,
                        bounds(card(CardKind.RACE)).getMinY() + 12));
        ui.settle();
        assertThat(bounds(card(CardKind.RACE)).getMinX())
                .isCloseTo(before.getMinX(), org.assertj.core.api.Assertions.within(3.0));
    }

    @Test
    void an_edge_resizes_a_card_even_over_a_slider() {
        window.only(ui, CardKind.CRITICAL);
        StageCard critical = card(CardKind.CRITICAL);
        Bounds before = bounds(critical);
        Point2D edge = new Point2D(before.getMaxX() - 2, before.getMinY() + before.getHeight() / 2);
        ui.robot()
                .moveTo(edge)
                .press(MouseButton.PRIMARY)
                .moveTo(edge.add(-2, 0))
                .moveTo(edge.add(-40, 0))
                .release(MouseButton.PRIMARY);
        ui.settle();
        assertThat(bounds(critical).getWidth()).isLessThan(before.getWidth() - 30);
        assertThat(ui.takeFailures()).isEmpty();
    }

    @Test
    void a_slider_dragged_with_the_right_button_stays_where_it_is() {
        Node thumb = ui.robot().lookup("#speed .thumb").query();
        double speed = ui.call(() -> ((Slider) node("speed")).getValue());
        Bounds place = bounds(thumb);
        Point2D middle = new Point2D(place.getCenterX(), place.getCenterY());
        ui.robot()
                .moveTo(middle)
                .press(MouseButton.SECONDARY)
                .moveTo(middle.add(10, 0))
                .moveTo(middle.add(20, 0))
                .release(MouseButton.SECONDARY);
        ui.settle();
        assertThat(ui.call(() -> ((Slider) node("speed")).getValue())).isEqualTo(speed);
        assertThat(ui.takeFailures()).isEmpty();
    }

    @Test
    void simple_leaves_what_is_needed_to_play_and_is_kept() {
        ui.robot().clickOn("#stepCount");
        key(KeyCode.F4);
        assertThat(ui.call(() -> node("rail-card-race").getParent().isVisible()))
                .isFalse();
        for (String needed : List.of("play", "step", "back", "reset", "learningRate", "ballSentence", "timeline")) {
            assertThat(ui.call(() -> node(needed).isVisible())).as(needed).isTrue();
        }
        assertThat(keeping.preferences().isOn("window.full", true)).isFalse();
        key(KeyCode.F4);
        assertThat(ui.call(() -> node("rail-card-race").getParent().isVisible()))
                .isTrue();
    }

    @Test
    void before_a_room_cards_fold_and_everything_is_larger_until_escape() {
        ui.robot().clickOn("#stepCount");
        double size = bounds(node("play")).getWidth();
        key(KeyCode.F5);
        assertThat(bounds(node("play")).getWidth()).isGreaterThan(1.2 * size);
        assertThat(ui.call(() -> card(CardKind.RACE).foldedProperty().get())).isTrue();
        key(KeyCode.ESCAPE);
        assertThat(bounds(node("play")).getWidth()).isEqualTo(size);
        assertThat(ui.call(() -> card(CardKind.RACE).foldedProperty().get())).isFalse();
    }

    @Test
    void the_other_view_changes_places_with_the_one_that_fills_the_stage() {
        window.cards(ui, CardKind.VIEW);
        double map = bounds(node("mapView")).getWidth();
        double main = bounds(node("mainView")).getWidth();
        assertThat(main).isGreaterThan(map);
        ui.robot().clickOn("#swap");
        ui.settle();
        assertThat(bounds(node("mapView")).getWidth())
                .isGreaterThan(bounds(node("mainView")).getWidth());
    }

    @Test
    void the_curves_grow_to_a_chart_and_the_slider_keeps_its_ends() {
        Bounds slider = bounds(node("timeline"));
        ui.robot().clickOn("#stepCount");
        key(KeyCode.C);
        assertThat(ui.call(() -> node("curveBar").isVisible())).isTrue();
        assertThat(bounds(node("timeline")).getWidth()).isEqualTo(slider.getWidth());
        key(KeyCode.C);
        assertThat(ui.call(() -> node("curveBar").isVisible())).isFalse();
    }

    @Test
    void the_sentence_says_where_the_ball_is() {
        ui.until("a verdict", () -> !((Label) node("ballSentence")).getText().contains("looking around"));
        assertThat(ui.call(() -> ((Label) node("ballSentence")).getText())).startsWith("SGD is at its start");
        ui.run(() -> composition.session().run().step());
        ui.until("another", () -> !((Label) node("ballSentence")).getText().contains("at its start"));
        assertThat(ui.call(() -> ((Label) node("readoutFirst")).getText())).startsWith("Step 1: true loss");
    }

    @Test
    void a_press_with_the_right_button_offers_to_start_there_and_a_drag_does_not() {
        Bounds view = bounds(node("mainView"));
        Point2D middle = new Point2D(view.getCenterX(), view.getCenterY());
        ui.robot()
                .moveTo(middle)
                .press(MouseButton.SECONDARY)
                .moveTo(middle.add(30, 20))
                .release(MouseButton.SECONDARY);
        ui.settle();
        assertThat(ui.robot().lookup("#view-start-here").tryQuery()).isEmpty();

        double a = ui.call(
                () -> composition.session().scenarioProperty().get().start().a());
        ui.robot().clickOn(middle, MouseButton.SECONDARY);
        ui.settle();
        ui.robot().clickOn("#view-start-here");
        ui.until(
                "another start",
                () -> composition.session().scenarioProperty().get().start().a() != a);
    }

    @Test
    void help_lies_over_the_window_and_escape_takes_it_away() {
        ui.robot().clickOn("#stepCount");
        key(KeyCode.F1);
        assertThat(ui.robot().lookup("#help-sheet").tryQuery()).isPresent();
        key(KeyCode.ESCAPE);
        assertThat(ui.robot().lookup("#help-sheet").tryQuery()).isEmpty();
    }

    @Test
    void every_control_that_takes_the_focus_says_what_it_is() {
        window.cards(ui, CardKind.values());
        List<String> nameless = new ArrayList<>();
        ui.run(() -> collect(window.stage().getScene().getRoot(), nameless));
        assertThat(nameless).isEmpty();
    }

    private static void collect(Node node, List<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        boolean control = node instanceof ButtonBase || node instanceof Slider;
        if (control && node.isFocusTraversable() && node.getId() != null) {
            boolean named = node.getAccessibleText() != null
                    && !node.getAccessibleText().isBlank();
            boolean written = node instanceof ButtonBase button
                    && button.getText() != null
                    && !button.getText().isBlank();
            boolean told = node instanceof javafx.scene.control.Control own
                    && own.getTooltip() != null
                    && !own.getTooltip().getText().isBlank();
            if (!named && !written && !told) {
                nameless.add(node.getId());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
        }
    }

    @Test
    void nothing_is_out_of_reach_in_a_small_window() {
        ui.run(() -> {
            window.stage().setWidth(900);
            window.stage().setHeight(600);
        });
        ui.settle();
        Bounds all = bounds(window.stage().getScene().getRoot());
        for (String id : List.of("play", "curveButton", "help", "timeline", "laboratory", "rail-card-training")) {
            Bounds one = bounds(node(id));
            assertThat(all.contains(one.getMinX(), one.getMinY())).as(id).isTrue();
            assertThat(all.contains(one.getMaxX() - 1, one.getMaxY() - 1))
                    .as(id)
                    .isTrue();
        }
        assertThat(((Region) node("mainView")).getWidth()).isGreaterThan(250);
    }
}
