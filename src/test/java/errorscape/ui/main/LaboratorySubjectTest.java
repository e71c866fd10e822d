package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.ui.shell.FeatureWindow;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a laboratory found stays when the main window shows something else, with the name of what it belongs to.
@UiTest
@NullUnmarked
final class LaboratorySubjectTest {
    private final Ui ui;
    private Composition composition;
    private TestWindow window;

    LaboratorySubjectTest(Ui ui) {
        this.ui = ui;
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, new NoFiles(), 1000, 900);
        composition = window.composition();
        ui.until("the first scenario", () -> scenarioNow() != null);
        show(SampleScenarios.find("moons").orElseThrow());
        ui.run(() -> composition.window().laboratories().stream()
                .filter(laboratory -> laboratory.title().equals("Restarts"))
                .forEach(FeatureWindow::open));
        ui.settle();
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    private Scenario scenarioNow() {
        return composition.session().scenarioProperty().get();
    }

    private void show(Scenario next) {
        ui.run(() -> composition.session().open(next, null));
        ui.until("the scenario", () -> next.equals(scenarioNow()));
    }

    private static Scenario himmelblau() {
        return FunctionScenarios.of("himmelblau", Optional.empty(), Optional.empty());
    }

    @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"})
    private <T extends Node> T node(String id) {
        return ui.call(() -> (T) Window.getWindows().stream()
                .filter(shown -> shown.isShowing()
                        && shown instanceof Stage lab
                        && window.stage().equals(lab.getOwner())
                        && lab.getTitle().startsWith("Restarts"))
                .findFirst()
                .orElseThrow()
                .getScene()
                .lookup("#" + id));
    }

    private String text(String id) {
        return ui.call(() -> ((Label) node0(id)).getText());
    }

    private Node node0(String id) {
        return Window.getWindows().stream()
                .filter(shown -> shown.isShowing()
                        && shown instanceof Stage lab
                        && lab.getTitle().startsWith("Restarts"))
                .findFirst()
                .orElseThrow()
                .getScene()
                .lookup("#" + id);
    }

    private void start(String runs, String steps) {
        TextField field = node("labRuns");
        TextField count = node("labSteps");
        Button run = node("run");
        ui.run(() -> {
            field.setText(runs);
            count.setText(steps);
            run.fire();
        });
    }

    @Test
    void what_was_found_stays_with_its_name_and_in_its_own_words() {
        TabPane tables = node("tables");
        start("5", "50");
        ui.until("the tables", () -> !tables.getTabs().isEmpty());
        String facts = text("facts");
        assertThat(text("belonging")).startsWith("Of moons, ").doesNotContain("shows");

        show(himmelblau());
        ui.settle();

        assertThat(text("facts")).isEqualTo(facts);
        assertThat(text("belonging")).startsWith("Of moons, ").endsWith("; the window shows Himmelblau now");
        assertThat(ui.call(() -> tables.getTabs().size())).isPositive();
    }

    @Test
    void a_run_of_another_subject_brings_that_subject_back() {
        TabPane tables = node("tables");
        start("5", "50");
        ui.until("the tables", () -> !tables.getTabs().isEmpty());
        Scenario trained = ui.call(this::scenarioNow);
        show(himmelblau());
        ui.run(() -> ((TableView<?>) tables.getTabs().getFirst().getContent())
                .getSelectionModel()
                .select(2));
        ui.until("the run", () -> scenarioNow().start().seed() == 3);
        assertThat(ui.call(() -> scenarioNow().subject())).isEqualTo(trained.subject());
        assertThat(text("state")).startsWith("Run 3 stands at its start").contains("in place of Himmelblau");
    }

    @Test
    void a_laboratory_under_way_goes_on_and_says_what_it_trains() {
        TabPane tables = node("tables");
        Button cancel = node("cancel");
        start("100000", "50");
        ui.until(
                "some runs",
                () -> ((Label) node0("state")).getText().matches("[1-9][0-9\u2009]* of 100\u2009000 runs done\\."));

        show(himmelblau());
        ui.settle();

        assertThat(text("belonging")).startsWith("Of moons, ").endsWith("Himmelblau now");
        assertThat(ui.call(() -> !cancel.isDisabled())).isTrue();
        ui.run(cancel::fire);
        ui.run(cancel::fire);
        ui.until("the end", () -> !tables.getTabs().isEmpty());
        assertThat(text("belonging")).startsWith("Of moons, ").endsWith("Himmelblau now");
    }

    @Test
    void another_laboratory_cancelled_at_once_leaves_what_there_was() {
        TabPane tables = node("tables");
        Button cancel = node("cancel");
        start("5", "50");
        ui.until("the tables", () -> !tables.getTabs().isEmpty());
        String facts = text("facts");
        start("5", "100000000");
        ui.until("the start", () -> !cancel.isDisabled());
        ui.run(cancel::fire);
        ui.until("the end", () -> cancel.isDisabled());
        ui.settle();
        assertThat(text("facts")).isEqualTo(facts);
        assertThat(text("state")).isEqualTo("Cancelled before a run was done. What was found before stands below.");
    }
}
