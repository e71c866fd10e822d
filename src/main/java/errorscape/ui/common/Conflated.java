package errorscape.ui.common;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands values from any thread to one executor, the newest only: while a value waits, newer ones replace it without
/// another task being posted.
///
/// @param <T> what is handed over
public final class Conflated<T> implements Consumer<T> {
    private final AtomicReference<@Nullable T> slot = new AtomicReference<>();
    private final Executor executor;
    private final Consumer<? super T> receiver;

    /// @param executor where `receiver` runs
    public Conflated(Executor executor, Consumer<? super T> receiver) {
        this.executor = executor;
        this.receiver = receiver;
    }

    @Override
    public void accept(T value) {
        if (slot.getAndSet(value) == null) {
            executor.execute(() -> {
                T newest = slot.getAndSet(null);
                if (newest != null) {
                    receiver.accept(newest);
                }
            });
        }
    }
}
