package errorscape.ui.surface;

import errorscape.render.Camera;
import errorscape.ui.task.Pulse;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Moves a camera smoothly to another: slow at both ends. JavaFX thread only.
final class CameraAnimation {
    private static final double SECONDS = 0.65;

    private final Consumer<Camera> receiver;
    private final Pulse pulse;
    private @Nullable Way way;

    private record Way(Camera from, Camera to, long begun, Runnable finished) {}

    CameraAnimation(Consumer<Camera> receiver, Pulse.Source pulses) {
        this.receiver = receiver;
        pulse = pulses.pulse(this::move);
    }

    void run(Camera from, Camera to, Runnable finished) {
        way = new Way(from, to, System.nanoTime(), finished);
        pulse.again();
    }

    private void move() {
        Way now = way;
        if (now == null) {
            return;
        }
        double t = Math.clamp((System.nanoTime() - now.begun()) / 1e9 / SECONDS, 0, 1);
        if (t >= 1) {
            way = null;
            receiver.accept(now.to());
            now.finished().run();
        } else {
            receiver.accept(now.from().towards(now.to(), t * t * (3 - 2 * t)));
            pulse.request();
        }
    }
}
