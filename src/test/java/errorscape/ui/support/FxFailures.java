package errorscape.ui.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// A net under the FX thread: uncaught exceptions and JavaFX's own warnings, which otherwise only reach the console.
///
/// JavaFX logs a style sheet's unknown colour, a broken FXML binding and an exception in the CSS engine
/// under names that begin with `javafx`.
final class FxFailures extends Handler {
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

    /// Kept here because the log manager holds loggers weakly and would forget this handler with them.
    private final Logger logger = Logger.getLogger("javafx");

    private FxFailures() {}

    static FxFailures listen() {
        FxFailures failures = new FxFailures();
        failures.logger.addHandler(failures);
        failures.logger.setUseParentHandlers(false);
        return failures;
    }

    void add(Throwable failure) {
        failures.add(failure);
    }

    List<Throwable> take() {
        List<Throwable> taken = new ArrayList<>();
        for (Throwable failure = failures.poll(); failure != null; failure = failures.poll()) {
            taken.add(failure);
        }
        return taken;
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            add(new AssertionError(entry.getLoggerName() + " warns: " + entry.getMessage(), entry.getThrown()));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
