package errorscape.training;

import java.util.Optional;

/// What can be said of a racer where it stands, from its gradient, its Hessian and its way there, with the
/// numbers it rests on. A small gradient alone is never called convergence.
///
/// @param badge a few words
/// @param sentence the whole of it
/// @param gradientNorm of the gradient over all training samples
/// @param curvature of that loss; empty where it is not known
/// @param stableRate the largest learning rate that is stable on the quadratic model; empty where there is no
///     such rule
public record Verdict(
        Kind kind,
        String badge,
        String sentence,
        double gradientNorm,
        Optional<Curvature> curvature,
        Optional<Double> stableRate) {
    /// Kinds of verdicts.
    public enum Kind {
        START,
        DESCENDING,
        RISING,
        OSCILLATING,
        /// The loss gets on no more, and the place is no critical point.
        PLATEAU,
        /// The Hessian does not change the gradient, which is not zero (Frye et al. 2021).
        GRADIENT_FLAT,
        MINIMUM,
        SADDLE,
        /// A critical point with flat directions and none that goes down.
        DEGENERATE,
        DIVERGED,
        FAILED
    }

    /// The Hessian in a few numbers.
    ///
    /// @param smallest eigenvalue
    /// @param largest eigenvalue
    /// @param index number of negative eigenvalues
    /// @param nullity number of eigenvalues that count as zero
    /// @param dimension number of all
    /// @param least magnitude of the eigenvalues that do not count as zero
    /// @param zero magnitude up to which they do
    public record Curvature(
            double smallest, double largest, int index, int nullity, int dimension, double least, double zero) {}
}
