package errorscape.ui.task;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The one gate to the JavaFX thread. A task that fails is reported and cannot kill the thread.
public final class UiThread implements Executor {
    private final Consumer<Throwable> onFailure;

    public UiThread(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    /// Tells of a failure on the JavaFX thread as the toolkit does of those of listeners, where throwing it on would
    /// hold up others.
    public static void tell(Throwable failure) {
        Thread now = Thread.currentThread();
        now.getUncaughtExceptionHandler().uncaughtException(now, failure);
    }

    @Override
    public void execute(Runnable task) {
        Platform.runLater(() -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                onFailure.accept(e);
            }
        });
    }
}
