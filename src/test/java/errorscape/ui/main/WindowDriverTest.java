package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.failure.FailureLog;
import errorscape.failure.FailureReport;
import errorscape.keeping.Keeping;
import errorscape.training.RaceSnapshot;
import errorscape.training.Snapshot;
import errorscape.ui.census.CensusSaver;
import errorscape.ui.lab.LabSaver;
import errorscape.ui.session.CurvatureModel;
import errorscape.ui.session.Session;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import errorscape.ui.task.Notice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is done to the window, it goes on, and what it shows is of now.
///
/// `-Dui.driver.minutes=15` for a long run, `-Dui.driver.seed=N` for another one.
@UiTest
@NullUnmarked
final class WindowDriverTest {
    private static final double MINUTES = Double.parseDouble(System.getProperty("ui.driver.minutes", "0.33"));
    private static final long SEED = Long.getLong("ui.driver.seed", 15);

    /// Actions between two looks at what went wrong.
    private static final int LOOK = 20;

    @TempDir
    Path folder;

    private final Ui ui;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private TestWindow window;
    private Session session;

    WindowDriverTest(Ui ui) {
        this.ui = ui;
    }

    /// Saves into one file and opens it again.
    private record OneFile(Path file) implements FilePicker {
        @Override
        public Optional<Path> toOpen() {
            return Optional.of(file).filter(Files::exists);
        }

        @Override
        public Optional<Path> toOpenDirections() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String suggestion) {
            return Optional.of(file);
        }

        @Override
        public LabSaver ofLaboratories() {
            return (suggestion, owner) -> Optional.of(file.resolveSibling("laboratory-" + suggestion));
        }

        @Override
        public CensusSaver ofCensus() {
            return (suggestion, owner) -> Optional.of(file.resolveSibling("census-" + suggestion));
        }
    }

    @Test
    void the_window_survives_whatever_is_done_to_it_and_shows_what_is_true_now() throws Exception {
        Path log = folder.resolve("failures.log");
        window = open(log);
        session = window.composition().session();
        ui.run(() -> session.noticeProperty().subscribe(this::note));
        WindowDriver driver = new WindowDriver(ui, SEED);
        long end = System.nanoTime() + (long) (MINUTES * 60e9);
        try {
            while (System.nanoTime() < end) {
                driver.act();
                if (driver.actions() % LOOK == 0) {
                    look(log);
                }
            }
            ui.run(session.run()::pause);
            ui.run(session.slice().marks()::stop);
            ui.until(
                    "sampling to end", () -> !session.slice().samplingProperty().get());
            look(log);
            ui.until("everything shown to be of the race that is on", this::current);
        } catch (Throwable e) {
            throw new AssertionError(
                    "with seed " + SEED + " after " + driver.actions() + " actions: " + e + "\nJavaFX thread: "
                            + whereTheUiThreadIs() + "\nlast actions:\n" + driver.lastActions(),
                    e);
        }
        assertThat(driver.actions()).isPositive();
    }

    private TestWindow open(Path log) {
        return ui.call(() -> {
            Stage stage = new Stage();
            Composition composition = new Composition(
                    stage, new OneFile(folder.resolve("saved.json")), new FailureLog(log), Keeping.nothing());
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1000);
            stage.setHeight(960);
            stage.show();
            return new TestWindow(composition, stage);
        });
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close(ui);
        }
    }

    private void note(Notice notice) {
        if (notice != null && notice.details().isPresent()) {
            told.add(notice.details().get());
        }
    }

    private void look(Path log) throws Exception {
        ui.takeFailures()
                .forEach(failure -> told.add(FailureReport.of(failure, "JavaFX Application Thread", Instant.EPOCH)));
        assertThat(told).isEmpty();
        if (Files.exists(log)) {
            assertThat(Files.readString(log)).isEmpty();
        }
    }

    /// Whether racer and curvature are of a run that is on.
    private boolean current() {
        RaceSnapshot race = session.run().raceProperty().get();
        Snapshot shown = session.run().snapshotProperty().get();
        if (race == null || shown == null) {
            return false;
        }
        List<Long> runs = new ArrayList<>();
        race.racers().forEach(racer -> runs.add(racer.runId()));
        CurvatureModel.Curvature curvature =
                session.curvature().curvatureProperty().get();
        return runs.contains(shown.runId()) && (curvature == null || runs.contains(curvature.runId()));
    }

    private static String whereTheUiThreadIs() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("JavaFX Application Thread"))
                .flatMap(thread -> Arrays.stream(thread.getValue()).limit(25))
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
    }
}
