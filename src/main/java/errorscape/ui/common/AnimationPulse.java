package errorscape.ui.common;

import javafx.animation.AnimationTimer;

/// A pulse of the JavaFX toolkit. Its timer rests while nobody asks. JavaFX thread only.
public final class AnimationPulse implements Pulse {
    private final Runnable task;
    private boolean wanted;
    private boolean running;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (wanted) {
                wanted = false;
                task.run();
            } else {
                stop();
                running = false;
            }
        }
    };

    public AnimationPulse(Runnable task) {
        this.task = task;
    }

    @Override
    public void request() {
        wanted = true;
        if (!running) {
            running = true;
            timer.start();
        }
    }
}
