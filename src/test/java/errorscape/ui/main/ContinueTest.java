package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.keeping.Keeping;
import errorscape.keeping.WorkFolder;
import errorscape.scenario.Racers;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioDefaults;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunState;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.MenuButton;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The true window goes on where another was closed or lost.
@UiTest
@NullUnmarked
final class ContinueTest {
    @TempDir
    private Path folder;

    private final Ui ui;
    private TestWindow window;

    ContinueTest(Ui ui) {
        this.ui = ui;
    }

    private void open() {
        Keeping keeping = Keeping.in(folder, true);
        window = TestWindow.open(ui, new NoFiles(), keeping, 1000, 900);
        ui.until("a scenario", () -> composition().session().scenarioProperty().get() != null);
    }

    private Composition composition() {
        return window.composition();
    }

    private Scenario scenario() {
        return composition().session().scenarioProperty().get();
    }

    private RaceSnapshot race() {
        return composition().session().run().raceProperty().get();
    }

    private void goTo(long step) {
        ui.run(() -> composition().session().run().seek(step));
        ui.until(
                "step " + step,
                () -> race().step() == step
                        && race().racers().stream().allMatch(r -> r.now().step() == step));
    }

    private void rate(double rate) {
        ui.run(() -> composition()
                .session()
                .change(s -> s.withTraining(
                        s.training().withOptimizer(s.training().optimizer().withLearningRate(rate)))));
        ui.until("the rate", () -> race().racers().getFirst().optimizer().learningRate() == rate);
    }

    @Test
    void theRunIsMadeAgainToTheSameBitsWithAllThatWasChangedInIt() {
        open();
        ui.run(() -> composition().session().change(s -> Racers.add(s, Racers.get(s, 1))));
        ui.run(() -> composition()
                .session()
                .change(s -> s.withStart(s.start().withOffset(0.1, 0.2))
                        .withTraining(s.training().withBatchSize(16))));
        ui.until("the start", () -> scenario().start().a() == 0.1 && race().step() == 0);
        goTo(40);
        rate(0.02);
        goTo(90);
        rate(0.3);
        goTo(130);
        goTo(70);
        Scenario before = ui.call(this::scenario);
        RaceSnapshot stood = ui.call(this::race);
        window.close(ui);

        open();
        ui.until(
                "the run as it was",
                () -> composition().session().noticeProperty().get() != null);
        RaceSnapshot stands = ui.call(this::race);
        assertThat(ui.call(this::scenario)).isEqualTo(before);
        assertThat(stands.step()).isEqualTo(70);
        assertThat(stands.frontier()).isEqualTo(130);
        assertThat(stands.state()).isEqualTo(RunState.PAUSED);
        for (int i = 0; i < 2; i++) {
            assertThat(stands.racers().get(i).now().weights())
                    .isEqualTo(stood.racers().get(i).now().weights());
            assertThat(stands.racers().get(i).history())
                    .isEqualTo(stood.racers().get(i).history());
        }
        assertThat(ui.call(() -> composition().session().noticeProperty().get().text()))
                .contains(before.name(), "70");
        window.close(ui);
    }

    @Test
    void whatCannotGoOnNowIsToldAndComesAnotherTime() throws Exception {
        Path data = folder.resolve("mine.csv");
        Files.writeString(data, "a,b,y\n" + "1,2,0\n2,1,1\n3,3,0\n4,1,1\n".repeat(10));
        open();
        ui.run(() -> composition().session().open(() -> ScenarioDefaults.forFile(data), folder));
        ui.until("the table", () -> scenario().name().contains("mine"));
        window.close(ui);

        Path elsewhere = folder.resolve("elsewhere.csv");
        Files.move(data, elsewhere);
        open();
        ui.until("a word of it", () -> composition().session().noticeProperty().get() != null);
        assertThat(ui.call(() -> composition().session().noticeProperty().get().text()))
                .contains("mine.csv");
        assertThat(ui.call(this::scenario)).isEqualTo(SampleScenarios.first());
        window.close(ui);

        Files.move(elsewhere, data);
        try (WorkFolder sample = WorkFolder.claim(folder.resolve("work"), true)) {
            assertThat(sample.found()).isPresent();
            try (WorkFolder mine = WorkFolder.claim(folder.resolve("work"), true)) {
                assertThat(mine.found()).isEmpty();
            }
        }
        assertThat(Objects.requireNonNull(folder.resolve("work").toFile().list()))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void earlierWorkTakesThePlaceOfWhatIsThereWhichIsOfferedNext() throws Exception {
        Scenario third = SampleScenarios.load(2);
        open();
        ui.run(() -> composition().session().open(third, null));
        ui.until("another scenario", () -> scenario().equals(third));
        goTo(12);
        window.close(ui);
        // As a file that is opened by a double click does.
        Keeping fresh = Keeping.in(folder, false);
        window = TestWindow.open(ui, new NoFiles(), fresh, 1000, 900);
        ui.until("the first sample", () -> scenario() != null);
        goTo(7);
        chooseLast(third.name(), "12");
        ui.until("the work of before", () -> scenario().name().equals(third.name()) && race().step() == 12);
        chooseLast(SampleScenarios.first().name(), "7");
        ui.until("the sample again", () -> scenario().equals(SampleScenarios.first()) && race().step() == 7);
        window.close(ui);
    }

    private void chooseLast(String name, String step) {
        ui.run(() -> {
            MenuButton menu = (MenuButton) window.stage().getScene().lookup("#scenarios");
            menu.show();
            menu.getItems().stream()
                    .filter(item -> item.getText() != null && item.getText().startsWith(name + ", step " + step))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            menu.hide();
        });
    }
}
