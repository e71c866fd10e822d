package errorscape.ui.main;

import errorscape.keeping.Autosave;
import errorscape.render.Camera;
import errorscape.ui.session.Session;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Has the window's work kept whenever something of it changes: scenario, step, selection, camera. JavaFX thread only.
public final class Autosaving {
    private final Session session;
    private final Supplier<Camera> terrain;
    private final Autosave autosave;

    private Autosaving(Session session, Supplier<Camera> terrain, Autosave autosave) {
        this.session = session;
        this.terrain = terrain;
        this.autosave = autosave;
    }

    /// Begins to listen.
    ///
    /// @param terrain the camera as it stands
    /// @param scene where cameras are moved
    public static void of(Session session, Supplier<Camera> terrain, Scene scene, Autosave autosave) {
        Autosaving made = new Autosaving(session, terrain, autosave);
        session.scenarioProperty().subscribe(made::offer);
        session.run().raceProperty().subscribe(made::offer);
        session.run().selectedProperty().subscribe(made::offer);
        // A camera moves by mouse, wheel and keys; what did not change is not written.
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> made.offer());
        scene.addEventFilter(ScrollEvent.SCROLL, event -> made.offer());
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> made.offer());
    }

    private void offer() {
        session.work(terrain.get()).ifPresent(autosave::offer);
    }
}
