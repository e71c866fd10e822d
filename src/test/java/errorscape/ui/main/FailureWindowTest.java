package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.failure.FailureLog;
import errorscape.keeping.Keeping;
import errorscape.ui.session.Session;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Failures nobody expected, in the true window.
@UiTest
@NullUnmarked
final class FailureWindowTest {
    @TempDir
    Path folder;

    private final Ui ui;
    private TestWindow window;
    private Session session;

    FailureWindowTest(Ui ui) {
        this.ui = ui;
    }

    private Path log() {
        return folder.resolve("failures.log");
    }

    @BeforeEach
    void open() {
        window = ui.call(() -> {
            Stage stage = new Stage();
            Composition made = new Composition(stage, new NoFiles(), new FailureLog(log()), Keeping.nothing());
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1000);
            stage.setHeight(900);
            stage.show();
            return new TestWindow(made, stage);
        });
        session = window.composition().session();
        ui.until("a grid", () -> session.slice().gridProperty().get() != null);
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    @Test
    void a_failure_in_the_background_is_told_once_with_details_to_copy_and_without_a_trace() throws IOException {
        for (int i = 0; i < 200; i++) {
            int number = i;
            ui.run(() -> session.studies()
                    .start(
                            cancelled -> {
                                throw new IllegalStateException("study " + number);
                            },
                            result -> {}));
        }
        HBox bar = ui.robot().lookup("#noticeBar").query();
        Label text = ui.robot().lookup("#noticeText").query();
        Button copy = ui.robot().lookup("#noticeCopy").query();
        ui.until("the message", bar::isVisible);
        ui.settle();

        assertThat(text.getText())
                .startsWith("Something went wrong inside: IllegalStateException, study ")
                .contains(log().toString())
                .doesNotContain("at errorscape");
        assertThat(Files.readString(log())).containsOnlyOnce("java.lang.IllegalStateException");
        ui.robot().clickOn(copy);
        assertThat(ui.call(() -> Clipboard.getSystemClipboard().getString()))
                .contains("IllegalStateException", "FailureWindowTest.java");
        assertThat(copy.getText()).isEqualTo("Copied");
    }

    @Test
    void other_messages_have_no_details_to_copy() {
        ui.run(() -> session.open(
                () -> {
                    throw new IllegalArgumentException("this scenario has no data");
                },
                null));
        Label text = ui.robot().lookup("#noticeText").query();
        ui.until("the message", () -> text.getText().equals("this scenario has no data"));

        assertThat(((Button) ui.robot().lookup("#noticeCopy").query()).isVisible())
                .isFalse();
        assertThat(log()).doesNotExist();
    }

    @Test
    void a_scenario_whose_building_breaks_is_refused_and_the_window_goes_on() throws IOException {
        String before = ui.call(() -> session.scenarioProperty().get().name());
        ui.run(() -> session.open(
                () -> {
                    throw new NegativeArraySizeException("-1");
                },
                null));
        HBox bar = ui.robot().lookup("#noticeBar").query();
        ui.until("the message", bar::isVisible);
        assertThat(Files.readString(log())).contains("NegativeArraySizeException");
        assertThat(ui.call(() -> session.scenarioProperty().get().name())).isEqualTo(before);

        ui.run(() -> session.change(s -> s.withView(s.view().withResolution(33))));
        ui.until("the change", () -> session.slice().gridProperty().get().columns() == 33);
    }

    @Test
    void a_listener_that_fails_does_not_keep_others_from_hearing() {
        AtomicInteger heard = new AtomicInteger();
        ui.run(() -> {
            session.scenarioProperty().subscribe((before, now) -> {
                throw new IllegalStateException("a listener");
            });
            session.scenarioProperty().subscribe((before, now) -> heard.incrementAndGet());
            session.switches().toggleScale();
        });

        ui.until("the change", () -> heard.get() > 0);
        assertThat(ui.takeFailures()).isNotEmpty();
    }
}
