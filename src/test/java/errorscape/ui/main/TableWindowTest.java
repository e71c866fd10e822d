package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.GapPolicy;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TargetMeaning;
import errorscape.keeping.KeptTables;
import errorscape.network.Loss;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioFile;
import errorscape.scenario.Subject;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables on their way into the true window, by mouse and by keyboard.
@UiTest
@NullUnmarked
final class TableWindowTest {
    @TempDir
    Path folder;

    private final Ui ui;
    private final Answers files = new Answers();
    private Composition composition;
    private TestWindow window;

    TableWindowTest(Ui ui) {
        this.ui = ui;
    }

    private static final class Answers implements FilePicker {
        private Optional<Path> opened = Optional.empty();
        private Optional<Path> saved = Optional.empty();

        @Override
        public Optional<Path> toOpen() {
            return opened;
        }

        @Override
        public Optional<Path> toOpenDirections() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String suggestion) {
            return saved;
        }
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, files, 1000, 960);
        composition = window.composition();
        ui.until(
                "the first scenario",
                () -> composition.session().scenarioProperty().get() != null);
        ui.settle();
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    private Scenario now() {
        return ui.call(() -> composition.session().scenarioProperty().get());
    }

    private Subject.Data data() {
        return ((Subject.DataAndNetwork) now().subject()).data();
    }

    private void named(String name) {
        ui.until(
                "the scenario " + name,
                () -> composition.session().scenarioProperty().get().name().equals(name));
        ui.settle();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T extends Node> T node(String id) {
        return ui.robot().lookup("#" + id).query();
    }

    private boolean there(String id) {
        return ui.call(() -> window.stage().getScene().lookup("#" + id) != null);
    }

    private void shown(String title) {
        ui.until("the sheet of " + title, () -> window.stage().getScene().lookup("#" + title) != null);
        ui.settle();
    }

    /// Waits until the sheet has read everything and lets it be opened.
    private void read() {
        ui.until(
                "the table to be read",
                () -> window.stage().getScene().lookup("#openTable") instanceof Button open && !open.isDisabled());
        ui.settle();
    }

    private Path table(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String clouds() {
        StringBuilder text = new StringBuilder("x,y,size,label\n");
        for (int i = 0; i < 50; i++) {
            text.append(i % 7).append('.').append(i % 10).append(',');
            text.append(i % 5 + (i % 2) * 3).append(".5,");
            text.append(i == 7 || i == 9 ? "" : 10.25 + i)
                    .append(',')
                    .append(i % 2)
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void aTableIsLookedAtChangedAndOpenedByMouse() throws IOException {
        files.opened = Optional.of(table("clouds.csv", clouds()));
        ui.robot().clickOn("#open");
        shownAndRead();
        assertThat(this.<Label>node("tableTitle").getText()).isEqualTo("clouds.csv");
        assertThat(this.<ToggleButton>node("asClasses").isSelected()).isTrue();
        ui.robot().clickOn("#fill");
        ui.settle();
        read();
        assertThat(this.<Label>node("tableStatus").getText()).contains("2 gaps filled");
        ui.robot().clickOn("#role-1");
        ui.settle();
        ui.robot().clickOn("Left out");
        ui.settle();
        read();
        ui.robot().clickOn("#openTable");
        named("clouds");
        TableChoice choice = data().table().orElseThrow();
        assertThat(choice.names(ColumnRole.INPUT)).containsExactly("x", "size");
        assertThat(choice.names(ColumnRole.TARGET)).containsExactly("label");
        assertThat(choice.target()).isEqualTo(TargetMeaning.CLASSES);
        assertThat(choice.gaps()).isEqualTo(GapPolicy.FILL);
        assertThat(there("openTable")).isFalse();
    }

    private void shownAndRead() {
        shown("openTable");
        read();
    }

    @Test
    void anotherTargetIsChosenByKeyboardAlone() throws IOException {
        files.opened = Optional.of(table("clouds.csv", clouds()));
        ui.robot().push(KeyCode.CONTROL, KeyCode.O);
        shownAndRead();
        tabTo("role-2");
        ui.robot().push(KeyCode.SPACE);
        ui.settle();
        ui.robot().push(KeyCode.DOWN);
        ui.robot().push(KeyCode.DOWN);
        ui.robot().push(KeyCode.ENTER);
        ui.settle();
        read();
        assertThat(this.<MenuButton>node("role-2").getText()).isEqualTo("Target");
        assertThat(this.<MenuButton>node("role-3").getText()).isEqualTo("Input");
        tabTo("tableRows");
        ui.robot().write("20");
        ui.robot().push(KeyCode.ENTER);
        ui.settle();
        read();
        assertThat(this.<Label>node("tableStatus").getText()).startsWith("20 of 50 rows are used");
        tabTo("openTable");
        ui.robot().push(KeyCode.ENTER);
        named("clouds");
        assertThat(data().targets()).containsExactly("size");
        assertThat(((Subject.DataAndNetwork) now().subject()).network().loss()).isEqualTo(Loss.MEAN_SQUARED);
        assertThat(data().table().orElseThrow().rows().most()).isEqualTo(20);
    }

    /// The focus goes round in the sheet; it must come by.
    private void tabTo(String id) {
        for (int i = 0; i < 60; i++) {
            Node owner = ui.call(() -> window.stage().getScene().getFocusOwner());
            if (owner != null && id.equals(owner.getId())) {
                return;
            }
            ui.robot().push(KeyCode.TAB);
            ui.settle();
        }
        throw new AssertionError("Tab never came to " + id);
    }

    @Test
    void cancellingChangesNothing() throws IOException {
        Scenario before = now();
        files.opened = Optional.of(table("clouds.csv", clouds()));
        ui.robot().clickOn("#open");
        shownAndRead();
        ui.robot().clickOn("#leaveOut");
        ui.robot().clickOn("#scaleInputs");
        ui.robot().clickOn("#cancelTable");
        ui.settle();
        assertThat(there("openTable")).isFalse();
        ui.robot().push(KeyCode.CONTROL, KeyCode.O);
        shownAndRead();
        ui.robot().push(KeyCode.ESCAPE);
        ui.settle();
        assertThat(there("openTable")).isFalse();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void keysOfTheWindowRestWhileTheSheetIsOpen() throws IOException {
        files.opened = Optional.of(table("clouds.csv", clouds()));
        ui.robot().push(KeyCode.CONTROL, KeyCode.O);
        shownAndRead();
        Scenario before = now();
        ui.robot().push(KeyCode.N);
        ui.robot().push(KeyCode.DIGIT1);
        ui.settle();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void aPastedTableIsKeptAndMovesWithTheScenario() throws IOException {
        focusTheWindow();
        clipboard("x\ty\tkind\n0,5\t1,5\ta\n1,5\t2,5\tb\n2,5\t0,5\ta\n0,25\t2,75\tb\n");
        ui.robot().push(KeyCode.CONTROL, KeyCode.V);
        shownAndRead();
        ui.robot().clickOn("#openTable");
        named("Pasted table");
        Path kept = Path.of(data().source());
        assertThat(KeptTables.ofSystem().holds(kept)).isTrue();
        assertThat(data().table().orElseThrow().names(ColumnRole.TARGET)).containsExactly("kind");
        files.saved = Optional.of(folder.resolve("mine.json"));
        ui.robot().push(KeyCode.CONTROL, KeyCode.S);
        ui.settle();
        Scenario saved = ScenarioFile.read(folder.resolve("mine.json"));
        String source = ((Subject.DataAndNetwork) saved.subject()).data().source();
        assertThat(Path.of(source).isAbsolute()).isFalse();
        assertThat(Files.readString(folder.resolve(source))).isEqualTo(Files.readString(kept));
    }

    @Test
    void anEmptyClipboardIsSaid() {
        focusTheWindow();
        clipboard("  ");
        ui.robot().push(KeyCode.CONTROL, KeyCode.V);
        ui.settle();
        assertThat(there("openTable")).isFalse();
        assertThat(ui.call(() -> composition.session().noticeProperty().get()).text())
                .contains("clipboard");
    }

    @Test
    void aFieldThatIsTypedIntoTakesWhatIsPasted() {
        clipboard("0.5");
        window.only(ui, CardKind.NETWORK);
        ui.robot().clickOn("#l2", MouseButton.PRIMARY);
        ui.robot().push(KeyCode.CONTROL, KeyCode.V);
        ui.settle();
        assertThat(there("openTable")).isFalse();
        assertThat(this.<TextField>node("l2").getText()).contains("0.5");
    }

    @Test
    void badCellsAreListedAndTheirColumnCanBeLeftOut() throws IOException {
        files.opened = Optional.of(table("bad.csv", clouds() + "1,2,three,1\n".repeat(12)));
        ui.robot().clickOn("#open");
        shown("openTable");
        ui.until("the problems", () -> window.stage().getScene().lookup(".note.problem") != null);
        ui.settle();
        assertThat(this.<Button>node("openTable").isDisabled()).isTrue();
        assertThat(ui.robot().lookup(".note.detail").queryAll()).hasSize(10);
        ui.robot().clickOn("Leave out “size”");
        ui.settle();
        read();
        ui.robot().clickOn("#openTable");
        named("bad");
        assertThat(data().inputs()).containsExactly("x", "y");
    }

    private void focusTheWindow() {
        ui.run(() -> node("play").requestFocus());
        ui.settle();
    }

    private void clipboard(String text) {
        ui.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
