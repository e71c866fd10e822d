package errorscape.critical.line;

import errorscape.critical.cell.UnitPoint;
import errorscape.critical.cell.UnitSlice;
import java.util.Optional;

/// Brings an isolated degenerate critical point to its place. Towards a zero of order m Newton's steps shrink by
/// `1 - 1/m` only; the order is read off two of them and the step made m times as long (Schröder 1870), as long
/// as that makes the next step shorter.
final class MultipleZero {
    private static final int MOST_ROUNDS = 60;
    private static final int HIGHEST_ORDER = 24;

    /// Further away than this share of the box is another point.
    private static final double FURTHEST = 0.05;

    /// Curvatures this different are those of a valley's floor and its walls.
    private static final double FLOOR = 1e-3;

    private final UnitSlice slice;

    MultipleZero(UnitSlice slice) {
        this.slice = slice;
    }

    UnitPoint refined(UnitPoint found) {
        UnitPoint best = found;
        for (int round = 0; round < MOST_ROUNDS && step(best) > 0; round++) {
            Optional<UnitPoint> next = next(best);
            if (next.isEmpty() || next.get().distance(found) > FURTHEST) {
                return best;
            }
            best = next.get();
        }
        return best;
    }

    private Optional<UnitPoint> next(UnitPoint here) {
        double[] first = newton(here);
        UnitPoint one = moved(here, first, 1);
        double ratio = step(one) / step(here);
        long order = ratio < 1 ? Math.round(1 / (1 - ratio)) : 0;
        UnitPoint best = step(one) < step(here) ? one : here;
        if (order >= 2 && order <= HIGHEST_ORDER) {
            UnitPoint leap = moved(here, first, order);
            best = step(leap) < step(best) ? leap : best;
        }
        return step(best) < step(here) ? Optional.of(best) : Optional.empty();
    }

    /// The length of the Newton step: the gradient would not do, because rounding across the flattest direction
    /// outweighs what is left along it.
    private static double step(UnitPoint p) {
        double[] step = newton(p);
        return StrictMath.hypot(step[0], step[1]);
    }

    private UnitPoint moved(UnitPoint from, double[] step, long times) {
        double u = from.u() + times * step[0];
        double v = from.v() + times * step[1];
        slice.at(u, v);
        return onFloor(slice.point(u, v));
    }

    /// Back to the floor of the valley, if there is one: a step along a bend leaves it, and beside it the flattest
    /// curvature is another.
    private UnitPoint onFloor(UnitPoint beside) {
        if (!(beside.leastCurvature() < FLOOR * beside.curvature())) {
            return beside;
        }
        double[] flat = beside.flattestDirection();
        double[] step = newton(beside);
        double across = -step[0] * flat[1] + step[1] * flat[0];
        double u = beside.u() - across * flat[1];
        double v = beside.v() + across * flat[0];
        slice.at(u, v);
        return slice.point(u, v);
    }

    /// The Newton step, by eigendirections, so that rounding across the flattest one does not spoil it.
    private static double[] newton(UnitPoint p) {
        double[] flat = p.flattestDirection();
        boolean smaller = Math.abs(p.hessian().smallerEigenvalue())
                <= Math.abs(p.hessian().largerEigenvalue());
        double flatCurvature =
                smaller ? p.hessian().smallerEigenvalue() : p.hessian().largerEigenvalue();
        double steepCurvature =
                smaller ? p.hessian().largerEigenvalue() : p.hessian().smallerEigenvalue();
        double along = share(p.gu() * flat[0] + p.gv() * flat[1], flatCurvature);
        double across = share(-p.gu() * flat[1] + p.gv() * flat[0], steepCurvature);
        return new double[] {-along * flat[0] + across * flat[1], -along * flat[1] - across * flat[0]};
    }

    private static double share(double slope, double curvature) {
        double step = slope / curvature;
        return Double.isFinite(step) ? Math.clamp(step, -FURTHEST, FURTHEST) : 0;
    }
}
