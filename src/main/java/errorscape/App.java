package errorscape;

import errorscape.failure.FailureLog;
import errorscape.failure.FailureReport;
import errorscape.failure.LogPlace;
import errorscape.keeping.Keeping;
import errorscape.keeping.KeptFolder;
import errorscape.rehearsal.Rehearsals;
import errorscape.rehearsal.Theatre;
import errorscape.scenario.SampleScenarios;
import errorscape.ui.main.FilePicker;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The JavaFX application. `-Derrorscape.rehearsal=NAME` plays a rehearsal in its window.
public final class App extends Application {
    private static final int[] ICONS = {16, 32, 48, 128};

    private @Nullable Composition composition;

    @Override
    public void start(Stage stage) {
        // First, so that nothing on this thread is lost, whatever the window is made of.
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> tell(failure));
        String rehearsal = System.getProperty("errorscape.rehearsal", "");
        Optional<Path> file = OpenedFile.of(getParameters().getRaw());
        // A rehearsal is always the same; a file that is opened takes the place of earlier work.
        Keeping keeping = rehearsal.isEmpty() ? Keeping.in(KeptFolder.ofSystem(), file.isEmpty()) : Keeping.nothing();
        Composition made = new Composition(
                stage,
                FilePicker.ofSystem(stage, keeping.recent()),
                new FailureLog(LogPlace.ofSystem()),
                keeping,
                SampleScenarios::opening);
        composition = made;
        file.ifPresent(made.window()::open);
        for (int size : ICONS) {
            stage.getIcons().add(new Image("/icons/errorscape-" + size + ".png"));
        }
        stage.show();
        if (!rehearsal.isEmpty()) {
            Rehearsals.play(rehearsal, new Theatre(stage, made.session(), made.window(), System.out::println));
        }
    }

    private void tell(Throwable failure) {
        Composition made = composition;
        if (made == null) {
            new FailureLog(LogPlace.ofSystem())
                    .add(FailureReport.of(failure, Thread.currentThread().getName(), Instant.now()));
        } else {
            made.tell(failure);
        }
    }

    @Override
    public void stop() {
        if (composition != null) {
            composition.close();
        }
    }
}
