package errorscape.training;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Owner of the program's background threads: named, daemon, and none of them fails unheard.
public final class Workers implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final int parallelism;
    private final ExecutorService pool;
    private final ExecutorService background;
    private final ExecutorService searching;
    private final ExecutorService drawing;
    private final ExecutorService studies;
    private final ExecutorService racing;

    /// @param parallelism threads of the pool
    /// @param onFailure told of every failure, on the thread where it happens
    public Workers(int parallelism, Consumer<Throwable> onFailure) {
        this.parallelism = parallelism;
        this.onFailure = onFailure;
        pool = Executors.newFixedThreadPool(parallelism, threads("pool"));
        background = Executors.newSingleThreadExecutor(threads("background"));
        searching = Executors.newFixedThreadPool(Math.max(1, parallelism - 1), threads("searching"));
        drawing = Executors.newFixedThreadPool(parallelism, threads("drawing"));
        studies = Executors.newCachedThreadPool(threads("study"));
        racing = Executors.newFixedThreadPool(Math.max(1, parallelism - 1), threads("racing"));
    }

    /// The number of threads of the pool.
    public int parallelism() {
        return parallelism;
    }

    /// Makes daemon threads with a name.
    public ThreadFactory threads(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "errorscape-" + name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((t, failure) -> onFailure.accept(failure));
            return thread;
        };
    }

    /// Short tasks that share the processor's cores, such as rows of a grid.
    public Executor pool() {
        return guarded(pool);
    }

    /// Longer tasks, one after the other.
    public Executor background() {
        return guarded(background);
    }

    /// Loops of searches, beside the thread of each: kept apart so that a long one cannot hold up the rows of a grid.
    public Executor searching() {
        return guarded(searching);
    }

    /// Pictures: kept apart so that sampling cannot hold them up.
    public Executor drawing() {
        return guarded(drawing);
    }

    /// Studies that take long, such as a census: each gets a thread at once.
    public Executor studies() {
        return guarded(studies);
    }

    /// Racers of a race, beside the race's own thread: kept apart so that a long task cannot hold them up.
    public Executor racing() {
        return guarded(racing);
    }

    private Executor guarded(ExecutorService executor) {
        return task -> {
            if (!executor.isShutdown()) {
                executor.execute(task);
            }
        };
    }

    @Override
    public void close() {
        pool.shutdownNow();
        background.shutdownNow();
        searching.shutdownNow();
        drawing.shutdownNow();
        studies.shutdownNow();
        racing.shutdownNow();
    }
}
