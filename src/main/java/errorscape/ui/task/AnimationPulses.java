package errorscape.ui.task;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// The pulses of the JavaFX toolkit, all from one timer that rests while nobody asks. What a task asks for during a
/// pulse still runs in the same pulse, unless it has already run in it: so a new snapshot reaches the pixels without
/// waiting a pulse at every stage on its way.
///
/// A task that fails holds up none behind it, and nothing gets as far as the toolkit, which mutes a timer that has
/// failed a hundred times. After a few failures a task is given up ([Attempts]) until what it shows changes.
/// JavaFX thread only.
public final class AnimationPulses implements Pulse.Source {
    private final Consumer<Throwable> onFailure;
    private final Set<Task> wanted = new LinkedHashSet<>();
    private final Set<Task> troubled = new LinkedHashSet<>();
    private boolean running;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            tick();
        }
    };

    /// @param onFailure told of every failure of a task
    public AnimationPulses(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    @Override
    public Pulse pulse(Runnable task) {
        return new Task(task, OutOfOrder.NOWHERE);
    }

    @Override
    public Pulse pulse(Runnable task, OutOfOrder place) {
        return new Task(task, place);
    }

    /// What the window shows has changed: tasks that have failed may try again.
    public void again() {
        List.copyOf(troubled).forEach(Task::again);
    }

    private void tick() {
        if (wanted.isEmpty()) {
            timer.stop();
            running = false;
        } else {
            runAll();
        }
    }

    private void runAll() {
        List<Task> done = new ArrayList<>();
        for (Task next = take(done); next != null; next = take(done)) {
            done.add(next);
            next.run();
        }
    }

    private @Nullable Task take(List<Task> done) {
        Iterator<Task> tasks = wanted.iterator();
        while (tasks.hasNext()) {
            Task task = tasks.next();
            if (!done.contains(task)) {
                tasks.remove();
                return task;
            }
        }
        return null;
    }

    private final class Task implements Pulse {
        private final Runnable work;
        private final Attempts attempts;

        private Task(Runnable work, OutOfOrder place) {
            this.work = work;
            attempts = new Attempts(this::tell, place);
        }

        private void run() {
            attempts.run(work);
        }

        private void tell(Throwable failure) {
            troubled.add(this);
            onFailure.accept(failure);
        }

        @Override
        public void request() {
            if (attempts.givenUp()) {
                return;
            }
            wanted.add(this);
            if (!running) {
                running = true;
                timer.start();
            }
        }

        @Override
        public void again() {
            if (troubled.remove(this)) {
                attempts.again();
            }
            request();
        }

        @Override
        public void failed(Throwable failure) {
            attempts.failed(failure);
        }
    }
}
