package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lessons in the true window, by mouse and by keyboard.
@UiTest
@NullUnmarked
final class LessonWindowTest {
    private final Ui ui;
    private Composition composition;
    private TestWindow window;

    LessonWindowTest(Ui ui) {
        this.ui = ui;
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, new NoFiles(), 1000, 960);
        composition = window.composition();
        ui.until(
                "the first race",
                () -> composition.session().run().raceProperty().get() != null);
        ui.settle();
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T extends Node> T node(String id) {
        return ui.robot().lookup("#" + id).query();
    }

    private boolean there(String id) {
        return ui.robot().lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private String at() {
        return ((Label) node("at")).getText();
    }

    private void openList() {
        ui.run(() -> ((Button) node("lessons")).fire());
        ui.until("the lessons to be read", () -> there("lesson-a-point-is-a-set-of-weights"));
        ui.settle();
    }

    /// Waits until the step is over and its way on is free.
    private void over() {
        ui.until("the step to be over", () -> !((Button) node("next")).isDisabled());
        ui.settle();
    }

    private void step(int number) {
        ui.until("step " + number, () -> at().startsWith("step " + number + " "));
        ui.settle();
    }

    private void clickNumber(String typed) {
        ui.robot().clickOn((TextField) node("lessonNumber")).write(typed);
        ui.settle();
        ui.robot().clickOn((Button) node("confirm"));
    }

    private void clickNext() {
        over();
        ui.robot().clickOn((Button) node("next"));
        ui.settle();
    }

    @Test
    void theFirstLessonIsWalkedByMouse() {
        openList();
        ui.robot().clickOn((Button) node("lesson-a-point-is-a-set-of-weights"));
        step(1);
        assertThat(((Button) node("next")).isDisabled()).isTrue();
        clickNumber("2");
        over();
        assertThat(((Label) node("score")).getText()).isEqualTo("right");
        clickNext();
        step(2);
        ui.robot().clickOn((Button) node("option-zero"));
        clickNext();
        step(3);
        clickNumber("many");
        ui.settle();
        assertThat(((TextField) node("lessonNumber")).getText()).isEqualTo("many");
        ui.run(() -> ((TextField) node("lessonNumber")).clear());
        clickNumber("1");
        clickNext();
        step(4);
        ui.robot().clickOn((Button) node("skip"));
        clickNext();
        step(5);
        clickNumber("17");
        clickNext();
        ui.until("the end", () -> there("points"));
        assertThat(((Label) node("points")).getText()).isEqualTo("3 of 5 points");
        ui.robot().clickOn((Button) node("closeLesson"));
        ui.until("the card to go", () -> !node("lessonCard").isVisible());
    }

    private void press(KeyCode key) {
        ui.robot().press(key).release(key);
        ui.settle();
    }

    /// Tab until a control of this id has the focus.
    private void tabTo(String id) {
        for (int i = 0; i < 80; i++) {
            Node owner = ui.call(() -> window.stage().getScene().getFocusOwner());
            if (owner != null && id.equals(owner.getId())) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not reach " + id);
    }

    private void typeNumber(String typed) {
        tabTo("lessonNumber");
        ui.robot().write(typed);
        press(KeyCode.ENTER);
        over();
    }

    /// What comes next has the focus once a step is over.
    private void onByKey() {
        assertThat(ui.call(() -> window.stage().getScene().getFocusOwner().getId()))
                .isEqualTo("next");
        press(KeyCode.SPACE);
    }

    @Test
    void theFirstLessonIsWalkedByKeyboardAlone() {
        tabTo("lessons");
        press(KeyCode.SPACE);
        ui.until("the lessons to be read", () -> there("lesson-a-point-is-a-set-of-weights"));
        ui.settle();
        tabTo("lesson-a-point-is-a-set-of-weights");
        press(KeyCode.SPACE);
        step(1);
        typeNumber("2");
        onByKey();
        step(2);
        tabTo("option-above");
        press(KeyCode.SPACE);
        over();
        onByKey();
        step(3);
        typeNumber("1");
        onByKey();
        step(4);
        tabTo("option-same");
        press(KeyCode.SPACE);
        over();
        onByKey();
        step(5);
        typeNumber("17");
        onByKey();
        ui.until("the end", () -> there("points"));
        assertThat(((Label) node("points")).getText()).isEqualTo("5 of 5 points");
    }

    @Test
    void aPlaceIsTappedByMouseAndByKeyboard() {
        openList();
        ui.robot().clickOn((Button) node("lesson-saddle-or-minimum"));
        ui.until(
                "taps to be asked for",
                () -> composition.session().staging().taps().wantedProperty().get() == 1);
        Region surface = node("mainView");
        ui.until("a picture", () -> composition.window().startPixel("mainView") != null);
        ui.settle();
        assertThat(((Button) node("confirm")).isDisabled()).isTrue();
        tabTo("tapSurface");
        press(KeyCode.SPACE);
        assertThat(ui.call(() -> window.stage().getScene().getFocusOwner())).isSameAs(surface);
        press(KeyCode.RIGHT);
        press(KeyCode.UP);
        press(KeyCode.ENTER);
        assertThat(ui.call(() -> composition.session().staging().taps().places().size()))
                .isEqualTo(1);
        assertThat(ui.call(() -> composition
                        .session()
                        .staging()
                        .taps()
                        .places()
                        .getFirst()
                        .a()))
                .isGreaterThan(0);
        ui.robot()
                .moveTo(surface)
                .press(javafx.scene.input.MouseButton.PRIMARY)
                .release(javafx.scene.input.MouseButton.PRIMARY);
        ui.settle();
        assertThat(ui.call(() -> composition.session().staging().taps().places().size()))
                .isEqualTo(1);
        ui.robot().clickOn((Button) node("confirm"));
        over();
        assertThat(there("score")).isTrue();
    }

    @Test
    void theKeyOpensWhatTheLessonHolds() {
        openList();
        ui.robot().clickOn((Button) node("lesson-saddle-or-minimum"));
        ui.until(
                "taps to be asked for",
                () -> composition.session().staging().taps().wantedProperty().get() == 1);
        Button play = node("play");
        ui.robot().clickOn(play);
        ui.settle();
        assertThat(ui.call(() -> composition.session().noticeProperty().get().text()))
                .startsWith("The lesson holds this");
        assertThat(ui.call(
                        () -> composition.session().run().raceProperty().get().step()))
                .isZero();
        ui.robot().clickOn((ToggleButton) node("key"));
        ui.robot().clickOn(play);
        ui.until(
                "a step", () -> composition.session().run().raceProperty().get().step() > 0);
    }

    @Test
    void aPhenomenonShowsItsCommentAndItsCounterpart() {
        openList();
        ui.run(() -> ((Button) node("bad-diverges")).fire());
        ui.until("its card", () -> node("presetCard").isVisible());
        assertThat(((Label) node("presetNumber")).getText()).isEqualTo("learning rate: 0.081 instead of 0.07");
        ui.robot().clickOn((ToggleButton) node("presetGood"));
        ui.until(
                "the other rate",
                () -> composition
                                .session()
                                .scenarioProperty()
                                .get()
                                .training()
                                .optimizer()
                                .learningRate()
                        == 0.07);
        assertThat(((Label) node("presetNumber")).getText()).isEqualTo("learning rate: 0.07 instead of 0.081");
    }

    @Test
    void aStateBecomesAStepOfALessonOfOnesOwn() {
        openList();
        ui.run(() -> ((Button) node("makeLesson")).fire());
        ui.settle();
        ui.robot().clickOn((Button) node("addState"));
        ui.settle();
        ListView<String> steps = node("draftSteps");
        assertThat(steps.getItems()).containsExactly("Step 1");
        ui.robot().clickOn((TextInputControl) node("stepTitle")).write(", mine");
        ui.settle();
        assertThat(steps.getItems()).containsExactly("Step 1, mine");
        assertThat(((Button) node("saveDraft")).isDisabled()).isTrue();
        assertThat(((Label) node("complaint")).getText()).startsWith("Step 1 is not whole yet");
        ui.robot().clickOn((Button) node("closeDraft"));
        ui.settle();
        openList();
        ui.run(() -> ((Button) node("makeLesson")).fire());
        ui.settle();
        assertThat(((ListView<?>) node("draftSteps")).getItems()).hasSize(1);
    }
}
