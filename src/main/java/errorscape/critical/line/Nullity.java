package errorscape.critical.line;

import errorscape.critical.cell.NodeGrid;
import errorscape.critical.cell.UnitPoint;
import errorscape.critical.cell.UnitSlice;
import errorscape.math.Symmetric2;

/// How many Hessian eigenvalues of a critical point of a slice are zero, as far as rounding lets one tell.
///
/// An eigenvalue counts as zero if it is below [#ROUNDING] times the larger one, which is what rounding leaves of
/// zero beside it; or if it is no larger than what ten times the uncertainty of the point's place makes of it. The
/// place is known up to a Newton step and the gradient's own rounding divided by the eigenvalue, and the Hessian
/// changes with the place at a rate that is measured beside the point. So a multiple zero is told although it was
/// found a little beside its place, and a simple one however small its curvature is against others or elsewhere.
public final class Nullity {
    /// The stated relative tolerance.
    static final double ROUNDING = 1e-11;

    private static final double UNCERTAIN = 10;

    /// How far beside the point the Hessian's change is measured, as a share of the box.
    private static final double BESIDE = 1e-4;

    /// So near that the gradient is linear but for its rounding, and what is quadratic.
    private static final double[] NEXT = {1e-13, 1e-11, 1e-9, 1e-7};

    private final UnitPoint point;
    private final double change;
    private final double[][] noise;

    private Nullity(UnitSlice slice, UnitPoint point) {
        this.point = point;
        change = change(slice, point);
        noise = noise(slice, point);
    }

    public static int of(UnitSlice slice, UnitPoint point) {
        if (point.curvature() == 0) {
            return 2;
        }
        Nullity nullity = new Nullity(slice, point);
        double[] flat = point.flattestDirection();
        double[] steep = {-flat[1], flat[0]};
        if (nullity.zero(point.curvature(), steep)) {
            return 2;
        }
        double least = point.leastCurvature();
        return least <= ROUNDING * point.curvature() || nullity.zero(least, flat) ? 1 : 0;
    }

    private boolean zero(double eigenvalue, double[] direction) {
        double along = along(direction, point.gu(), point.gv());
        double uncertainty = (along + rounding(noise, direction)) / eigenvalue + 4 * Math.ulp(1.0);
        return eigenvalue <= UNCERTAIN * change * uncertainty;
    }

    /// The gradient's rounding along the flattest direction of a point.
    static double rounding(UnitSlice slice, UnitPoint point) {
        return rounding(noise(slice, point), point.flattestDirection());
    }

    /// The gradient's rounding along a direction.
    static double rounding(UnitSlice slice, UnitPoint point, double x, double y) {
        return rounding(noise(slice, point), new double[] {x, y});
    }

    private static double rounding(double[][] noise, double[] direction) {
        double largest = 0;
        for (double[] one : noise) {
            largest = Math.max(largest, along(direction, one[0], one[1]));
        }
        return largest;
    }

    private static double along(double[] direction, double x, double y) {
        return Math.abs(x * direction[0] + y * direction[1]);
    }

    /// The largest rate at which the Hessian changes beside the point.
    private static double change(UnitSlice slice, UnitPoint point) {
        double largest = 0;
        for (int k = 0; k < 4; k++) {
            double sign = (k & 1) == 0 ? BESIDE : -BESIDE;
            double u = point.u() + ((k & 2) == 0 ? sign : 0);
            double v = point.v() + ((k & 2) == 0 ? 0 : sign);
            slice.at(u, v);
            Symmetric2 there = slice.hessian();
            Symmetric2 here = point.hessian();
            double rate = NodeGrid.size(
                            new Symmetric2(there.xx() - here.xx(), there.xy() - here.xy(), there.yy() - here.yy()))
                    / BESIDE;
            largest = Double.isFinite(rate) ? Math.max(largest, rate) : largest;
        }
        return largest;
    }

    /// The gradient's rounding, as seen in its deviations from linearity next to the point; those of both sides
    /// together, so that what is quadratic cancels. They have a direction: across a valley far more is rounded than
    /// along it.
    private static double[][] noise(UnitSlice slice, UnitPoint point) {
        Symmetric2 h = point.hessian();
        double[][] deviations = new double[2 * NEXT.length][2];
        for (int k = 0; k < deviations.length; k++) {
            double size = NEXT[k / 2];
            double other = (k & 1) == 0 ? size : -size;
            double u = point.u() + size;
            double v = point.v() + other;
            slice.gradientAt(u, v);
            double gu = slice.gu();
            double gv = slice.gv();
            double lowerU = point.u() - size;
            double lowerV = point.v() - other;
            slice.gradientAt(lowerU, lowerV);
            double du = u - lowerU;
            double dv = v - lowerV;
            double x = 0.5 * (gu - slice.gu() - h.xx() * du - h.xy() * dv);
            double y = 0.5 * (gv - slice.gv() - h.xy() * du - h.yy() * dv);
            deviations[k] = Double.isFinite(x) && Double.isFinite(y) ? new double[] {x, y} : new double[2];
        }
        return deviations;
    }
}
