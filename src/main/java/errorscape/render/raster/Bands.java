package errorscape.render.raster;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Shares numbered pieces of work among threads. The calling thread takes part and does all of it if no
/// other comes, so a busy executor cannot block it.
final class Bands {
    private final Executor executor;
    private final int parallelism;

    Bands(Executor executor, int parallelism) {
        if (parallelism < 1) {
            throw new IllegalArgumentException("at least one thread must draw, not " + parallelism);
        }
        this.executor = executor;
        this.parallelism = parallelism;
    }

    /// Runs `work` for 0 .. count-1, in any order on any thread, and returns when all are done. Pieces must
    /// not depend on one another.
    void forEach(int count, IntConsumer work) {
        Round round = new Round(count, work);
        for (int i = 1; i < Math.min(parallelism, count); i++) {
            executor.execute(round);
        }
        round.run();
        round.await();
    }

    private static final class Round implements Runnable {
        private final int count;
        private final IntConsumer work;
        private final AtomicInteger next = new AtomicInteger();
        private int done;
        private @Nullable Throwable failure;

        Round(int count, IntConsumer work) {
            this.count = count;
            this.work = work;
        }

        @Override
        public void run() {
            int finished = 0;
            Throwable thrown = null;
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                try {
                    work.accept(i);
                } catch (RuntimeException | Error e) {
                    thrown = e;
                }
                finished++;
            }
            if (finished > 0) {
                finish(finished, thrown);
            }
        }

        private synchronized void finish(int finished, @Nullable Throwable thrown) {
            done += finished;
            if (thrown != null) {
                failure = thrown;
            }
            notifyAll();
        }

        synchronized void await() {
            boolean interrupted = false;
            while (done < count) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure != null) {
                throw new IllegalStateException("drawing failed: " + failure, failure);
            }
        }
    }
}
