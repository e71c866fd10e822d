package errorscape.ui.task;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Work that follows something that changes all the time: one piece is done at a time, and when it is done the
/// newest input is taken, those between are skipped. After a few failures it is given up until something else is
/// shown. JavaFX thread only.
///
/// @param <I> what the work starts from, immutable
/// @param <O> what it gives, immutable
public final class LiveStudy<I, O> {
    private final Studies studies;
    private final Function<I, O> work;
    private final Consumer<O> done;
    private final Attempts attempts;
    private @Nullable I newest;
    private boolean busy;

    /// @param work done on another thread
    /// @param done gets results on the JavaFX thread
    public LiveStudy(Studies studies, Function<I, O> work, Consumer<O> done) {
        this(studies, work, done, OutOfOrder.NOWHERE);
    }

    /// @param work done on another thread
    /// @param done gets results on the JavaFX thread
    /// @param place says that it has been given up
    public LiveStudy(Studies studies, Function<I, O> work, Consumer<O> done, OutOfOrder place) {
        this.studies = studies;
        this.work = work;
        this.done = done;
        attempts = new Attempts(studies::fail, place);
        studies.onOther(this::again);
    }

    /// Wants the work done for this input, unless a newer one comes first.
    public void offer(I input) {
        newest = input;
        if (!busy) {
            next();
        }
    }

    /// What the work starts from is another thing now.
    private void again() {
        attempts.again();
        if (!busy) {
            next();
        }
    }

    private void next() {
        I input = attempts.givenUp() ? null : newest;
        busy = input != null;
        if (input != null) {
            newest = null;
            studies.start(cancelled -> work.apply(input), this::arrived, this::failed);
        }
    }

    private void arrived(O result) {
        // Still busy, so that what the result makes somebody offer waits its turn.
        attempts.run(() -> done.accept(result));
        next();
    }

    private void failed(Throwable failure) {
        busy = false;
        attempts.failed(failure);
        next();
    }
}
