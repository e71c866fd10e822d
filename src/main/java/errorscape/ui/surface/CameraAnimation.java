package errorscape.ui.surface;

import errorscape.render.Camera;
import errorscape.ui.task.Pulse;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Moves a camera smoothly to another: slow at both ends. JavaFX thread only.
final class CameraAnimation {
    private static final double SECONDS = 0.65;

    /// For the whole way round.
    private static final double TURN = 5;

    /// How high above the plane a turn looks from, in radians.
    private static final double LOW = 0.35;

    private final Consumer<Camera> receiver;
    private final Pulse pulse;
    private @Nullable Way way;

    /// @param seconds it takes
    private record Way(Camera from, Camera to, double seconds, long begun, Runnable finished) {}

    CameraAnimation(Consumer<Camera> receiver, Pulse.Source pulses) {
        this.receiver = receiver;
        pulse = pulses.pulse(this::move);
    }

    void run(Camera from, Camera to, Runnable finished) {
        go(from, to, SECONDS, finished);
    }

    /// Goes once round what is seen, and lower where it is seen from high above.
    void turn(Camera from) {
        double low = Math.min(from.elevation(), LOW);
        Camera half = new Camera(from.azimuth() + Math.PI, low, from.zoom(), from.panX(), from.panY());
        Camera whole =
                new Camera(from.azimuth() + 2 * Math.PI, from.elevation(), from.zoom(), from.panX(), from.panY());
        go(from, half, TURN / 2, () -> go(half, whole, TURN / 2, () -> receiver.accept(from)));
    }

    private void go(Camera from, Camera to, double seconds, Runnable finished) {
        way = new Way(from, to, seconds, System.nanoTime(), finished);
        pulse.again();
    }

    private void move() {
        Way now = way;
        if (now == null) {
            return;
        }
        double t = Math.clamp((System.nanoTime() - now.begun()) / 1e9 / now.seconds(), 0, 1);
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
