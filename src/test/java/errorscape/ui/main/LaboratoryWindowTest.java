package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.scenario.Scenario;
import errorscape.ui.shell.FeatureWindow;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The window of a laboratory beside the main window.
@UiTest
@NullUnmarked
final class LaboratoryWindowTest {
    private final Ui ui;
    private Composition composition;
    private TestWindow window;

    LaboratoryWindowTest(Ui ui) {
        this.ui = ui;
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, new NoFiles(), 1000, 900);
        composition = window.composition();
        ui.until("the first scenario", () -> scenarioNow() != null);
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

    /// A node of this test's laboratory, not of the main window.
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

    private void start(String runs) {
        TextField field = node("labRuns");
        TextField steps = node("labSteps");
        Button run = node("run");
        ui.run(() -> {
            field.setText(runs);
            steps.setText("50");
            run.fire();
        });
    }

    @Test
    void aRunOfTheTableIsLoadedIntoTheMainWindow() {
        TabPane tables = node("tables");
        start("5");
        ui.until("the tables", () -> !tables.getTabs().isEmpty());
        long before = ui.call(() -> scenarioNow().start().seed());
        ui.run(() -> {
            TableView<?> runs = (TableView<?>) tables.getTabs().getFirst().getContent();
            assertThat(runs.getItems()).hasSize(5);
            runs.getSelectionModel().select(2);
        });
        ui.until("the run's start", () -> scenarioNow().start().seed() == 3);
        assertThat(before).isNotEqualTo(3);
    }

    @Test
    void whatCannotBeReadIsSaidInTheWindow() {
        Label state = node("state");
        start("none");
        ui.until(
                "the complaint",
                () -> state.getText().equals("The number of runs must be a whole number, not “none”."));
    }

    @Test
    void what_was_found_stays_while_its_runs_are_loaded_and_when_the_next_cannot_begin() {
        TabPane tables = node("tables");
        TabPane pictures = node("pictures");
        Label facts = node("facts");
        Label state = node("state");
        TextField runs = node("labRuns");
        Button run = node("run");
        start("5");
        ui.until("the tables", () -> !tables.getTabs().isEmpty());
        String found = ui.call(facts::getText);
        assertThat(found).startsWith("runs 5  ·  diverged ");
        ui.run(() -> ((TableView<?>) tables.getTabs().getFirst().getContent())
                .getSelectionModel()
                .select(1));
        ui.until("the run", () -> state.getText().startsWith("Run 2 stands at its start"));
        assertThat(ui.call(facts::getText)).isEqualTo(found);
        ui.run(() -> {
            runs.setText("none");
            run.fire();
        });
        ui.until("the complaint", () -> state.getText().contains("not “none”"));
        assertThat(ui.call(facts::getText)).isEqualTo(found);
        assertThat(ui.call(() -> pictures.getTabs().size())).isPositive();
    }

    @Test
    void a_table_sorts_by_number_and_a_row_means_the_same_run_then() {
        TabPane tables = node("tables");
        start("12");
        ui.until("the tables", () -> !tables.getTabs().isEmpty());
        ui.run(() -> {
            @SuppressWarnings("unchecked")
            TableView<Integer> runs =
                    (TableView<Integer>) tables.getTabs().getFirst().getContent();
            TableColumn<Integer, ?> seed = runs.getColumns().get(2);
            seed.setSortType(TableColumn.SortType.DESCENDING);
            runs.getSortOrder().add(seed);
            runs.getSelectionModel().select(0);
        });
        ui.until("the last seed", () -> scenarioNow().start().seed() == 12);
    }

    @Test
    void aLaboratoryUnderWayCanBeCancelled() {
        Label state = node("state");
        Button cancel = node("cancel");
        Button run = node("run");
        TextField steps = node("labSteps");
        ui.run(() -> {
            steps.setText("100000000");
            run.fire();
        });
        ui.until("the start", () -> !cancel.isDisabled());
        ui.run(cancel::fire);
        ui.until("the end", () -> state.getText().equals("Cancelled before a run was done.") && !run.isDisabled());
    }

    @Test
    void cancelKeepsTheRunsThatAreDone() {
        Label state = node("state");
        Label empty = node("empty");
        Button cancel = node("cancel");
        TabPane tables = node("tables");
        assertThat(ui.call(empty::isVisible)).isTrue();
        start("100000");
        ui.until("some runs", () -> state.getText().matches("[1-9][0-9\u2009]* of 100\u2009000 runs done\\."));
        // The second time ends the search for the minima of those that are done.
        ui.run(cancel::fire);
        ui.run(cancel::fire);
        ui.until("the end", () -> !tables.getTabs().isEmpty());
        assertThat(ui.call(state::getText)).startsWith("Cancelled after ").contains(" of 100\u2009000 runs");
        assertThat(ui.call(empty::isVisible)).isFalse();
    }
}
