package errorscape;

import errorscape.failure.FailureLog;
import errorscape.failure.FailureReport;
import errorscape.failure.LogPlace;
import errorscape.rehearsal.Rehearsals;
import errorscape.rehearsal.Theatre;
import errorscape.ui.main.FilePicker;
import java.time.Instant;
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
        Composition made = new Composition(stage, FilePicker.ofSystem(stage));
        composition = made;
        OpenedFile.of(getParameters().getRaw()).ifPresent(file -> made.window().open(file));
        for (int size : ICONS) {
            stage.getIcons().add(new Image("/icons/errorscape-" + size + ".png"));
        }
        stage.show();
        String rehearsal = System.getProperty("errorscape.rehearsal", "");
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
