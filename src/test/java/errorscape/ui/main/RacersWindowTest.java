package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import errorscape.ui.text.Numbers;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Racers and time in the true window.
@UiTest
@NullUnmarked
final class RacersWindowTest {
    private final Ui ui;
    private Composition composition;
    private TestWindow window;

    RacersWindowTest(Ui ui) {
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
        T found = ui.robot().lookup("#" + id).query();
        window.reveal(ui, found);
        return found;
    }

    private RaceSnapshot race() {
        return ui.call(() -> composition.session().run().raceProperty().get());
    }

    private List<RacerChoice> racers() {
        return ui.call(() -> Racers.of(composition.session().scenarioProperty().get()));
    }

    private void choose(String menu, String item) {
        ui.run(() -> {
            MenuButton button = node(menu);
            if (button.getOnShowing() != null) {
                button.getOnShowing().handle(null);
            }
            MenuItem found = button.getItems().stream()
                    .filter(i -> item.equals(i.getId()) || item.equals(i.getText()))
                    .findFirst()
                    .orElseThrow();
            found.fire();
        });
        ui.settle();
    }

    private void runTo(int step) {
        ui.run(() -> {
            composition.session().run().speed(0);
            ((TextField) node("untilValue")).setText(String.valueOf(step));
            ((Button) node("runUntil")).fire();
        });
        ui.until("step " + step, () -> {
            RaceSnapshot race = composition.session().run().raceProperty().get();
            return race.step() == step && race.state() == RunState.PAUSED;
        });
    }

    @Test
    void racersJoinRunInStepAndAreSentToAnyStepExactly() {
        choose("add", "add-adam");
        choose("racer-menu-1", "Duplicate with half the learning rate");
        assertThat(racers()).extracting(RacerChoice::number).containsExactly(1, 2, 3);
        assertThat(racers().get(2).optimizer().learningRate())
                .isEqualTo(racers().getFirst().optimizer().learningRate() / 2);
        ui.until(
                "three racers",
                () -> composition.session().run().raceProperty().get().racers().size() == 3);
        runTo(200);
        assertThat(race().racers()).extracting(r -> r.now().step()).containsOnly(200L);
        ui.run(() -> composition.session().run().seek(120));
        ui.until(
                "step 120",
                () -> composition.session().run().raceProperty().get().step() == 120);
        Snapshot first = race().racers().getLast();
        assertThat(first.now().weights()).isEqualTo(first.path().get(120).weights());
        ui.run(() -> ((Slider) node("timeline")).setValue(37));
        ui.until(
                "step 37",
                () -> composition.session().run().raceProperty().get().step() == 37);
        ui.robot().clickOn((Button) node("back"));
        ui.until(
                "step 36",
                () -> composition.session().run().raceProperty().get().step() == 36);
        assertThat(race().frontier()).isEqualTo(200);
    }

    @Test
    void theFirstRacerIsRenamedHiddenAndRemovedLikeAnyOther() {
        choose("add", "add-momentum");
        choose("racer-menu-1", "Rename…");
        ui.run(() -> {
            TextField field = node("racer-name-1");
            field.setText("slow and steady");
            field.getOnAction().handle(null);
        });
        choose("racer-menu-1", "Hide its path");
        assertThat(racers().getFirst().name()).isEqualTo("slow and steady");
        assertThat(racers().getFirst().shown()).isFalse();
        runTo(30);
        choose("racer-menu-1", "Remove");
        assertThat(racers()).extracting(RacerChoice::number).containsExactly(2);
        ui.until(
                "one racer",
                () -> composition.session().run().raceProperty().get().racers().size() == 1);
        assertThat(race().racers().getFirst().now().step()).isEqualTo(30);
        assertThat(ui.call(() -> composition.session().run().selectedProperty().get()))
                .isEqualTo(2);
    }

