package errorscape.critical;

import java.util.concurrent.atomic.LongAdder;

/// What a search has done of its budget, for those who watch it and may end it. For any number of threads.
///
/// A piece of work that would go beyond the budget is not done at all, whichever thread comes to the end of it first:
/// hence a search gives the same result however many threads it has.
public final class SearchMeter {
    private final SearchBudget budget;
    private final LongAdder spent = new LongAdder();
    private volatile long limit;
    private volatile boolean stopped;

    public SearchMeter(SearchBudget budget) {
        this.budget = budget;
        limit = budget.evaluations();
    }

    public SearchBudget budget() {
        return budget;
    }

    /// Evaluations so far.
    public long spent() {
        return spent.sum();
    }

    /// The share of the budget that is spent, 0 to 1; NaN without one. A search seldom needs all of it.
    public double share() {
        return budget.limited() ? Math.min(1, spent() / (double) budget.evaluations()) : Double.NaN;
    }

    /// The evaluations for a look at every cell: a gradient at each corner, a Hessian in each middle.
    ///
    /// @param cells along each side
    public static long firstLook(int cells) {
        return (cells + 1L) * (cells + 1) + (long) UnitSlice.WITH_HESSIAN * cells * cells;
    }

    /// Ends the search soon, with what it has found.
    public void stop() {
        stopped = true;
        limit = 0;
    }

    /// Whether somebody has ended it.
    public boolean stopped() {
        return stopped;
    }

    /// Counts evaluations that are about to be made.
    ///
    /// @throws Spent if they go beyond the budget, or the search was stopped
    void spend(int evaluations) {
        spent.add(evaluations);
        if (limit < Long.MAX_VALUE && spent.sum() > limit) {
            throw new Spent();
        }
    }

    /// Allows a little more beyond the budget, to sort what was found before it was spent.
    void reserve(long evaluations) {
        limit = spent() + evaluations;
    }

    /// There is nothing left to spend.
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Spent() {
            super("the budget of the search is spent", null, false, false);
        }
    }
}
