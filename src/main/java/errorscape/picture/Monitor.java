package errorscape.picture;

import java.util.concurrent.CancellationException;

/// Who waits for long work: hears how it gets on, and may end it. Called from the thread that works.
public interface Monitor {
    /// One who hears nothing and waits to the end.
    Monitor NOBODY = new Monitor() {
        @Override
        public void at(String doing, double share) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /// How it gets on.
    ///
    /// @param doing for people, such as "drawing frame 12 of 200"
    /// @param share of what is being done, 0 to 1; NaN where it is not known
    void at(String doing, double share);

    /// Whether the work should end without a result. Asked often.
    boolean cancelled();

    /// Goes on, or does not.
    ///
    /// @throws CancellationException if the work is not wanted any more
    default void goOn() {
        if (cancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}
