package errorscape.keeping;

import errorscape.file.FileException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes what a window works on, soon after each change and on another thread; of many changes the newest. For any
/// thread.
public final class Autosave implements AutoCloseable {
    private final WorkFolder folder;
    private final Executor soon;
    private final Consumer<String> trouble;
    private final AtomicReference<@Nullable Supplier<Work>> newest = new AtomicReference<>();
    private @Nullable Work last;
    private String written = "";
    private boolean closed;
    private boolean troubled;

    /// @param soon runs a task after a short while, in which more may change
    /// @param trouble told once why work cannot be kept, on the thread that writes
    public Autosave(WorkFolder folder, Executor soon, Consumer<String> trouble) {
        this.folder = folder;
        this.soon = soon;
        this.trouble = trouble;
    }

    /// Keeps this state, unless a newer one comes first.
    ///
    /// @param work gives it on the thread that writes
    public void offer(Supplier<Work> work) {
        if (newest.getAndSet(work) == null) {
            soon.execute(this::write);
        }
    }

    private synchronized void write() {
        Supplier<Work> offered = newest.getAndSet(null);
        if (offered != null && !closed) {
            Work work = offered.get();
            last = work;
            keep(work);
        }
    }

    /// The work of windows that are not open, the newest first.
    public List<EarlierWork> earlier() {
        return folder.earlier();
    }

    /// Writes what is not written yet and leaves it to another time, so that other work can take its place here.
    ///
    /// @throws FileException if there is no place for it
    public synchronized void leave() throws FileException {
        write();
        if (last != null) {
            keep(last.whenClosed());
        }
        folder.leave();
        last = null;
        written = "";
    }

    private void keep(Work work) {
        String text = WorkFile.text(work);
        if (text.equals(written)) {
            return;
        }
        try {
            folder.keep(text);
            written = text;
            troubled = false;
        } catch (FileException e) {
            if (!troubled) {
                troubled = true;
                trouble.accept(folder.place() + ": " + e.reason());
            }
        }
    }

    /// Writes what is not written yet, says that the window was closed, and gives the folder up.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        Supplier<Work> offered = newest.getAndSet(null);
        Work end = offered == null ? last : offered.get();
        if (end != null) {
            keep(end.whenClosed());
        }
        closed = true;
        folder.close();
    }
}
