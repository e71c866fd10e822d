package errorscape.critical;

/// How much work a search may do before it ends with what it has found. Counted in evaluations, not in seconds: what
/// it ends with is the same on every machine.
///
/// @param evaluations of the gradient; a product with the Hessian counts as two
public record SearchBudget(long evaluations) {
    /// As much as it takes.
    public static final SearchBudget UNLIMITED = new SearchBudget(Long.MAX_VALUE);

    public SearchBudget {
        if (evaluations < 1) {
            throw new IllegalArgumentException("a search needs at least one evaluation, not " + evaluations);
        }
    }

    public boolean limited() {
        return evaluations < Long.MAX_VALUE;
    }
}
