package errorscape.ui.racers;

import errorscape.ui.session.VerdictModel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// How lately the verdicts of racers came. Where they take long or come no more, a card goes on without them rather
/// than
/// stand still. For one thread.
final class RecentVerdicts {
    /// A card that shows older numbers seems to stand still.
    private static final long LONG_NANOS = 1_500_000_000L;

    private final LongSupplier nanos;
    private final Map<Integer, Came> last = new HashMap<>();

    private record Came(VerdictModel.Judged judged, long at) {}

    /// @param nanos the time, as [System#nanoTime()]
    RecentVerdicts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Whether a racer's newest verdict came lately.
    // Verdicts are compared by what they are of; two of one step may be equal.
    @SuppressWarnings("ReferenceEquality")
    boolean recent(int racer, VerdictModel.@Nullable Judged judged) {
        if (judged == null) {
            last.remove(racer);
            return false;
        }
        long now = nanos.getAsLong();
        Came before = last.get(racer);
        if (before == null || before.judged() != judged) {
            last.put(racer, new Came(judged, now));
            return true;
        }
        return now - before.at() < LONG_NANOS;
    }
}
