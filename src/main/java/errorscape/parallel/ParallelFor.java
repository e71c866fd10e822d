package errorscape.parallel;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A loop whose items are shared between the calling thread and helpers on an executor. It waits only for items that
/// have been taken, never for helpers to start, so it is safe to call it from a thread of the same executor.
///
/// @param executor runs the helpers
/// @param parallelism threads in all, the calling one among them, at least 1
public record ParallelFor(Executor executor, int parallelism) {
    public ParallelFor {
        if (parallelism < 1) {
            throw new IllegalArgumentException("a loop needs at least one worker, not " + parallelism);
        }
    }

    /// All on the calling thread.
    public static ParallelFor onCallingThread() {
        return new ParallelFor(Runnable::run, 1);
    }

    /// The work of one thread; `close` gives back what it holds.
    public interface Worker extends AutoCloseable {
        /// Does item `index`; must not depend on which items the same worker did before.
        void item(int index);

        @Override
        void close();
    }

    /// Does the items 0 .. count-1.
    ///
    /// @param workers makes a worker for each thread
    /// @throws CancellationException if `cancelled` turned true, or the thread was interrupted, before the end
    public void run(int count, Supplier<? extends Worker> workers, BooleanSupplier cancelled) {
        Loop loop = new Loop(count, workers, cancelled);
        int helpers = Math.min(parallelism, count) - 1;
        try {
            for (int i = 0; i < helpers; i++) {
                executor.execute(loop);
            }
        } catch (RejectedExecutionException e) {
            loop.run(); // A full or closed executor costs speed, not results: the calling thread does it all.
        }
        loop.run();
        loop.await();
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private static final class Loop implements Runnable {
        private final int count;
        private final Supplier<? extends Worker> workers;
        private final BooleanSupplier cancelled;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch unfinished;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Loop(int count, Supplier<? extends Worker> workers, BooleanSupplier cancelled) {
            this.count = count;
            this.workers = workers;
            this.cancelled = cancelled;
            unfinished = new CountDownLatch(count);
        }

        @Override
        public void run() {
            int index = next.getAndIncrement();
            if (index >= count) {
                return;
            }
            try (Worker worker = workers.get()) {
                while (index < count) {
                    if (failure.get() == null && !cancelled.getAsBoolean()) {
                        worker.item(index);
                    }
                    unfinished.countDown();
                    index = next.getAndIncrement();
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
                unfinished.countDown();
                skipRest();
            }
        }

        private void skipRest() {
            while (next.getAndIncrement() < count) {
                unfinished.countDown();
            }
        }

        void await() {
            try {
                unfinished.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException().initCause(e);
            }
            switch (failure.get()) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
    }
}
