package errorscape.critical;

import errorscape.objective.Objective;

/// How much work a search for the critical points of a slice may take. It is counted, not timed, so that the same
/// search ends with the same answer on every machine.
///
/// @param evaluations of the slice's gradient; a Hessian counts as three
/// @param intervalOperations of the proof that follows
public record SearchBudget(long evaluations, long intervalOperations) {
    /// Of a typed function: some seconds.
    private static final long MOST_EVALUATIONS = 3_000_000;

    /// The first nodes of a coarse search, and something of its cells.
    private static final long FEWEST_EVALUATIONS = 500;

    /// Weights times samples times evaluations: about half a minute.
    private static final double MOST_WORK = 1e10;

    /// About a second.
    private static final long MOST_INTERVAL_OPERATIONS = 60_000_000;

    public SearchBudget {
        if (evaluations < 1 || intervalOperations < 0) {
            throw new IllegalArgumentException("a search needs a budget of at least one evaluation, not " + evaluations
                    + ", and no less than none for its proof, not " + intervalOperations);
        }
    }

    /// What suits a loss when nothing else is asked for.
    public static SearchBudget of(Objective objective) {
        double size = (double) objective.dimension() * Math.max(1, objective.sampleCount());
        long evaluations = (long) Math.clamp(MOST_WORK / size, FEWEST_EVALUATIONS, MOST_EVALUATIONS);
        return new SearchBudget(evaluations, MOST_INTERVAL_OPERATIONS);
    }

    /// The same proof with another number of evaluations.
    public SearchBudget withEvaluations(long most) {
        return new SearchBudget(most, intervalOperations);
    }

    /// The same search with another proof.
    public SearchBudget withIntervalOperations(long most) {
        return new SearchBudget(evaluations, most);
    }
}
