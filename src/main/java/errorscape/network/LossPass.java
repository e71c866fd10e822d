package errorscape.network;

/// A loss over a block of samples, written without cancellation, so that it is right for huge logits and near zero.
/// Arrays are `[output][sample]`; the first `n` samples count.
///
/// The three are called in this order for the same outputs, the later ones not at all or several times: they build on
/// what the earlier ones keep.
interface LossPass {
    /// The sum over the samples, not yet multiplied by the factor.
    double sum(double[][] o, double[][] y, int n);

    /// The derivative by the outputs.
    ///
    /// @param factor from [Loss#factor(int)]
    /// @param g overwritten: `factor * d loss / d o`
    void slope(double[][] o, double[][] y, int n, double factor, double[][] g);

    /// The second derivative by the outputs times a change of the outputs.
    ///
    /// @param change of the outputs
    /// @param result overwritten: `factor * d2 loss / d o2 * change`
    void curvature(double[][] o, int n, double factor, double[][] change, double[][] result);
}
