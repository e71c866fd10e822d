package errorscape.critical;

import errorscape.eigen.Spectrum;

/// What gradient and Hessian prove of a place, such as one where a run stands. It says no more than its numbers do:
/// see [StandingProbe].
///
/// @param value of the loss
/// @param newtonStep length of the Newton step from here over all eigenvalues larger than rounding: how far the zero of
///     the linear model of the gradient is; NaN where there is none or it was not computed
/// @param spectrum of the Hessian here; of a large network only what Lanczos' method finds
/// @param whole whether these are all eigenvalues
/// @param index eigenvalues that are negative, and known to be against rounding and third derivatives
/// @param nullity eigenvalues that cannot be told from zero so
/// @param least magnitude of those that can; 0 if there are none
public record Standing(
        Kind kind,
        double value,
        double gradientNorm,
        double newtonStep,
        Spectrum spectrum,
        boolean whole,
        int index,
        int nullity,
        double least) {

    /// What a place is.
    public enum Kind {
        /// No critical point, as far as derivatives tell: the Newton step is not short, or leads on and on.
        ORDINARY,
        /// The gradient is more than rounding, and all of it in the Hessian's kernel (Frye et al. 2021).
        GRADIENT_FLAT,
        MINIMUM,
        SADDLE,
        MAXIMUM,
        /// At, or ever nearer to, a critical point with flat directions and none that is known to go down.
        DEGENERATE,
        /// The gradient is nearly zero, but jumps beside the place: second derivatives are those of one side.
        KINK,
        /// Too many weights to decide with what was computed.
        UNDECIDED
    }

    /// Whether this is a critical point, within [ZeroSearch#STEP_TOLERANCE] where it is not degenerate.
    public boolean critical() {
        return kind == Kind.MINIMUM || kind == Kind.SADDLE || kind == Kind.MAXIMUM || kind == Kind.DEGENERATE;
    }
}
