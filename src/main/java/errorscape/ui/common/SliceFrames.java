package errorscape.ui.common;

import errorscape.slice.grid.GridSampler;
import errorscape.slice.grid.LossGrid;
import errorscape.slice.grid.Sampling;
import errorscape.slice.grid.SamplingLevels;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;

/// Samples passing pictures of a plane that moves: the newest wish next, as fine as goes with thirty pictures a
/// second. The next begins on the thread that finds nothing more to do for the one before, so that sampling waits
/// neither while the JavaFX thread is busy with a picture nor for the last row, which another thread may have taken
/// just before it had to rest.
///
/// JavaFX thread only, for all but the end of a sampling.
final class SliceFrames {
    /// Nodes a side of a passing picture for which training is slowed; finer ones take what is left.
    private static final int ENOUGH = 65;

    /// A picture that takes no longer than this is worth waiting for.
    private static final double SOON_NANOS = 60e6;

    private final Executor ui;
    private final GridSampler sampler;
    private final BiConsumer<SliceRequest, LossGrid> onFrame;
    private final Attempts attempts;
    private final ReadOnlyDoubleWrapper trainingShare = new ReadOnlyDoubleWrapper(1);
    private final Object lock = new Object();
    // Guarded by the lock: what follows.
    private final GridPace pace = new GridPace();
    private @Nullable SliceRequest wish;
    private final Queue<Sampling> underWay = new ArrayDeque<>();
    /// Whether there are rows that no worker has taken.
    private boolean open;
    private boolean quick;
    /// Of the newest picture that was begun, and of the newest that is finished.
    private long begun;
    private long finished;
    /// Counts cancellations: what was begun before one is dropped.
    private long epoch;

    SliceFrames(
            Executor ui,
            GridSampler sampler,
            BiConsumer<SliceRequest, LossGrid> onFrame,
            Consumer<Throwable> onFailure,
            OutOfOrder place) {
        this.ui = ui;
        this.sampler = sampler;
        this.onFrame = onFrame;
        attempts = new Attempts(onFailure, place);
    }

    /// How much of its time training is to take while there are pictures; 1 when they have ended.
    ReadOnlyDoubleProperty trainingShareProperty() {
        return trainingShare.getReadOnlyProperty();
    }

    /// Wants a picture. One that is under way is finished first.
    void ask(SliceRequest request) {
        if (attempts.givenUp()) {
            return;
        }
        synchronized (lock) {
            wish = request;
            if (!open) {
                next();
            }
        }
    }

    /// What is sampled is another thing now: it may be tried again.
    void again() {
        attempts.again();
    }

    /// Drops what is under way and what is wished for.
    void cancel() {
        synchronized (lock) {
            wish = null;
            epoch++;
            open = false;
            finished = begun;
            underWay.forEach(Sampling::cancel);
            underWay.clear();
        }
        trainingShare.set(1);
    }

    /// Whether a picture is on its way that will be there within a few pulses.
    boolean soon() {
        synchronized (lock) {
            return finished < begun && quick;
        }
    }

    /// Under the lock.
    private void next() {
        SliceRequest request = wish;
        wish = null;
        open = request != null;
        if (request == null) {
            return;
        }
        long mine = epoch;
        long number = ++begun;
        long began = System.nanoTime();
        int nodes = Math.min(pace.nodes(), request.resolution());
        Sampling started = sampler.start(
                request.values(),
                request.plane(),
                request.box(),
                SamplingLevels.only(nodes, nodes),
                () -> taken(mine),
                grid -> finished(mine, number, request, grid, (double) (System.nanoTime() - began)),
                failure -> ui.execute(() -> failed(mine, failure)));
        underWay.removeIf(Sampling::over);
        // On an executor that works at once it is over by now.
        if (!started.over()) {
            underWay.add(started);
        }
    }

    /// On a worker's thread.
    private void taken(long mine) {
        synchronized (lock) {
            if (mine == epoch) {
                next();
            }
        }
    }

    /// On a worker's thread.
    private void finished(long mine, long number, SliceRequest request, LossGrid grid, double nanos) {
        double share;
        synchronized (lock) {
            if (mine != epoch || number < finished) {
                return;
            }
            finished = number;
            pace.took(grid.columns(), nanos, Math.min(ENOUGH, request.resolution()));
            quick = nanos < SOON_NANOS;
            share = pace.trainingShare();
        }
        ui.execute(() -> {
            if (isOf(mine)) {
                trainingShare.set(share);
                onFrame.accept(request, grid);
            }
        });
    }

    private void failed(long mine, Throwable failure) {
        if (isOf(mine)) {
            cancel();
            attempts.failed(failure);
        }
    }

    private boolean isOf(long thatEpoch) {
        synchronized (lock) {
            return thatEpoch == epoch;
        }
    }
}
