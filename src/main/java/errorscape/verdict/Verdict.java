package errorscape.verdict;

import java.util.Locale;
import java.util.Optional;

/// What can be said of a racer where it stands, from its gradient, its Hessian and its way there, with the
/// numbers it rests on. A small gradient alone is never called convergence.
///
/// @param badge a few words
/// @param sentence the whole of it
/// @param gradientNorm of the gradient over all training samples
/// @param newtonStep how far the zero of the gradient's linear model is; NaN where that is not known
/// @param curvature of that loss; empty where it is not known
/// @param secant the curvature between the two places between which it jumps to and fro,
///     `(g1 - g2) (w1 - w2) / |w1 - w2|^2`; empty if it does not
/// @param stableRate the largest learning rate that is stable on the quadratic model, with the secant's curvature where
///     there is one; empty where there is no such rule
public record Verdict(
        Kind kind,
        String badge,
        String sentence,
        double gradientNorm,
        double newtonStep,
        Optional<Curvature> curvature,
        Optional<Double> secant,
        Optional<Double> stableRate) {
    /// Kinds of verdicts.
    public enum Kind {
        START,
        DESCENDING,
        RISING,
        OSCILLATING,
        /// The loss gets on no more where it is nearly level, and the place is no critical point.
        PLATEAU,
        /// The loss gets on no more although it is not level.
        STALLED,
        /// The Hessian does not change the gradient, which is not zero (Frye et al. 2021).
        GRADIENT_FLAT,
        MINIMUM,
        SADDLE,
        MAXIMUM,
        /// A critical point with flat directions and none that goes down, or on the way to one.
        DEGENERATE,
        /// At a kink, where second derivatives decide nothing.
        KINK,
        /// The loss goes on falling while the weights grow, and has no minimum that way.
        ENDLESS,
        DIVERGED,
        FAILED;

        /// Its name in files: "minimum", "gradient-flat", "falls towards infinity".
        public String id() {
            return switch (this) {
                case GRADIENT_FLAT -> "gradient-flat";
                case ENDLESS -> "falls towards infinity";
                default -> name().toLowerCase(Locale.ROOT);
            };
        }
    }

    /// The Hessian in a few numbers.
    ///
    /// @param smallest eigenvalue
    /// @param largest eigenvalue
    /// @param index number of negative eigenvalues
    /// @param nullity number of eigenvalues that cannot be told from zero
    /// @param dimension number of all
    /// @param least magnitude of the eigenvalues that do not count as zero
    /// @param zero magnitude up to which they do
    /// @param whole whether all eigenvalues are known; if not, index and nullity count those that are
    public record Curvature(
            double smallest,
            double largest,
            int index,
            int nullity,
            int dimension,
            double least,
            double zero,
            boolean whole) {}

    /// The curvature by which steps are stable or not: that between the two places of a jump to and fro, else the
    /// largest here. Empty where neither is known.
    public Optional<Double> steepest() {
        return secant.or(() -> curvature.map(Curvature::largest));
    }
}
