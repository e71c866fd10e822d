package errorscape.laboratory;

import errorscape.slice.ParallelFor;
import java.util.Locale;
import java.util.function.BooleanSupplier;

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

    /// How a laboratory works.
    ///
    /// @param loop shares the runs between threads
    /// @param cancelled asked often, from any thread
    public record Control(ParallelFor loop, Progress progress, BooleanSupplier cancelled) {
        /// On the calling thread, to the end.
        public static Control quiet() {
            return new Control(ParallelFor.onCallingThread(), (runs, total) -> {}, () -> false);
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
