package errorscape.slice.grid;

import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.PlaneQuantity;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A sampling under way. For any number of threads.
public final class Sampling {
    private final Executor executor;
    private final int parallelism;
    private final WorkerPool pool;
    private final Plane plane;
    private final Box box;
    private final List<SamplingLevels.Size> levels;
    private final Runnable onTaken;
    private final Consumer<LossGrid> onLevel;
    private final Consumer<Throwable> onFailure;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicLong evaluated = new AtomicLong();
    private volatile boolean done;
    private @Nullable LossGrid coarser;

    Sampling(
            Executor executor,
            int parallelism,
            WorkerPool pool,
            Plane plane,
            Box box,
            List<SamplingLevels.Size> levels,
            Runnable onTaken,
            Consumer<LossGrid> onLevel,
            Consumer<Throwable> onFailure) {
        this.executor = executor;
        this.parallelism = parallelism;
        this.pool = pool;
        this.plane = plane;
        this.box = box;
        this.levels = levels;
        this.onTaken = onTaken;
        this.onLevel = onLevel;
        this.onFailure = onFailure;
    }

    /// Ends the sampling soon: workers stop at the next few nodes. Without effect if it is over.
    public void cancel() {
        over.set(true);
    }

    /// Whether every level has been handed over.
    public boolean done() {
        return done;
    }

    /// Whether it has ended, by completion, failure or [#cancel()].
    public boolean over() {
        return over.get();
    }

    /// The share of the nodes of all levels that are evaluated, 0 to 1.
    public double progress() {
        long total = 0;
        for (SamplingLevels.Size level : levels) {
            total += (long) level.rows() * level.columns();
        }
        return evaluated.get() / (double) total;
    }

    void startLevel(int level) {
        LevelWork work = new LevelWork(box, levels.get(level), pool.quantity().chunk(), coarser);
        int workers = Math.min(parallelism, levels.get(level).rows());
        for (int i = 0; i < workers && !over(); i++) {
            try {
                executor.execute(() -> runWorker(work, level));
            } catch (RuntimeException e) {
                fail(e);
            }
        }
    }

    // Whatever goes wrong in a worker must reach the user: an executor would swallow it or kill its thread.
    private void runWorker(LevelWork work, int level) {
        try {
            if (over() || work.allTaken()) {
                return;
            }
            PlaneQuantity.Worker worker = pool.take();
            int rows;
            try {
                rows = work.evaluateRows(worker.on(plane), this::over, evaluated::addAndGet);
            } finally {
                pool.give(worker);
            }
            if (level + 1 == levels.size() && !over() && taken.compareAndSet(false, true)) {
                onTaken.run();
            }
            if (work.finishRows(rows) && !over()) {
                finishLevel(work.grid(), level);
            }
        } catch (Throwable e) {
            fail(e);
        }
    }

    private void finishLevel(LossGrid grid, int level) {
        coarser = grid;
        onLevel.accept(grid);
        if (level + 1 < levels.size()) {
            startLevel(level + 1);
        } else {
            done = true;
            over.set(true);
        }
    }

    private void fail(Throwable cause) {
        if (over.compareAndSet(false, true)) {
            onFailure.accept(cause);
        }
    }
}
