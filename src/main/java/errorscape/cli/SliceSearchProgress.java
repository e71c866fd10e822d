package errorscape.cli;

import errorscape.critical.SearchProgress;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Tells in lines how a search for the critical points of a slice gets on, every second or so.
final class SliceSearchProgress implements SearchProgress {
    private static final long SECOND = 1_000_000_000;

    private final Consumer<String> lines;
    private final LongSupplier nanoTime;
    private long last;

    SliceSearchProgress(Consumer<String> lines, LongSupplier nanoTime) {
        this.lines = lines;
        this.nanoTime = nanoTime;
        last = nanoTime.getAsLong();
    }

    @Override
    public void at(String doing, double budgetUsed) {
        long now = nanoTime.getAsLong();
        if (now - last >= SECOND) {
            last = now;
            lines.accept(String.format(Locale.ROOT, "%s: %.0f %% of the budget used", doing, 100 * budgetUsed));
        }
    }
}
