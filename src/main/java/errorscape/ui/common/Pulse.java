package errorscape.ui.common;

/// A task that runs once on the next pulse after it was asked for, however often it was asked.
public interface Pulse {
    /// Wants the task run on the next pulse.
    void request();

    /// Makes pulses of a kind: the toolkit's in the window, immediate ones in tests.
    @FunctionalInterface
    interface Source {
        Pulse pulse(Runnable task);
    }
}
