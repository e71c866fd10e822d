package errorscape.cli;

import errorscape.picture.Monitor;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Tells in lines how long work gets on: whatever begins or ends, and what is under way every second or so.
final class ConsoleMonitor implements Monitor {
    private static final long SECOND = 1_000_000_000;

    private final PrintWriter lines;
    private final LongSupplier nanoTime;
    private final BooleanSupplier ended;
    private long last;
    private String told = "";

    /// @param ended whether the work should end
    ConsoleMonitor(PrintWriter lines, LongSupplier nanoTime, BooleanSupplier ended) {
        this.lines = lines;
        this.nanoTime = nanoTime;
        this.ended = ended;
        last = nanoTime.getAsLong();
    }

    @Override
    public synchronized void at(String doing, double share) {
        long now = nanoTime.getAsLong();
        boolean underWay = share > 0 && share < 1;
        if (doing.equals(told) || (underWay && now - last < SECOND)) {
            return;
        }
        last = now;
        told = doing;
        lines.println(underWay ? String.format(Locale.ROOT, "%s (%.0f %%)", doing, 100 * share) : doing);
        lines.flush();
    }

    @Override
    public boolean cancelled() {
        return ended.getAsBoolean();
    }
}
