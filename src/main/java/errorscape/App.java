package errorscape;

import errorscape.ui.main.FilePicker;
import java.util.Objects;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The JavaFX application.
public final class App extends Application {
    private @Nullable Composition composition;

    @Override
    public void start(Stage stage) {
        Composition made = new Composition(stage, FilePicker.ofSystem(stage));
        composition = made;
        stage.show();
        made.window().openFirst();
    }

    /// What was put together; only after [#start].
    Composition made() {
        return Objects.requireNonNull(composition);
    }

    @Override
    public void stop() {
        if (composition != null) {
            composition.close();
        }
    }
}
