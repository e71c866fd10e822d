package errorscape.network;

/// `(l2 / 2) * sum of squared weights`, added to the loss.
///
/// @param l2 zero or positive
/// @param biases whether biases count
public record Regulariser(double l2, boolean biases) {
    public static final Regulariser NONE = new Regulariser(0, false);

    public Regulariser {
        if (!(l2 >= 0) || Double.isInfinite(l2)) {
            throw new IllegalArgumentException("the L2 factor must be zero or positive, not " + l2);
        }
    }
}
