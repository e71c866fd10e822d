package errorscape.laboratory;

import errorscape.parallel.ParallelFor;
import java.util.Locale;
import java.util.function.Supplier;

/// What every laboratory is given and gives back.
public final class Lab {
    /// No laboratory trains more runs than this.
    public static final int MOST_RUNS = 100_000;

    private Lab() {}

    /// Hears how far a laboratory is, from any of its threads.
    @FunctionalInterface
    public interface Progress {
        void done(int runs, int total);
    }

    /// How far a laboratory is wanted to go.
    public enum Wish {
        /// To the end.
        ALL,
        /// No more runs: those that are done are looked at.
        NO_MORE_RUNS,
        /// No more runs, and what is known of those that are done.
        NO_MORE_WORK,
        /// Nobody waits for it any more.
        NOTHING
    }

    /// How a laboratory works.
    ///
    /// @param loop shares the runs between threads
    /// @param wish asked often, from any thread
    public record Control(ParallelFor loop, Progress progress, Supplier<Wish> wish) {
        /// On the calling thread, to the end.
        public static Control quiet() {
            return new Control(ParallelFor.onCallingThread(), (runs, total) -> {}, () -> Wish.ALL);
        }

        boolean cancelled() {
            return wish.get() == Wish.NOTHING;
        }

        /// Whether the wish is for this, or for less.
        boolean atMost(Wish most) {
            return wish.get().compareTo(most) >= 0;
        }
    }

    /// @throws IllegalArgumentException if a number is not within its bounds
    static void check(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must be from %,d to %,d, not %,d", name, least, most, value));
        }
    }
}
