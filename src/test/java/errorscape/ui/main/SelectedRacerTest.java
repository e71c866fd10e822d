package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.optimizer.Adam;
import errorscape.optimizer.Around;
import errorscape.optimizer.Newton;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Optimizers;
import errorscape.optimizer.Recipe;
import errorscape.optimizer.Schedule;
import errorscape.optimizer.Sgd;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.ui.session.Undo;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import errorscape.ui.task.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the window shows is of the racer that is selected, and that racer is one of the race, whatever changes.
@UiTest
@NullUnmarked
final class SelectedRacerTest {
    private final Ui ui;
    private Composition composition;
    private TestWindow window;

    SelectedRacerTest(Ui ui) {
        this.ui = ui;
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, new NoFiles(), 1000, 960);
        composition = window.composition();
        ui.until("the first race", () -> race() != null);
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    private RaceSnapshot race() {
        return composition.session().run().raceProperty().get();
    }

    private Scenario scenario() {
        return composition.session().scenarioProperty().get();
    }

    private int selected() {
        return composition.session().run().selectedProperty().get();
    }

    private Snapshot shown() {
        return composition.session().run().snapshotProperty().get();
    }

    private Node node(String id) {
        return window.stage().getScene().lookup("#" + id);
    }

    private void show(Scenario next) {
        ui.run(() -> composition.session().open(next, null));
        ui.until("the scenario", () -> scenario().subject().equals(next.subject()) && race().step() == 0);
        ui.settle();
    }

    private void change(UnaryOperator<Scenario> change) {
        ui.run(() -> composition.session().change(change));
    }

    private static Scenario function(String name) {
        return FunctionScenarios.of(name, Optional.empty(), Optional.empty());
    }

    private void select(int number) {
        ui.run(() -> composition.session().run().selectedProperty().set(number));
        ui.settle();
    }

    private void runTo(int step) {
        ui.run(() -> {
            composition.session().run().speed(0);
            ((TextField) node("untilValue")).setText(String.valueOf(step));
            ((Button) node("runUntil")).fire();
        });
        ui.until("step " + step, () -> race().step() == step && race().state() == RunState.PAUSED);
        ui.settle();
    }

    private void step() {
        long before = ui.call(() -> race().step());
        ui.run(() -> composition.session().run().step());
        ui.until("a step", () -> race().step() > before);
        ui.settle();
    }

    private void isOfTheRace() {
        ui.until(
                "the race of the scenario",
                () -> race().racers().stream()
                        .map(Snapshot::racer)
                        .toList()
                        .equals(Racers.of(scenario()).stream()
                                .map(RacerChoice::number)
                                .toList()));
        ui.run(() -> {
            assertThat(Racers.of(scenario())).extracting(RacerChoice::number).contains(selected());
            assertThat(shown().racer()).isEqualTo(selected());
            assertThat(race().racer(selected())).contains(shown());
        });
    }

    private String gauge() {
        return ui.call(() -> {
            VBox gauge = (VBox) node("rate-gauge");
            return gauge != null && gauge.isVisible()
                    ? ((Label) gauge.getChildren().getLast()).getText()
                    : "";
        });
    }

    @Test
    void a_selection_names_a_living_racer_after_another_function_data_set_and_scenario() {
        show(function("himmelblau"));
        for (Scenario next :
                List.of(function("rosenbrock"), SampleScenarios.find("moons").orElseThrow(), function("x^2+3*y^2"))) {
            change(s -> Racers.add(s, RacerChoice.of(0, new Sgd(0.01, 0))));
            isOfTheRace();
            select(2);
            isOfTheRace();
            show(next);
            isOfTheRace();
            ui.until("a gauge of this racer", () -> gaugeNow().contains("2/λ max"));
        }
    }

    private String gaugeNow() {
        VBox gauge = (VBox) node("rate-gauge");
        return gauge == null ? "" : ((Label) gauge.getChildren().getLast()).getText();
    }

    @Test
    void a_selection_names_a_living_racer_after_removal_and_undo() {
        show(function("himmelblau"));
        Undo undo = new Undo(composition.session());
        change(s -> Racers.add(s, RacerChoice.of(0, new Sgd(0.01, 0))));
        change(s -> Racers.add(s, RacerChoice.of(0, Adam.TYPE.create(Map.of()))));
        isOfTheRace();
        select(3);
        ui.run(undo::undo);
        isOfTheRace();
        select(1);
        change(s -> Racers.remove(s, 1));
        isOfTheRace();
        assertThat(ui.call(this::selected)).isEqualTo(2);
        select(99);
        isOfTheRace();
    }

