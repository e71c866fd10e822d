package errorscape.critical;

import errorscape.critical.line.Nullity;
import errorscape.math.Symmetric2;
import java.util.OptionalInt;

/// A critical point of a slice: the gradient within the plane is zero there. Of the network it need not be one;
/// what the network does there is in `network`.
///
/// @param a coordinate along the first direction
/// @param b coordinate along the second direction
/// @param value the loss
/// @param kind of the slice
/// @param hessian of the slice in plane coordinates; at a kink there is none, and its entries are NaN
/// @param nullity number of the slice's Hessian eigenvalues that are zero, by [Nullity]
/// @param gradientNorm Euclidean norm of the slice's gradient in plane coordinates, after refinement; at a
///     kink that of the generalised gradient's shortest vector, 0 (Clarke 1983)
/// @param smooth false at a kink: a minimum, a maximum or another turning point of the loss where it has no gradient
/// @param turns of the gradient's direction round the point: 1 of a minimum or a maximum, -1 of a saddle, -2 of a
///     monkey saddle; empty of a line or an area, and where it could not be decided
/// @param persistence how far the loss has to rise (fall) from a minimum (maximum) before a deeper (higher) one
///     can be
///     reached, and the same number at the saddle on the way there; infinite where there is no such way, and at
///     degenerate points
/// @param network what holds in all of weight space
public record SliceCriticalPoint(
        double a,
        double b,
        double value,
        Kind kind,
        Symmetric2 hessian,
        int nullity,
        double gradientNorm,
        boolean smooth,
        OptionalInt turns,
        double persistence,
        NetworkView network) {

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
    /// @param near whether the Newton step is short, as it is near a zero of the gradient; where the gradient only
    ///     fades it is not
    public record NetworkView(double gradientNorm, int dimension, int index, int nullity, boolean near) {
        /// A point whose full gradient is not longer than this is critical for the network too. It must
        /// be this small: near a gradient-flat point (Frye et al. 2021) the gradient can fall below
        /// 1e-4 where no critical point is.
        public static final double GRADIENT_TOLERANCE = 1e-9;

        /// A point of which only the length of the gradient is known, or whose Newton step is short.
        public NetworkView(double gradientNorm, int dimension, int index, int nullity) {
            this(gradientNorm, dimension, index, nullity, true);
        }

        /// Whether the point is critical for the network, not only for the slice.
        public boolean critical() {
            return gradientNorm <= GRADIENT_TOLERANCE && near;
        }

        /// What a critical point is by its eigenvalues, if they are known; without a negative one and with some that
        /// are zero it is degenerate. All negative: a maximum.
        public Kind kind() {
            if (index > 0) {
                return index == dimension ? Kind.MAXIMUM : nullity + index < dimension ? Kind.SADDLE : Kind.DEGENERATE;
            }
            return index == 0 && nullity == 0 ? Kind.MINIMUM : Kind.DEGENERATE;
        }
    }

    /// The number of negative eigenvalues of the slice's Hessian, without those that are zero within the
    /// tolerance.
    public int index() {
        return switch (kind) {
            case MINIMUM -> 0;
            case SADDLE -> 1;
            case MAXIMUM -> 2;
            case DEGENERATE -> nullity == 1 && hessian.xx() + hessian.yy() < 0 ? 1 : 0;
        };
    }

    /// What the point is, for people: first of the slice, then of the network, such as "minimum of this
    /// slice; 3 of 17 directions of the network go down; gradient 0.12: not a critical point of the
    /// network".
    public String inWords() {
        return PointInWords.of(this);
    }
}
