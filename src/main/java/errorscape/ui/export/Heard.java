package errorscape.ui.export;

import errorscape.picture.Monitor;
import errorscape.ui.task.Studies;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// Hands the newest of many shares of long work that is done to the JavaFX thread; those of work that was cancelled are
/// dropped.
final class Heard implements Monitor {
    private final Studies studies;
    private final BooleanSupplier cancelled;
    private final DoubleConsumer hearer;
    private final AtomicReference<@Nullable Double> slot = new AtomicReference<>();

    /// @param hearer told the share, NaN where it is not known, on the JavaFX thread
    Heard(Studies studies, BooleanSupplier cancelled, DoubleConsumer hearer) {
        this.studies = studies;
        this.cancelled = cancelled;
        this.hearer = hearer;
    }

    @Override
    public void at(String doing, double share) {
        if (slot.getAndSet(share) == null) {
            studies.onUi(() -> {
                Double newest = slot.getAndSet(null);
                if (newest != null && !cancelled()) {
                    hearer.accept(newest);
                }
            });
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }
}
