package errorscape.ui.common;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// The pulses of the JavaFX toolkit, all from one timer that rests while nobody asks. What a task asks for during a
/// pulse still runs in the same pulse, unless it has already run in it: so a new snapshot reaches the pixels without
/// waiting a pulse at every stage on its way. JavaFX thread only.
public final class AnimationPulses implements Pulse.Source {
    private final Set<Runnable> wanted = new LinkedHashSet<>();
    private boolean running;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (wanted.isEmpty()) {
                stop();
                running = false;
            } else {
                runAll();
            }
        }
    };

    @Override
    public Pulse pulse(Runnable task) {
        return () -> {
            wanted.add(task);
            if (!running) {
                running = true;
                timer.start();
            }
        };
    }

    private void runAll() {
        List<Runnable> done = new ArrayList<>();
        for (Runnable next = take(done); next != null; next = take(done)) {
            done.add(next);
            next.run();
        }
    }

    private @Nullable Runnable take(List<Runnable> done) {
        Iterator<Runnable> tasks = wanted.iterator();
        while (tasks.hasNext()) {
            Runnable task = tasks.next();
            if (!done.contains(task)) {
                tasks.remove();
                return task;
            }
        }
        return null;
    }
}
