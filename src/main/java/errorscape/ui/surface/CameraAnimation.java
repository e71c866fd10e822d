package errorscape.ui.surface;

import errorscape.render.Camera;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// Moves a camera smoothly to another: slow at both ends. JavaFX thread only.
final class CameraAnimation {
    private static final double SECONDS = 0.65;

    private final Consumer<Camera> receiver;
    private @Nullable AnimationTimer timer;

    CameraAnimation(Consumer<Camera> receiver) {
        this.receiver = receiver;
    }

    void run(Camera from, Camera to, Runnable finished) {
        stop();
        long start = System.nanoTime();
        AnimationTimer next = new AnimationTimer() {
            @Override
            public void handle(long now) {
                double t = Math.clamp((System.nanoTime() - start) / 1e9 / SECONDS, 0, 1);
                receiver.accept(t < 1 ? from.towards(to, t * t * (3 - 2 * t)) : to);
                if (t >= 1) {
                    CameraAnimation.this.stop();
                    finished.run();
                }
            }
        };
        timer = next;
        next.start();
    }

    boolean running() {
        return timer != null;
    }

    void stop() {
        if (timer != null) {
            timer.stop();
            timer = null;
        }
    }
}
