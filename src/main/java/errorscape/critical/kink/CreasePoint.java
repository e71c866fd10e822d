package errorscape.critical.kink;

import errorscape.critical.cell.UnitSlice;
import errorscape.math.Fma;
import java.util.Optional;

/// A point on a crease of the loss at which the gradients of both sides are opposite, so that zero lies between them:
/// it
/// is critical in the sense of Clarke (1983), and the loss is level along the crease.
///
/// @param u place, as a share of the box
/// @param v place
/// @param value of the loss
/// @param normalU across the crease, a unit vector
/// @param normalV the other component
/// @param before the gradient's component along the normal on the near side
/// @param after and on the far side, of the other sign
/// @param slope along the crease, as a share of the smaller gradient; what is left of it is rounding
record CreasePoint(
        double u, double v, double value, double normalU, double normalV, double before, double after, double slope) {
    /// Gradients that are opposite up to this angle are opposite up to rounding; less where they grow without bound
    /// towards the crease, as beside a cusp, so that slopes along it would not be seen.
    private static final double OPPOSITE = 1e-10;

    /// Closer than this no directions are told apart.
    private static final double ROUNDING = 2e-14;

    /// A jump is one if the gradients beside it are no less than this share of those further away.
    private static final double SMALL = 1e-6;

    private static final int HALVINGS = 60;
    private static final double BESIDE = 0.487;

    /// The point where a segment across a crease meets it; empty if it meets none, or one that is not level.
    ///
    /// @param half half the segment's length
    static Optional<CreasePoint> across(UnitSlice slice, double u, double v, double nu, double nv, double half) {
        double low = -half;
        double high = half;
        double first = along(slice, u, v, nu, nv, low);
        double last = along(slice, u, v, nu, nv, high);
        if (!(first * last < 0)) {
            return Optional.empty();
        }
        double far = Math.max(Math.abs(first), Math.abs(last));
        for (int k = 0; k < HALVINGS; k++) {
            double middle = 0.5 * (low + high);
            double there = along(slice, u, v, nu, nv, middle);
            if (there == 0 || Double.isNaN(there)) {
                middle = Fma.fma(BESIDE, high - low, low);
                there = along(slice, u, v, nu, nv, middle);
            }
            if (there == 0 || Double.isNaN(there) || !(middle > low && middle < high)) {
                break;
            }
            if (there * first > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double atU = u + 0.5 * (low + high) * nu;
        double atV = v + 0.5 * (low + high) * nv;
        slice.gradientAt(u + low * nu, v + low * nv);
        double beforeU = slice.gu();
        double beforeV = slice.gv();
        double value = slice.value();
        slice.gradientAt(u + high * nu, v + high * nv);
        double afterU = slice.gu();
        double afterV = slice.gv();
        double one = StrictMath.hypot(beforeU, beforeV);
        double other = StrictMath.hypot(afterU, afterV);
        double sine = Math.abs(beforeU * afterV - beforeV * afterU) / one / other;
        boolean opposite = beforeU * afterU + beforeV * afterV < 0 && sine <= tolerance(far, Math.max(one, other));
        if (!opposite || Math.min(one, other) < SMALL * far) {
            return Optional.empty();
        }
        double normalU = afterU / other - beforeU / one;
        double normalV = afterV / other - beforeV / one;
        double sign = normalU * nu + normalV * nv > 0 ? 1 : -1;
        double length = sign * StrictMath.hypot(normalU, normalV);
        return Optional.of(new CreasePoint(
                atU,
                atV,
                0.5 * (value + slice.value()),
                normalU / length,
                normalV / length,
                sign > 0 ? -one : one,
                sign > 0 ? other : -other,
                sine));
    }

    /// Up to which angle gradients count as opposite.
    ///
    /// @param far size of the gradient around
    /// @param near size of the gradient at the crease
    static double tolerance(double far, double near) {
        return Math.max(ROUNDING, OPPOSITE * Math.min(1, far / near));
    }

    private static double along(UnitSlice slice, double u, double v, double nu, double nv, double distance) {
        slice.gradientAt(u + distance * nu, v + distance * nv);
        return slice.gu() * nu + slice.gv() * nv;
    }

    double distance(CreasePoint other) {
        return StrictMath.hypot(u - other.u, v - other.v);
    }

    /// Whether the loss rises to both sides; otherwise it falls.
    boolean minimum() {
        return after > 0;
    }

    boolean inBox() {
        return u >= 0 && u <= 1 && v >= 0 && v <= 1;
    }
}
