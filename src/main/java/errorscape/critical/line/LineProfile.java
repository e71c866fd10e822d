package errorscape.critical.line;

import errorscape.critical.cell.UnitPoint;
import errorscape.critical.cell.UnitSlice;

/// How the gradient grows across a line of critical points, beside one of them: like the k-th power of the distance, k
/// being 1 at the floor of a parabolic valley and 2 on the terrace of `x^3`, where the line has no curvature at all.
///
/// @param order k, at least 1
/// @param normalU across the line, a unit vector
/// @param normalV the other component
/// @param slope the gradient at [#BESIDE] divided by it: the curvature across, where k is 1
/// @param rounding of the gradient along the normal
/// @param side whether the gradient is zero on one side: then it is the edge of an area
record LineProfile(int order, double normalU, double normalV, double slope, double rounding, boolean side) {
    /// Distance from the line at which its gradient is looked at, as a share of the box.
    static final double BESIDE = 1.0 / 1024;

    private static final int DIRECTIONS = 32;
    private static final int HIGHEST_ORDER = 24;

    /// Less than this share of the gradient on the other side is none.
    private static final double NONE = 1e-12;

    /// Beside a critical point.
    static LineProfile at(UnitSlice slice, UnitPoint point) {
        double steepest = 0;
        double nu = 1;
        double nv = 0;
        for (int k = 0; k < DIRECTIONS; k++) {
            double angle = 2 * Math.PI * k / DIRECTIONS;
            slice.gradientAt(point.u() + BESIDE * StrictMath.cos(angle), point.v() + BESIDE * StrictMath.sin(angle));
            double norm = slice.gradientNorm();
            if (Double.isFinite(norm) && norm > steepest) {
                steepest = norm;
                nu = slice.gu() / norm;
                nv = slice.gv() / norm;
            }
        }
        double there = along(slice, point, BESIDE, nu, nv);
        double back = along(slice, point, -BESIDE, nu, nv);
        double sign = Math.abs(there) >= Math.abs(back) ? 1 : -1;
        double far = Math.max(Math.abs(there), Math.abs(back));
        double near = Math.abs(along(slice, point, 0.5 * sign * BESIDE, nu, nv));
        double power = StrictMath.log(far / near) / StrictMath.log(2);
        int order = power >= 1 && power < HIGHEST_ORDER ? (int) Math.rint(power) : 1;
        boolean side = Math.min(Math.abs(there), Math.abs(back)) <= NONE * far;
        return new LineProfile(order, nu, nv, far / BESIDE, Nullity.rounding(slice, point, nu, nv), side);
    }

    /// The gradient's component along a direction, so far from a point along it.
    static double along(UnitSlice slice, UnitPoint point, double distance, double nu, double nv) {
        slice.gradientAt(point.u() + distance * nu, point.v() + distance * nv);
        return slice.gu() * nu + slice.gv() * nv;
    }

    /// Along the line.
    double[] tangent() {
        return new double[] {-normalV, normalU};
    }
}
