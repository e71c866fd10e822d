package errorscape.critical;

import errorscape.math.Symmetric2;

/// A critical point of a slice: the gradient within the plane is zero there. Of the network it need not be one; what
/// the
/// network does there is in `network`.
///
/// @param a coordinate along the first direction
/// @param b coordinate along the second direction
/// @param value the loss
/// @param kind of the slice
/// @param hessian of the slice in plane coordinates
/// @param gradientNorm Euclidean norm of the slice's gradient in plane coordinates, after refinement
/// @param network what holds in all of weight space
public record SliceCriticalPoint(
        double a, double b, double value, Kind kind, Symmetric2 hessian, double gradientNorm, NetworkView network) {

    /// What a critical point of a slice is, by the signs of the slice's Hessian eigenvalues.
    public enum Kind {
        MINIMUM,
        SADDLE,
        MAXIMUM,
        /// An eigenvalue is zero within the tolerance: not decided by second derivatives.
        DEGENERATE
    }

    /// The whole weight space at a point of the slice.
    ///
    /// @param gradientNorm of the full gradient
    /// @param dimension number of weights
    /// @param index number of negative Hessian eigenvalues: directions that go down; -1 if not computed
    /// @param nullity number of Hessian eigenvalues that are zero within the tolerance; -1 if not computed
    public record NetworkView(double gradientNorm, int dimension, int index, int nullity) {}
}
