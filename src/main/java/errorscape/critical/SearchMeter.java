package errorscape.critical;

import java.util.concurrent.atomic.LongAdder;

/// Counts the evaluations of a search for any number of threads. Whether they are spent is asked between pieces of work
/// that all have ended: then the answer does not depend on the threads.
final class SearchMeter {
    private final long most;
    private final LongAdder used = new LongAdder();

    SearchMeter(long most) {
        this.most = most;
    }

    void add(int evaluations) {
        used.add(evaluations);
    }

    boolean spent() {
        return used.sum() >= most;
    }

    /// How much of the budget is used, from 0 to 1.
    double share() {
        return Math.min(1, used.sum() / (double) most);
    }
}
