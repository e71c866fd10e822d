package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.network.Activation;
import errorscape.network.Initialiser;
import errorscape.network.Loss;
import errorscape.optimizer.Sgd;
import errorscape.render.Camera;
import errorscape.render.LossScale;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.slice.PlaneChoice;
import errorscape.training.RunState;
import errorscape.ui.shell.StageCard;
import errorscape.ui.shell.View;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import errorscape.ui.task.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The true window, driven by mouse and keyboard.
@UiTest
@NullUnmarked
final class MainWindowTest {
    @TempDir
    Path folder;

    private final Ui ui;
    private final Answers files = new Answers();
    private Composition composition;
    private TestWindow window;

    MainWindowTest(Ui ui) {
        this.ui = ui;
    }

    /// Answers the file dialogs.
    private static final class Answers implements FilePicker {
        private Optional<Path> answer = Optional.empty();

        @Override
        public Optional<Path> toOpen() {
            return answer;
        }

        @Override
        public Optional<Path> toOpenDirections() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String suggestion) {
            return answer;
        }
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, files, 1000, 960);
        composition = window.composition();
        ui.until(
                "the first scenario",
                () -> composition.session().scenarioProperty().get() != null);
        ui.until(
                "the finest grid",
                () -> !composition.session().slice().samplingProperty().get());
        ui.until(
                "the critical points",
                () -> composition.session().slice().criticalProperty().get() != null);
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

    private Scenario scenario() {
        return ui.call(() -> composition.session().scenarioProperty().get());
    }

    private long step() {
        return ui.call(
                () -> composition.session().run().snapshotProperty().get().now().step());
    }

    private RunState state() {
        return ui.call(
                () -> composition.session().run().snapshotProperty().get().state());
    }

    @Test
    void everyViewIsPartOfTheWindow() {
        for (View view : View.values()) {
            assertThat(view.url()).isNotNull();
        }
        assertThat((Region) node("mainView")).isNotNull();
        assertThat((Region) node("mapView")).isNotNull();
    }

    @Test
    void stepPlayPauseAndResetDoWhatTheySay() {
        ui.robot().clickOn((Button) node("step"));
        ui.until(
                "one step",
                () -> composition.session().run().snapshotProperty().get().now().step() == 1);
        ui.robot().clickOn((Button) node("play"));
        ui.until(
                "many steps",
                () -> composition.session().run().snapshotProperty().get().now().step() > 5);
        assertThat(state()).isEqualTo(RunState.PLAYING);
        ui.robot().clickOn((Button) node("play"));
        ui.until(
                "a pause",
                () -> composition.session().run().snapshotProperty().get().state() == RunState.PAUSED);
        ui.robot().clickOn((Button) node("reset"));
        // The label follows with the next pulse.
        ui.until("the start", () -> ((Label) node("stepCount")).getText().equals("0"));
        assertThat(step()).isZero();
    }

    @Test
    void theSameSeedStartsTheSameAndANewSeedElsewhere() {
        double[] first =
                ui.call(() -> composition.session().experimentProperty().get().startWeights());
        long seed = scenario().start().seed();
        window.only(ui, CardKind.NETWORK);
        ui.robot().clickOn((Button) node("newSeed"));
        ui.until(
                "new weights",
                () -> composition
                                .session()
                                .experimentProperty()
                                .get()
                                .scenario()
                                .start()
                                .seed()
                        != seed);
        double[] second =
                ui.call(() -> composition.session().experimentProperty().get().startWeights());
        assertThat(second).isNotEqualTo(first);
        type("seed", String.valueOf(seed));
        ui.until(
                "the old seed",
                () -> composition
                                .session()
                                .experimentProperty()
                                .get()
                                .scenario()
                                .start()
                                .seed()
                        == seed);
        double[] third =
                ui.call(() -> composition.session().experimentProperty().get().startWeights());
        assertThat(third).isEqualTo(first);
    }

    @Test
    void theStartCanBeDraggedOnTheMap() {
        dragStart("mapView");
    }

    @Test
    void theStartCanBeDraggedOnTheTerrain() {
        dragStart("mainView");
    }

    private void dragStart(String view) {
        Region pane = node(view);
        ui.until("a picture with the start in it", () -> startPixel(pane) != null);
        Point2D from = ui.call(() -> pane.localToScreen(startPixel(pane)));
        ui.robot()
                .moveTo(from)
                .press(MouseButton.PRIMARY)
                .moveTo(from.add(6, 4))
                .moveTo(from.add(12, 8))
                .release(MouseButton.PRIMARY);
        ui.until("another start", () -> scenarioNow().start().a() != 0);
        assertThat(step()).isZero();
        Point2D now = ui.call(() -> pane.localToScreen(startPixel(pane)));
        assertThat(now.distance(from.add(12, 8))).isLessThan(4);
    }

    private Scenario scenarioNow() {
        return composition.session().scenarioProperty().get();
    }

    private Point2D startPixel(Region pane) {
        return composition.window().startPixel(pane.getId());
    }

    @Test
    void typedCoordinatesMoveTheStart() {
        type("startA", "0.25");
        ui.until("a typed start", () -> Math.abs(scenarioNow().start().a() - 0.25) < 1e-12);
        assertThat(((TextField) node("startA")).getText()).isEqualTo("0.25");
    }

    @Test
    void aWrongNumberIsRefusedWithAReasonAndChangesNothing() {
        Scenario before = scenario();
        type("learningRate", "fast");
        ui.settle();
        assertThat(ui.call(() -> composition.session().noticeProperty().get().text()))
                .isEqualTo("The learning rate is a number; “fast” is not.");
        assertThat(scenario()).isEqualTo(before);
    }

    @Test
    void anotherLearningRateGoesOnWithTheRun() {
        ui.robot().clickOn((Button) node("step"));
        ui.until(
                "one step",
                () -> composition.session().run().snapshotProperty().get().now().step() == 1);
        type("learningRate", "0.01");
        ui.until("the rate", () -> scenarioNow().training().optimizer().learningRate() == 0.01);
        assertThat(step()).isEqualTo(1);
    }

    @Test
    void anotherDataSetIsOneClick() {
        ui.robot().clickOn((ToggleButton) node("data-circles"));
        ui.until(
                "circles",
                () -> scenarioNow().learning().orElseThrow().data().source().equals("circles"));
        assertThat(((ToggleButton) node("data-circles")).isSelected()).isTrue();
    }

    @Test
    void networkChoicesRebuildTheSurface() {
        int before = ui.call(() ->
                composition.session().experimentProperty().get().training().dimension());
        type("hidden", "3");
        ui.until(
                "three units",
                () -> composition
                                .session()
                                .experimentProperty()
                                .get()
                                .training()
                                .dimension()
                        != before);
        assertThat(((Label) node("weightCount")).getText()).isEqualTo("13");
        ComboBox<?> activation = node("activation");
        ui.robot().clickOn(activation);
        ui.settle();
        ui.robot().clickOn("sigmoid");
        ui.until(
                "sigmoid",
                () -> scenarioNow().learning().orElseThrow().network().activation() == Activation.SIGMOID);
    }

    @Test
    void aPlaneOfTwoWeightsHasTheirNamesOnItsAxes() {
        ComboBox<?> plane = node("plane");
        ui.run(() -> plane.getSelectionModel().select(3));
        ui.until(
                "two weights",
                () -> composition
                        .session()
                        .experimentProperty()
                        .get()
                        .plane()
                        .firstName()
                        .startsWith("layer 1"));
        assertThat(((ComboBox<?>) node("firstWeight")).isVisible()).isTrue();
    }

    @Test
    void theSpeedSliderReachesFromTwoSecondsAStepToUnthrottled() {
        Slider slider = node("speed");
        ui.run(() -> slider.setValue(0));
        assertThat(scenario().training().stepsPerSecond()).isEqualTo(0.5);
        ui.run(() -> slider.setValue(1));
        assertThat(scenario().training().stepsPerSecond()).isZero();
        assertThat(((Label) node("speedText")).getText()).isEqualTo("unthrottled");
    }

    @Test
    void keysChooseTheViewsAndTheCameraTiltsToTheMap() {
        ui.robot().clickOn((Region) node("stepCount"));
        ui.robot().type(KeyCode.DIGIT1);
        ui.until("the map alone", () -> !node("card-view").isVisible());
        ui.until(
                "a camera straight above",
                () -> composition.window().mainCamera().equals(Camera.MAP));
        ui.robot().type(KeyCode.DIGIT3);
        ui.until("both", () -> node("card-view").isVisible());
        ui.until("a tilted camera", () -> composition.window().mainCamera().elevation() < 1);
    }

    @Test
    void theScaleSwitchesBetweenLogarithmicAndLinear() {
        LossScale.Kind before = scenario().view().scale();
        ui.robot().clickOn((ToggleButton) node("logScale"));
        ui.until("the other scale", () -> scenarioNow().view().scale() != before);
    }

    @Test
    void draggingTurnsTheTerrainAndADoubleClickPutsItBack() {
        Region pane = node("mainView");
        Point2D corner = ui.call(() -> pane.localToScreen(30, pane.getHeight() / 2));
        Camera before = ui.call(() -> composition.window().mainCamera());
        ui.robot()
                .moveTo(corner)
                .press(MouseButton.PRIMARY)
                .moveTo(corner.add(60, -20))
                .release(MouseButton.PRIMARY);
        ui.settle();
        assertThat(ui.call(() -> composition.window().mainCamera().azimuth())).isNotEqualTo(before.azimuth());
        ui.robot().doubleClickOn(corner);
        ui.settle();
        assertThat(ui.call(() -> composition.window().mainCamera())).isEqualTo(Camera.TERRAIN);
    }

    @Test
    void theKeyThatPolishesShowsWhereItsAnswerWillBe() {
        assertThat(ui.robot().lookup("#points").tryQuery()).isEmpty();
        ui.robot().moveTo(this.<Node>node("mapSurface"));
        ui.settle();
        ui.robot().push(KeyCode.K);
        ui.until(
                "the end of the search",
                () -> composition.session().networkPoints().latestProperty().get() != null);
        assertThat(this.<StageCard>node("card-critical").openProperty().get()).isTrue();
    }

    @Test
    void aRowOfTheTablePointsAtItsPointAndLetsGoWhenClickedAgain() {
        window.cards(ui, CardKind.CRITICAL);
        TableView<?> table = node("points");
        ui.run(() -> table.getSelectionModel().select(0));
        ui.settle();
        assertThat(ui.call(
                        () -> composition.session().slice().pointedAtProperty().get()))
                .isNotNull();
        assertThat(((Label) node("sentence")).getText()).isNotEmpty();
    }

    @Test
    void aSavedScenarioOpensAgainAsItWas() {
        Path file = folder.resolve("mine.json");
        files.answer = Optional.of(file);
        type("l2", "0.01");
        ui.until("L2", () -> scenarioNow().learning().orElseThrow().network().l2() == 0.01);
        Scenario saved = scenario();
        ui.robot().clickOn((Button) node("save"));
        ui.until("the file", () -> Files.exists(file));
        ui.robot().clickOn((ToggleButton) node("data-xor"));
        ui.until(
                "XOR",
                () -> scenarioNow().learning().orElseThrow().data().source().equals("xor"));
        ui.robot().clickOn((Button) node("open"));
        ui.until(
                "moons again",
                () -> scenarioNow()
                        .learning()
                        .orElseThrow()
                        .data()
                        .source()
                        .equals(saved.learning().orElseThrow().data().source()));
        assertThat(scenario().withView(saved.view())).isEqualTo(saved);
    }

    @Test
    void aBadFileIsRefusedWithItsPlaceAndTheScenarioStays() throws IOException {
        Path file = folder.resolve("bad.json");
        Files.writeString(file, "{\"errorscape\": 2,\n\n oops");
        files.answer = Optional.of(file);
        Scenario before = scenario();
        ui.robot().clickOn((Button) node("open"));
        ui.until("a notice", () -> composition.session().noticeProperty().get() != null);
        Notice notice = ui.call(() -> composition.session().noticeProperty().get());
        assertThat(notice.severity()).isEqualTo(Notice.Severity.PROBLEM);
        assertThat(notice.text()).contains("bad.json").contains("line 3");
        assertThat(scenario()).isEqualTo(before);
    }

    @Test
    void theLightThemeLoadsWithoutWarnings() {
        ui.robot().clickOn((Button) node("theme"));
        ui.settle();
        assertThat(ui.takeFailures()).isEmpty();
    }

    @Test
    void everyNumberOfTheFormReachesTheScenario() {
        type("learningRate", "0.5");
        ui.until("the rate", () -> scenarioNow().training().optimizer().equals(new Sgd(0.5, 0)));
        type("batchSize", "all");
        ui.until("full batches", () -> scenarioNow().training().batchSize() == 0);
        type("batchSeed", "77");
        ui.until("another order", () -> scenarioNow().training().batchSeed() == 77);
        type("initialiserScale", "0.25");
        ui.until("smaller weights", () -> scenarioNow().start().initialiser().scale() == 0.25);
        type("planeSeed", "5");
        ui.until("another plane", () -> planeSeed() == 5);
        Button newPlane = node("newPlane");
        ui.run(newPlane::fire);
        ui.until("one more plane", () -> planeSeed() == 6);
    }

    private long planeSeed() {
        return scenarioNow().slice().plane() instanceof PlaneChoice.RandomDirections random ? random.seed() : -1;
    }

    @Test
    void choicesOfTheFormReachTheScenario() {
        ComboBox<Loss> loss = node("loss");
        ui.run(() -> loss.setValue(Loss.MEAN_SQUARED));
        ui.until(
                "squares",
                () -> scenarioNow().learning().orElseThrow().network().loss() == Loss.MEAN_SQUARED);
        ComboBox<Initialiser.Scheme> initialiser = node("initialiser");
        ui.run(() -> initialiser.setValue(Initialiser.Scheme.HE));
        ui.until("He", () -> scenarioNow().start().initialiser().scheme() == Initialiser.Scheme.HE);
    }

    @Test
    void chosenWeightsSpanThePlaneAndChoosingTheOtherOneSwapsThem() {
        ComboBox<?> plane = node("plane");
        ui.run(() -> plane.getSelectionModel().select(3));
        ui.until("two weights", () -> scenarioNow().slice().plane() instanceof PlaneChoice.TwoWeights);
        ComboBox<String> first = node("firstWeight");
        PlaneChoice.TwoWeights before =
                ui.call(() -> (PlaneChoice.TwoWeights) scenarioNow().slice().plane());
        String along = before.second();
        String across = before.first();
        ui.run(() -> first.setValue(along));
        ui.until("swapped", () -> scenarioNow().slice().plane().equals(new PlaneChoice.TwoWeights(along, across)));
    }

    @Test
    void theWheelZoomsTheTerrainAndTheRightButtonShiftsTheMap() {
        double before = ui.call(() -> composition.window().mainCamera().zoom());
        Node terrain = node("mainView");
        ui.robot().moveTo(terrain);
        ui.robot().scroll(3, VerticalDirection.UP);
        ui.settle();
        assertThat(ui.call(() -> composition.window().mainCamera().zoom())).isNotEqualTo(before);
        Node map = node("mapView");
        ui.robot().moveTo(map);
        ui.robot().press(MouseButton.SECONDARY).moveBy(15, 10).release(MouseButton.SECONDARY);
        ui.settle();
        assertThat(ui.call(() -> composition.window().mapCamera().panX())).isGreaterThan(0);
        ui.robot().clickOn((Button) node("resetView"));
        ui.settle();
        assertThat(ui.call(() -> composition.window().mapCamera())).isEqualTo(Camera.MAP);
    }

    @Test
    void aSampleScenarioIsOpenedFromTheMenu() {
        Node menu = node("scenarios");
        ui.robot().clickOn(menu);
        ui.settle();
        ui.robot().clickOn(SampleScenarios.load(2).name());
        ui.until(
                "the third sample",
                () -> scenarioNow().name().equals(SampleScenarios.load(2).name()));
    }

    private void type(String field, String text) {
        TextField target = node(field);
        ui.robot().interact(target::requestFocus);
        ui.robot().interact(target::selectAll);
        ui.robot().write(text).type(KeyCode.ENTER);
        ui.settle();
    }
}
