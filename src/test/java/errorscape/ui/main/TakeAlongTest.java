package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.export.task.ExportFormat;
import errorscape.export.task.ExportSubject;
import errorscape.keeping.Keeping;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioFile;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What leaves the true window and comes into it: exports, files, lines of text; and what is named beside undo.
@UiTest
@NullUnmarked
final class TakeAlongTest {
    @TempDir
    private Path folder;

    private final Ui ui;
    private Path answer;
    private String suggested = "";
    private Keeping keeping;
    private TestWindow window;

    TakeAlongTest(Ui ui) {
        this.ui = ui;
    }

    private final class Answers implements FilePicker {
        @Override
        public Optional<Path> toOpen() {
            return Optional.ofNullable(answer);
        }

        @Override
        public Optional<Path> toOpenDirections() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String suggestion) {
            return Optional.ofNullable(answer);
        }

        @Override
        public Optional<Path> toExport(String suggestion) {
            suggested = suggestion;
            return Optional.ofNullable(answer);
        }
    }

    @BeforeEach
    void open() {
        keeping = Keeping.nothing();
        window = TestWindow.open(ui, new Answers(), keeping, 1000, 900);
        ui.until("the first scenario", () -> scenario() != null);
        ui.until(
                "its picture",
                () -> window.composition().session().slice().criticalProperty().get() != null);
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    private Scenario scenario() {
        return window.composition().session().scenarioProperty().get();
    }

    private Node node(String id) {
        return window.stage().getScene().lookup("#" + id);
    }

    private String notice() {
        var told = window.composition().session().noticeProperty().get();
        return told == null ? "" : told.text();
    }

    private void press(KeyCode... keys) {
        ui.run(() -> {
            if (node("exportState") == null || !node("exportState").isVisible()) {
                window.stage().getScene().getRoot().requestFocus();
            }
        });
        ui.robot().press(keys).release(keys);
        ui.settle();
    }

    @SuppressWarnings("unchecked")
    private void choose(ExportSubject subject, ExportFormat format) {
        ui.run(() -> {
            ((ComboBox<ExportSubject>) node("what")).setValue(subject);
            ((ComboBox<ExportFormat>) node("format")).setValue(format);
        });
        ui.settle();
    }

    private void export(Path file) {
        answer = file;
        ui.run(((Button) node("export"))::fire);
        ui.until("its end", () -> !node("export").isDisabled());
    }

    private String state() {
        return ui.call(() -> ((Label) node("exportState")).getText());
    }

    @Test
    void theSheetComesByKeyWritesWhatIsChosenAndGoesByEscape() throws Exception {
        press(KeyCode.CONTROL, KeyCode.E);
        assertThat(ui.call(() -> window.stage().getScene().getFocusOwner().getId()))
                .isEqualTo("what");
        assertThat(ui.call(() -> node("SIZE").isVisible())).isTrue();
        assertThat(ui.call(() -> node("SOLID").isVisible())).isFalse();
        ui.until("a small picture", () -> node("picture").isVisible() && node("image") != null);

        export(folder.resolve("picture"));
        assertThat(suggested).endsWith("-terrain.png");
        assertThat(state()).isEqualTo("Saved to " + folder.resolve("picture.png"));
        assertThat(Files.readAllBytes(folder.resolve("picture.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(ui.call(() -> keeping.recent().folder())).isEqualTo(folder);

        choose(ExportSubject.TERRAIN, ExportFormat.STL);
        assertThat(ui.call(() -> node("SIZE").isManaged())).isFalse();
        assertThat(ui.call(() -> node("SOLID").isVisible())).isTrue();
        export(folder.resolve("solid.stl"));
        assertThat(folder.resolve("solid.stl")).isNotEmptyFile();

        choose(ExportSubject.REPLAY, ExportFormat.HTML);
        export(folder.resolve("replay.html"));
        assertThat(state()).contains("no step to play");
        assertThat(folder.resolve("replay.html")).doesNotExist();

        choose(ExportSubject.GRID, ExportFormat.CSV);
        export(folder.resolve("no such folder").resolve("grid.csv"));
        assertThat(state()).contains("cannot be written").contains("there is no folder");

        press(KeyCode.ESCAPE);
        assertThat(ui.call(() -> node("export"))).isNull();
        ui.run(((Button) node("exportButton"))::fire);
        assertThat(ui.call(() -> node("export"))).isNotNull();
        ui.run(((Button) node("close"))::fire);
        assertThat(ui.call(() -> node("export"))).isNull();
    }

    @Test
    void aScenarioGoesThroughTheClipboardAsOneLine() {
        ui.run(() -> window.composition().session().open(SampleScenarios.load(1), null));
        ui.until("another", () -> scenario().equals(SampleScenarios.load(1)));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        String line = ui.call(() -> Clipboard.getSystemClipboard().getString());
        assertThat(line).doesNotContain("\n").startsWith("{\"errorscape\"");
        ui.run(() -> window.composition().session().open(SampleScenarios.first(), null));
        ui.until("the first", () -> scenario().equals(SampleScenarios.first()));
        press(KeyCode.CONTROL, KeyCode.V);
        ui.until(
                "the one that was copied",
                () -> scenario().name().equals(SampleScenarios.load(1).name()));
    }

    @Test
    void filesAreRememberedAndOneThatChangedOnDiskIsNotLostWithoutAQuestion() throws Exception {
        answer = folder.resolve("mine.json");
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(ui.call(this::notice)).isEqualTo("Saved to " + answer + ".");
        ui.run(() -> ((MenuButton) node("scenarios")).show());
        assertThat(ui.call(() ->
                        ((MenuButton) node("scenarios")).getItems().getLast().getText()))
                .isEqualTo(answer.toString());
        ui.run(() -> ((MenuButton) node("scenarios")).hide());

        String others = Files.readString(answer).replace("Two moons", "Somebody’s moons");
        Files.writeString(answer, others);
        Files.setLastModifiedTime(answer, FileTime.fromMillis(1));
        press(KeyCode.CONTROL, KeyCode.S);
        ui.run(((Button) node("questionNo"))::fire);
        assertThat(Files.readString(answer)).isEqualTo(others);
        press(KeyCode.CONTROL, KeyCode.S);
        ui.run(((Button) node("questionYes"))::fire);
        assertThat(ScenarioFile.read(answer).name())
                .isEqualTo(ui.call(this::scenario).name());
    }

    @Test
    void undoIsNamedAndViewSettingsAreUndoneBeforeAnotherScenarioIs() {
        Scenario second = SampleScenarios.load(1);
        ui.run(() -> window.composition().session().open(second, null));
        ui.until("another", () -> scenario().equals(second));
        ui.run(() ->
                window.composition().session().change(s -> s.withView(s.view().withResolution(65))));
        ui.until("the view", () -> scenario().view().resolution() == 65);
        String tip = ui.call(() -> ((Button) node("undoButton")).getTooltip().getText());
        assertThat(tip).startsWith("Undo: nodes per side").contains("→ 65");
        press(KeyCode.CONTROL, KeyCode.Z);
        ui.until("the view before", () -> scenario().equals(second));
        assertThat(ui.call(() -> ((Button) node("undoButton")).getTooltip().getText()))
                .contains("→ “" + second.name() + "”");
        assertThat(ui.call(() -> ((Button) node("redoButton")).getTooltip().getText()))
                .contains("Redo: nodes per side");
    }

    @Test
    void undoOfWhatIsStillBeingBuiltGivesThatUpAndNothingElse() {
        Scenario first = ui.call(this::scenario);
        ui.run(() -> window.composition()
                .session()
                .change(s -> s.withTraining(s.training().withBatchSize(25))));
        ui.until("a change", () -> scenario().training().batchSize() == 25);
        Scenario changed = ui.call(this::scenario);
        ui.run(() -> {
            window.composition().session().change(s -> s.withStart(s.start().withOffset(3, 3)));
            ((Button) node("undoButton")).fire();
        });
        ui.settle();
        assertThat(ui.call(this::scenario)).isEqualTo(changed);
        ui.run(((Button) node("undoButton"))::fire);
        ui.until("the first", () -> scenario().equals(first));
    }
}
