package errorscape;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Opens the window, lets it draw for a second, closes it and prints how long the first frame took.
///
/// The start script plays this once after a build, on the headless platform, so that the JVM can keep in a cache what a
/// start needs (docs/decisions/0002-start-up.md); the same figure tells what that gained.
public final class Rehearsal extends Application {
    private static final int FRAMES = 60;

    private final App app = new App();

    @Override
    public void init() throws Exception {
        app.init();
    }

    @Override
    public void start(Stage stage) throws Exception {
        app.start(stage);
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (frames == 0) {
                    System.out.println(
                            "first frame after " + sinceProcessStart().toMillis() + " ms");
                }
                frames++;
                if (frames == FRAMES) {
                    stop();
                    Platform.exit();
                }
            }
        }.start();
    }

    @Override
    public void stop() throws Exception {
        app.stop();
    }

    /// From the system's own record of the process: the JVM's boot counts, and the start script before it, which
    /// becomes
    /// this process (a build too, where it made one).
    private static Duration sinceProcessStart() {
        Instant now = Instant.now();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
    }
}
