package errorscape.ui.task;

/// A task that runs once on the next pulse after it was asked for, however often it was asked.
@FunctionalInterface
public interface Pulse {
    /// Wants the task run on the next pulse.
    void request();

    /// Wants it run, also where it was given up: what it shows is another thing now.
    default void again() {
        request();
    }

    /// What the task began elsewhere, such as a picture that is drawn on another thread, has failed: that counts as
    /// if the task itself had. Sources that do not watch their tasks ignore it.
    default void failed(Throwable failure) {}

    /// Makes pulses of a kind: the toolkit's in the window, immediate ones in tests.
    @FunctionalInterface
    interface Source {
        Pulse pulse(Runnable task);

        /// A pulse whose task is given up when it fails again and again.
        ///
        /// @param place says so where the task's work is missed
        default Pulse pulse(Runnable task, OutOfOrder place) {
            return pulse(task);
        }
    }
}
