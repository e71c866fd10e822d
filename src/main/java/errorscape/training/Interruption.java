package errorscape.training;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The system's wish that the program ends: Ctrl+C, or the end of a session. Work that listens to it has a bounded
/// time to end whole; work that does not is ended at once. The process then ends with the status that the signal has
/// by convention, 130 for Ctrl+C.
public final class Interruption implements AutoCloseable {
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean wanted;
    private volatile boolean listening;
    private @Nullable Thread hook;

    private Interruption() {}

    /// One that never comes.
    public static Interruption none() {
        return new Interruption();
    }

    /// One that has come already, for tests of what happens then.
    public static Interruption atOnce() {
        Interruption interruption = new Interruption();
        interruption.wanted = true;
        return interruption;
    }

    /// That of this process.
    ///
    /// @param patience how long work that listens may take to end
    public static Interruption ofProcess(Duration patience) {
        Interruption interruption = new Interruption();
        Thread thread = new Thread(() -> interruption.come(patience), "errorscape-interruption");
        interruption.hook = thread;
        Runtime.getRuntime().addShutdownHook(thread);
        return interruption;
    }

    private void come(Duration patience) {
        wanted = true;
        try {
            if (listening) {
                ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Listens from now on: the process waits for [#close()].
    ///
    /// @return whether an end is wanted; asked often, from any thread
    public BooleanSupplier listen() {
        listening = true;
        return () -> wanted;
    }

    /// The work has ended: nothing has to wait for it any more.
    @Override
    public void close() {
        ended.countDown();
        Thread thread = hook;
        if (thread != null && !wanted) {
            try {
                Runtime.getRuntime().removeShutdownHook(thread);
            } catch (IllegalStateException e) {
                // The end has begun in this moment.
            }
        }
    }
}
