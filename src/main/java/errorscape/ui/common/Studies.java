package errorscape.ui.common;

import errorscape.parallel.ParallelFor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// Starts work that takes long, such as a search or a census, on a thread of its own and hands its result to
/// the JavaFX thread. JavaFX thread only.
public final class Studies {
    private final Executor ui;
    private final Executor threads;
    private final ParallelFor loop;
    private final Consumer<Throwable> onFailure;
    private final List<Runnable> onOther = new ArrayList<>();

    /// @param threads runs each task at once
    /// @param loop shares loops within a task between the processor's cores
    /// @param onFailure told of failures, on the JavaFX thread
    public Studies(Executor ui, Executor threads, ParallelFor loop, Consumer<Throwable> onFailure) {
        this.ui = ui;
        this.threads = threads;
        this.loop = loop;
        this.onFailure = onFailure;
    }

    /// Another scenario or another run is shown: what was given up may be tried again.
    public void again() {
        onOther.forEach(Runnable::run);
    }

    /// Runs a task at every [#again()], as long as there are these studies.
    void onOther(Runnable task) {
        onOther.add(task);
    }

    /// A study under way.
    public static final class Study {
        private final AtomicBoolean cancelled = new AtomicBoolean();

        private Study() {}

        /// Ends the study soon; its result is dropped.
        public void cancel() {
            cancelled.set(true);
        }
    }

    /// Loops within a study.
    public ParallelFor loop() {
        return loop;
    }

    /// Runs a task on the JavaFX thread, from any thread.
    public void onUi(Runnable task) {
        ui.execute(task);
    }

    /// Tells the user of a failure nobody expected.
    void fail(Throwable failure) {
        onFailure.accept(failure);
    }

    /// Starts a study.
    ///
    /// @param work done on another thread; asks its argument often whether it was cancelled
    /// @param done gets the result on the JavaFX thread, unless the study was cancelled
    public <T> Study start(Function<BooleanSupplier, T> work, Consumer<T> done) {
        return start(work, done, onFailure);
    }

    /// Starts a study.
    ///
    /// @param failed told on the JavaFX thread if the work failed, unless the study was cancelled
    public <T> Study start(Function<BooleanSupplier, T> work, Consumer<T> done, Consumer<Throwable> failed) {
        Study study = new Study();
        try {
            threads.execute(() -> run(study, work, done, failed));
        } catch (OutOfMemoryError e) {
            // No thread can be made for it.
            ui.execute(() -> failed.accept(e));
        }
        return study;
    }

    private <T> void run(Study study, Function<BooleanSupplier, T> work, Consumer<T> done, Consumer<Throwable> failed) {
        try {
            T result = work.apply(study.cancelled::get);
            ui.execute(() -> {
                if (!study.cancelled.get()) {
                    done.accept(result);
                }
            });
        } catch (CancellationException e) {
            // Nobody waits for it any more.
        } catch (RuntimeException | Error e) {
            ui.execute(() -> {
                if (!study.cancelled.get()) {
                    failed.accept(e);
                }
            });
        }
    }
}