    @Test
    void a_racer_added_while_another_scenario_is_being_built_is_the_one_selected() {
        show(function("himmelblau"));
        ui.run(() -> {
            composition.session().open(function("rosenbrock"), null);
            composition.session().change(s -> Racers.add(s, RacerChoice.of(0, new Sgd(0.01, 0))));
            composition.session().run().selectedProperty().set(2);
        });
        ui.until("two racers", () -> race().racers().size() == 2);
        isOfTheRace();
        assertThat(ui.call(this::selected)).isEqualTo(2);
    }

    @Test
    void the_run_is_called_by_the_racer_whose_numbers_it_shows() {
        show(function("himmelblau"));
        change(s -> Racers.add(s, RacerChoice.of(0, Newton.TYPE.create(Map.of()))));
        isOfTheRace();
        window.cards(ui, CardKind.RUN);
        select(2);
        step();
        assertThat(ui.call(() -> ((Label) node("optimizer")).getText())).isEqualTo("Newton");
        select(1);
        ui.settle();
        assertThat(ui.call(() -> ((Label) node("optimizer")).getText())).isEqualTo("SGD");
    }

    @Test
    void a_step_taken_apart_and_a_spectrum_are_dropped_with_the_run_they_are_of() {
        show(function("himmelblau"));
        window.cards(ui, CardKind.WHY, CardKind.SPECTRUM);
        ui.until(
                "both",
                () -> composition.session().step().explanationProperty().get() != null
                        && composition.session().curvature().curvatureProperty().get() != null);
        change(s -> Racers.add(s, RacerChoice.of(0, new Sgd(0.01, 0))));
        isOfTheRace();
        ui.run(() -> {
            composition.session().run().selectedProperty().set(2);
            assertThat(composition.session().step().explanationProperty().get()).isNull();
            assertThat(composition.session().curvature().curvatureProperty().get())
                    .isNull();
        });
    }

    @Test
    void every_optimizer_can_be_the_selected_racer_and_step() {
        show(function("himmelblau"));
        for (Optimizers.Entry entry : Optimizers.entries()) {
            change(s -> Racers.alone(Racers.change(s, 1, r -> r.withOptimizer(entry.standard())), 1));
            isOfTheRace();
            step();
            assertThat(ui.takeFailures()).as(entry.displayName()).isEmpty();
            Notice notice = ui.call(() -> composition.session().noticeProperty().get());
            assertThat(notice).as(entry.displayName()).isNull();
            boolean rated = !Double.isNaN(entry.standard().learningRate());
            if (!rated) {
                assertThat(gauge()).as(entry.displayName()).isEmpty();
            }
        }
    }

    @Test
    void every_optimizer_can_be_what_a_scenario_opens_with() {
        Scenario moons = SampleScenarios.find("moons").orElseThrow();
        for (String id : List.of("cmaes", "neldermead", "bobyqa", "powell", "newton")) {
            OptimizerSettings settings = Optimizers.entries().stream()
                    .filter(entry ->
                            entry.id().replace("_", "").replace("-", "").equals(id))
                    .findFirst()
                    .orElseThrow()
                    .standard();
            ui.run(() -> composition.session().open(Racers.change(moons, 1, r -> r.withOptimizer(settings)), null));
            ui.until(
                    "the scenario",
                    () -> Racers.of(scenario()).getFirst().optimizer().equals(settings));
            step();
            assertThat(ui.call(() -> composition.session().noticeProperty().get()))
                    .isNull();
        }
    }

    @Test
    void a_rate_that_is_halved_until_it_is_zero_leaves_a_gauge_that_ends() {
        Recipe halving = new Recipe(new Sgd(0.1, 0), Around.NOTHING, Schedule.parse("exponential:factor=0.5"));
        show(SampleScenarios.find("moons").orElseThrow());
        change(s -> Racers.change(s, 1, r -> r.withOptimizer(halving)));
        for (int step : new int[] {1020, 1069, 1070, 1071, 1072, 1080}) {
            runTo(step);
            ui.settle();
        }
        ui.until("a gauge of a rate of 0", () -> gaugeNow().startsWith("the learning rate of this step is 0"));
    }
}
