package errorscape.ui.lesson;

import errorscape.keeping.Preferences;
import errorscape.parallel.ParallelFor;
import errorscape.slice.grid.GridSampler;
import errorscape.ui.session.RunModel;
import errorscape.ui.session.Session;
import errorscape.ui.session.SliceMarks;
import errorscape.ui.session.SliceModel;
import errorscape.ui.task.Pulse;
import errorscape.ui.task.Studies;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A session without a toolkit: what would happen on the JavaFX thread happens when the test says so.
final class Rig implements AutoCloseable {
    private static final long HANG_SECONDS = 30;

    final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    final List<Throwable> failures = new ArrayList<>();
    final Preferences preferences = Preferences.inMemory();
    final RunModel run;
    final Session session;

    Rig() {
        ParallelFor alone = ParallelFor.onCallingThread();
        Pulse.Source never = task -> () -> {};
        Pulse.Source now = task -> task::run;
        run = new RunModel(queue::add, Thread.ofPlatform().daemon().factory(), alone, now);
        session = new Session(
                queue::add,
                queue::add,
                run,
                new SliceModel(
                        queue::add,
                        new GridSampler(task -> {}, 1),
                        new SliceMarks(queue::add, task -> {}, alone, never, failures::add),
                        never,
                        failures::add),
                new Studies(queue::add, queue::add, alone, failures::add));
    }

    /// Does what there is to be done.
    void settle() {
        for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
            next.run();
        }
    }

    /// Waits for what a run's thread brings about.
    void until(BooleanSupplier condition) {
        settle();
        while (!condition.getAsBoolean()) {
            try {
                Runnable next = queue.poll(HANG_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("waited in vain");
                }
                next.run();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            settle();
        }
    }

    @Override
    public void close() {
        run.close();
    }
}
