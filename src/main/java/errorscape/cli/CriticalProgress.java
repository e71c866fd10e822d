package errorscape.cli;

import errorscape.critical.space.Census;
import errorscape.slice.Box;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Says every tenth of a census how far it is.
final class CriticalProgress implements Census.Listener {
    private final Consumer<String> say;
    private final AtomicInteger found = new AtomicInteger();

    CriticalProgress(Consumer<String> say) {
        this.say = say;
    }

    @Override
    public void searched(int done, int total) {
        if (done == total || 10L * done / total > 10L * (done - 1) / total) {
            say.accept(String.format(
                    Locale.ROOT, "%,d of %,d searches, %,d ended at critical points", done, total, found.get()));
        }
    }

    @Override
    public void found(double loss, double indexFraction) {
        found.incrementAndGet();
    }

    /// A box for people.
    static String box(Box box) {
        return String.format(
                Locale.ROOT,
                "%.6g to %.6g by %.6g to %.6g",
                box.a().min(),
                box.a().max(),
                box.b().min(),
                box.b().max());
    }
}
