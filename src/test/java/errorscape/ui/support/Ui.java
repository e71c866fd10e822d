package errorscape.ui.support;

import errorscape.failure.LogPlace;
import errorscape.keeping.KeptFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/// The running toolkit, for tests: shows stages, crosses to the FX thread and back, drives mouse and keys.
///
/// All methods are called from the test's thread unless they say otherwise.
public final class Ui {
    /// After this long a wait is a hang. No test measures time with it.
    private static final long HANG_SECONDS = 30;

    /// A change may need one pulse for CSS and layout and one more for what its listeners changed in turn.
    private static final int PULSES = 2;

    private final FxRobot robot = new FxRobot();
    private final FxFailures failures;

    private Ui(FxFailures failures) {
        this.failures = failures;
    }

    /// Starts the toolkit, once in a process; tests get theirs from [UiTest].
    public static Ui start() {
        keepLogApart();
        FxFailures failures = FxFailures.listen();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            Thread.currentThread().setUncaughtExceptionHandler((_, e) -> failures.add(e));
            started.countDown();
        });
        await(started, "the toolkit to start");
        return new Ui(failures);
    }

    /// No test writes into the log of whoever runs it, nor among what is kept for them.
    private static void keepLogApart() {
        if (System.getProperty(LogPlace.PROPERTY) == null || System.getProperty(KeptFolder.PROPERTY) == null) {
            try {
                Path folder = Files.createTempDirectory("errorscape-tests");
                folder.toFile().deleteOnExit();
                System.setProperty(KeptFolder.PROPERTY, folder.toString());
                System.setProperty(
                        LogPlace.PROPERTY, folder.resolve("failures.log").toString());
                System.setProperty(KeptFolder.PROPERTY, folder.resolve("state").toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Mouse and keyboard. Give it nodes rather than coordinates where possible.
    public FxRobot robot() {
        return robot;
    }

    /// Shows a root node on a stage of its own, in the screen's upper left corner, and waits until it is laid out and
    /// has the focus. The headless screen is 1000x1000.
    ///
    /// @param width of the scene in pixels
    /// @param height of the scene in pixels
    public Stage show(Parent root, double width, double height) {
        return show(() -> new Scene(root, width, height));
    }

    /// Shows a scene made on the FX thread.
    public Stage show(Callable<Scene> scene) {
        Stage stage = call(() -> {
            Stage made = new Stage();
            made.setX(0);
            made.setY(0);
            made.setScene(scene.call());
            made.show();
            made.toFront();
            made.requestFocus();
            return made;
        });
        until("the stage to have the focus", stage::isFocused);
        settle();
        return stage;
    }

    /// Runs an action on the FX thread and waits for its end. What it throws reaches the caller.
    public void run(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }

    /// Computes a value on the FX thread. What it throws reaches the caller.
    public <T> T call(Callable<T> action) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("already on the FX thread");
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(HANG_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("on the FX thread: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the FX thread did not answer in " + HANG_SECONDS + " s", e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for the FX thread", e);
        }
    }

    /// Waits until the posted events are handled and styles and layout follow.
    public void settle() {
        CountDownLatch pulses = new CountDownLatch(PULSES);
        run(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
                if (pulses.getCount() == 0) {
                    stop();
                }
            }
        }.start());
        await(pulses, "the next pulses");
    }

    /// Waits, pulse by pulse, until a condition read on the FX thread holds; for what a background thread brings about.
    ///
    /// @param what for the message when it never holds
    public void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(HANG_SECONDS);
        while (!call(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + HANG_SECONDS + " s in vain for " + what);
            }
            settle();
        }
    }

    /// What went wrong on the FX thread since the last call; a test that provokes a failure takes it away.
    public List<Throwable> takeFailures() {
        settle();
        return failures.take();
    }

    /// Closes every window, as between two tests, and lets go of pressed keys and buttons.
    void closeAll() {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        settle();
    }

    private static void await(CountDownLatch latch, String what) {
        try {
            if (!latch.await(HANG_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("waited " + HANG_SECONDS + " s in vain for " + what);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for " + what, e);
        }
    }
}
