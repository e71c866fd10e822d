package errorscape.critical;

import java.util.concurrent.atomic.LongAdder;

/// Counts the evaluations of a search, for those who watch it and may end it; for any number of threads. Whether they
/// are spent is asked between pieces of work that all have ended: then the answer does not depend on the threads.
public final class SearchMeter {
    private static final int SMALLEST_PIECE = 8;
    private static final int LARGEST_PIECE = 256;

    private final long most;
    private final LongAdder used = new LongAdder();
    private volatile boolean stopped;

    public SearchMeter(SearchBudget budget) {
        this(budget.evaluations());
    }

    public SearchMeter(long most) {
        this.most = most;
    }

    public void add(int evaluations) {
        used.add(evaluations);
    }

    public boolean spent() {
        return spent(1);
    }

    /// Whether such a share of the budget is used, or the search was stopped.
    public boolean spent(double share) {
        return stopped || used.sum() >= share * most;
    }

    /// Evaluations so far; a Hessian counts as three.
    public long used() {
        return used.sum();
    }

    /// How much of the budget is used, from 0 to 1. A search seldom needs all of it.
    public double share() {
        return Math.min(1, used.sum() / (double) most);
    }

    /// The evaluations for a look at every cell: a gradient at each corner, a Hessian in each middle.
    ///
    /// @param cells along each side
    public static long firstLook(int cells) {
        return (cells + 1L) * (cells + 1) + 3L * cells * cells;
    }

    /// Ends the search soon, with what it has found.
    public void stop() {
        stopped = true;
    }

    /// Whether somebody has ended it.
    public boolean stopped() {
        return stopped;
    }

    /// How many places are looked at before the budget is asked for again: few where each is dear.
    public int piece() {
        return Math.clamp(most / 64, SMALLEST_PIECE, LARGEST_PIECE);
    }
}