    @Test
    void settingsActOnARunningRacerAndItsFutureIsMadeAnew() {
        choose("add", "add-momentum");
        runTo(60);
        ui.run(() -> composition.session().run().seek(20));
        ui.until(
                "step 20",
                () -> composition.session().run().raceProperty().get().step() == 20);
        ui.run(() -> {
            Node card = node("racer-2");
            TextField momentum =
                    ui.robot().from(card).lookup("#setting-momentum").query();
            momentum.setText("0.5");
            momentum.getOnAction().handle(null);
        });
        ui.until(
                "a new future",
                () -> composition
                                .session()
                                .run()
                                .raceProperty()
                                .get()
                                .racer(2)
                                .orElseThrow()
                                .path()
                                .last()
                                .step()
                        == 20);
        assertThat(race().racer(1).orElseThrow().path().last().step()).isEqualTo(60);
        choose("racer-menu-2", "Remove");
        assertThat(racers()).hasSize(1);
        ui.until(
                "one racer",
                () -> composition.session().run().raceProperty().get().racers().size() == 1);
    }

    @Test
    void spaceIsForTheButtonThatTabCameToAndElseForTheRace() {
        ui.run(() -> node("open").requestFocus());
        ui.robot().push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        Node focused = ui.call(() -> window.stage().getScene().getFocusOwner());
        assertThat(focused).isInstanceOf(ToggleButton.class);
        ui.robot().push(KeyCode.SPACE);
        assertThat(ui.call(() -> ((ToggleButton) focused).isSelected())).isTrue();
        assertThat(race().state()).isEqualTo(RunState.PAUSED);
        ui.robot().clickOn(focused).push(KeyCode.SPACE);
        ui.until(
                "the race plays",
                () -> composition.session().run().raceProperty().get().state() == RunState.PLAYING);
    }

    @Test
    void aConditionThatMakesNoSenseIsRefusedInWords() {
        ui.run(() -> {
            ((ComboBox<?>) node("untilKind")).getSelectionModel().select(2);
            ((TextField) node("untilValue")).setText("low");
            ((Button) node("runUntil")).fire();
        });
        assertThat(ui.call(() -> composition.session().noticeProperty().get().text()))
                .contains("What is to be reached is a number")
                .contains("low");
    }

    @Test
    void everyVerdictIsWorkedOutAndALatticeFillsThePlane() {
        choose("field", "Lattice of 3 × 3 starts");
        assertThat(racers()).hasSize(10);
        runTo(30);
        ui.until(
                "ten verdicts",
                () -> composition.session().run().raceProperty().get().racers().stream()
                        .allMatch(r -> composition.session().verdicts().of(r) != null));
    }

    /// Whether what is on a racer's card has left the scene. JavaFX thread only.
    private boolean rests(int racer) {
        return node("racer-" + racer).lookup("#racer-menu-" + racer) == null;
    }

    private double heightOf(int racer) {
        return ui.call(() -> node("racer-" + racer).getLayoutBounds().getHeight());
    }

    @Test
    void cardsThatNobodySeesRestInTheirPlacesAndComeBackWithTheNumbersOfTheStep() {
        choose("field", "Lattice of 6 × 6 starts");
        runTo(30);
        ui.until("cards at rest", () -> rests(30) && rests(37));
        double height = heightOf(2);
        assertThat(heightOf(30)).isEqualTo(height);
        ui.run(() -> {
            Node above = node("cards");
            while (!(above instanceof ScrollPane)) {
                above = above.getParent();
            }
            ((ScrollPane) above).setVvalue(1);
        });
        ui.until("the last card", () -> !rests(37));
        ui.until("those above to rest", () -> rests(3));
        ui.settle();
        double loss = race().racer(37).orElseThrow().now().loss();
        assertThat(ui.call(() -> node("racer-37").lookupAll(".number").stream()
                        .map(label -> ((Label) label).getText())
                        .toList()))
                .contains(Numbers.measured(loss, 4));
        assertThat(heightOf(37)).isEqualTo(height);
    }
}
