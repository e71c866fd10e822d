package errorscape.ui.common;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Work that follows something that changes all the time: one piece is done at a time, and when it is done the
/// newest input is taken, those between are skipped. JavaFX thread only.
///
/// @param <I> what the work starts from, immutable
/// @param <O> what it gives, immutable
public final class LiveStudy<I, O> {
    private final Studies studies;
    private final Function<I, O> work;
    private final Consumer<O> done;
    private @Nullable I newest;
    private boolean busy;

    /// @param work done on another thread
    /// @param done gets results on the JavaFX thread
    public LiveStudy(Studies studies, Function<I, O> work, Consumer<O> done) {
        this.studies = studies;
        this.work = work;
        this.done = done;
    }

    /// Wants the work done for this input, unless a newer one comes first.
    public void offer(I input) {
        newest = input;
        if (!busy) {
            next();
        }
    }

    private void next() {
        I input = newest;
        newest = null;
        busy = input != null;
        if (input != null) {
            studies.start(cancelled -> work.apply(input), this::arrived, failure -> {
                busy = false;
                studies.fail(failure);
            });
        }
    }

    private void arrived(O result) {
        done.accept(result);
        next();
    }
}
