package errorscape.network;

/// `(l2 / 2) * sum of squared weights + l1 * sum of absolute weights`, added to the loss. The second sum has
/// kinks where a weight is zero; there its slope counts as zero.
///
/// @param l2 zero or positive
/// @param l1 zero or positive
/// @param biases whether biases count
public record Regulariser(double l2, double l1, boolean biases) {
    public static final Regulariser NONE = new Regulariser(0, 0, false);

    public Regulariser {
        check("L2", l2);
        check("L1", l1);
    }

    /// Squares only.
    public Regulariser(double l2, boolean biases) {
        this(l2, 0, biases);
    }

    private static void check(String name, double factor) {
        if (!(factor >= 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("the " + name + " factor must be zero or positive, not " + factor);
        }
    }

    /// Whether nothing is added.
    boolean none() {
        return l2 == 0 && l1 == 0;
    }
}
