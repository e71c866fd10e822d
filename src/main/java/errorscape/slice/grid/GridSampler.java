package errorscape.slice.grid;

import errorscape.objective.Objective;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.PlaneQuantity;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Samples a quantity on planes, from a coarse grid to a fine one, spread over threads it is given. The values
/// are the same bits for any number of threads and levels.
///
/// Keeps the workers of the quantity it sampled last, so that sampling again (the plane moved) allocates no new
/// scratch space. For any number of threads.
public final class GridSampler {
    private final Executor executor;
    private final int parallelism;
    private final AtomicReference<WorkerPool> pool = new AtomicReference<>();

    /// @param executor runs the work; `Runnable::run` samples everything on the thread that calls [#start]
    /// @param parallelism how many workers share a grid, at least 1
    public GridSampler(Executor executor, int parallelism) {
        if (parallelism < 1) {
            throw new IllegalArgumentException("sampling needs at least one worker, not " + parallelism);
        }
        this.executor = executor;
        this.parallelism = parallelism;
    }

    /// Starts sampling and returns at once (if the executor does).
    ///
    /// @param onLevel gets each finished grid, coarse to fine, one at a time, on a worker's thread; none after
    ///     the
    ///     sampling was cancelled, apart from one that is being handed over in that moment
    /// @param onFailure gets what went wrong, at most once; nothing follows it
    public Sampling start(
            PlaneQuantity quantity,
            Plane plane,
            Box box,
            SamplingLevels levels,
            Consumer<LossGrid> onLevel,
            Consumer<Throwable> onFailure) {
        return start(quantity, plane, box, levels, () -> {}, onLevel, onFailure);
    }

    /// Starts sampling and returns at once (if the executor does), and tells when workers become free.
    ///
    /// @param onTaken told, once, when the last row of the last level is taken: from there on a worker is free,
    ///     while another may still be at work; on a worker's thread, before the level is handed over, and not if
    ///     the sampling was cancelled
    public Sampling start(
            PlaneQuantity quantity,
            Plane plane,
            Box box,
            SamplingLevels levels,
            Runnable onTaken,
            Consumer<LossGrid> onLevel,
            Consumer<Throwable> onFailure) {
        WorkerPool workers = pool.updateAndGet(
                known -> known != null && known.quantity().equals(quantity) ? known : new WorkerPool(quantity));
        Sampling sampling =
                new Sampling(executor, parallelism, workers, plane, box, levels.levels(), onTaken, onLevel, onFailure);
        sampling.startLevel(0);
        return sampling;
    }

    /// Starts sampling the values of an objective.
    public Sampling start(
            Objective objective,
            Plane plane,
            Box box,
            SamplingLevels levels,
            Consumer<LossGrid> onLevel,
            Consumer<Throwable> onFailure) {
        return start(new PlaneQuantity.Values(objective), plane, box, levels, onLevel, onFailure);
    }

    /// Starts sampling coarse to fine up to a grid of `columns` x `rows` nodes.
    public Sampling start(
            Objective objective,
            Plane plane,
            Box box,
            int columns,
            int rows,
            Consumer<LossGrid> onLevel,
            Consumer<Throwable> onFailure) {
        return start(objective, plane, box, SamplingLevels.coarseToFine(columns, rows), onLevel, onFailure);
    }

    /// Samples one grid on the calling thread.
    public static LossGrid sample(PlaneQuantity quantity, Plane plane, Box box, int columns, int rows) {
        LevelWork work = new LevelWork(box, new SamplingLevels.Size(columns, rows), quantity.chunk(), null);
        work.evaluateRows(quantity.worker().on(plane), () -> false, nodes -> {});
        return work.grid();
    }

    /// Samples one grid of an objective's values on the calling thread.
    public static LossGrid sample(Objective objective, Plane plane, Box box, int columns, int rows) {
        return sample(new PlaneQuantity.Values(objective), plane, box, columns, rows);
    }

    /// Samples one grid on the calling thread and the helpers of a loop, and waits for it.
    ///
    /// @param cancelled asked between chunks of points
    /// @throws java.util.concurrent.CancellationException if it was cancelled
    public static LossGrid sample(
            PlaneQuantity quantity,
            Plane plane,
            Box box,
            SamplingLevels.Size size,
            ParallelFor loop,
            BooleanSupplier cancelled) {
        LevelWork work = new LevelWork(box, size, quantity.chunk(), null);
        run(work, quantity, plane, loop, cancelled);
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return work.grid();
    }

    /// Samples one grid as [#sample] does, as far as it gets: nodes that were not reached are NaN.
    ///
    /// @param stop asked between chunks of points; once true the sampling ends
    public static LossGrid sampleUntil(
            PlaneQuantity quantity,
            Plane plane,
            Box box,
            SamplingLevels.Size size,
            ParallelFor loop,
            BooleanSupplier stop) {
        LevelWork work = new LevelWork(box, size, quantity.chunk(), null);
        Arrays.fill(work.grid().values(), Double.NaN);
        run(work, quantity, plane, loop, stop);
        return work.grid();
    }

    private static void run(
            LevelWork work, PlaneQuantity quantity, Plane plane, ParallelFor loop, BooleanSupplier stop) {
        // Each item is a worker that takes rows until there are none.
        loop.run(
                loop.parallelism(),
                () -> new ParallelFor.Worker() {
                    @Override
                    public void item(int index) {
                        work.evaluateRows(quantity.worker().on(plane), stop, nodes -> {});
                    }

                    @Override
                    public void close() {}
                },
                () -> false);
    }
}
