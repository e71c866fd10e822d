package errorscape.network;

/// How starting weights are drawn. Biases start at zero unless the scheme says otherwise.
///
/// @param scheme the distribution
/// @param scale multiplies the scheme's own width: standard deviation for NORMAL, half-width for UNIFORM, the gain for
///     XAVIER and HE, the value itself for CONSTANT (biases too)
public record Initialiser(Scheme scheme, double scale) {
    /// The distribution.
    public enum Scheme {
        /// Normal with variance 2 / (fan in + fan out) (Glorot and Bengio 2010).
        XAVIER,
        /// Normal with variance 2 / fan in (He et al. 2015).
        HE,
        /// Normal with variance 1, biases too.
        NORMAL,
        /// Uniform in [-1, 1], biases too.
        UNIFORM,
        /// All zero.
        ZERO,
        /// All the same.
        CONSTANT
    }
}
