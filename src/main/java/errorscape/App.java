package errorscape;

import errorscape.rehearsal.Rehearsals;
import errorscape.rehearsal.Theatre;
import errorscape.ui.main.FilePicker;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The JavaFX application. `-Derrorscape.rehearsal=NAME` plays a rehearsal in its window.
public final class App extends Application {
    private @Nullable Composition composition;

    @Override
    public void start(Stage stage) {
        Composition made = new Composition(stage, FilePicker.ofSystem(stage));
        composition = made;
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> made.tell(failure));
        stage.show();
        String rehearsal = System.getProperty("errorscape.rehearsal", "");
        if (!rehearsal.isEmpty()) {
            Rehearsals.play(rehearsal, new Theatre(stage, made.session(), made.window(), System.out::println));
        }
    }

    @Override
    public void stop() {
        if (composition != null) {
            composition.close();
        }
    }
}
