package errorscape.critical.cell;

import errorscape.math.Symmetric2;

/// Whether a place where the gradient is computed as zero is a kink or a jump: a formula such as `abs(x)` has a
/// gradient
/// there by convention only, and around the tip of a cone that of `cos(sqrt(x^2 + y^2))` a wrong Hessian.
public final class Smoothness {
    private static final double NEXT = 1e-9;
    private static final double BESIDE = 1e-6;
    private static final double AROUND = 1e-3;

    /// A gradient that jumps by more than this share of its size around is one of a kink.
    private static final double JUMP = 1e-2;

    /// Where the gradient is of the size it has in general.
    private static final double FAR = 2e-2;

    /// Of a value, as a share of it.
    private static final double ROUNDING = 1e-10;

    private static final double WRONG = 0.1;
    private static final int DIRECTIONS = 8;

    private final UnitSlice slice;

    public Smoothness(UnitSlice slice) {
        this.slice = slice;
    }

    /// Whether the loss or its gradient jumps at a point.
    public boolean kink(UnitPoint point) {
        return gradientJumps(point) || valueJumps(point);
    }

    private boolean gradientJumps(UnitPoint point) {
        double usual = 0;
        double jump = 0;
        for (int k = 0; k < DIRECTIONS; k++) {
            usual = Math.max(usual, deviation(point, AROUND, k, new Symmetric2(0, 0, 0)));
            jump = Math.max(jump, deviation(point, NEXT, k, point.hessian()));
        }
        return jump > JUMP * usual;
    }

    private boolean valueJumps(UnitPoint point) {
        double usual = 0;
        double jump = 0;
        for (int k = 0; k < DIRECTIONS; k++) {
            usual = Math.max(usual, rise(point, AROUND, k));
            jump = Math.max(jump, rise(point, NEXT, k));
        }
        return jump > JUMP * usual && jump > ROUNDING * Math.abs(point.value());
    }

    private double rise(UnitPoint point, double distance, int k) {
        slice.gradientAt(point.u() + distance * cos(k), point.v() + distance * sin(k));
        double rise = Math.abs(slice.value() - point.value());
        return Double.isFinite(rise) ? rise : 0;
    }

    /// Whether the gradient is zero at a point but has a kink there, so that there is no Hessian.
    ///
    /// What the Hessian leaves of the gradient beside the point falls with the square of the distance, or
    /// faster; at a kink of the gradient, as that of `max(x, y)^2` at the origin, with the distance only.
    public boolean gradientKinks(UnitPoint point) {
        double near = 0;
        double nearer = 0;
        double usual = 0;
        for (int k = 0; k < DIRECTIONS; k++) {
            near = Math.max(near, deviation(point, BESIDE, k, point.hessian()));
            nearer = Math.max(nearer, deviation(point, 0.1 * BESIDE, k, point.hessian()));
            usual = Math.max(usual, deviation(point, FAR, k, new Symmetric2(0, 0, 0)) / FAR);
        }
        return nearer > 0.05 * near && nearer > JUMP * 0.1 * BESIDE * usual;
    }

    /// The point with the Hessian that its surroundings have, if its own is not the gradient's derivative.
    public UnitPoint withTrueHessian(UnitPoint point) {
        double wrong = 0;
        for (int k = 0; k < DIRECTIONS; k++) {
            wrong = Math.max(wrong, deviation(point, BESIDE, k, point.hessian()));
        }
        if (!(wrong > WRONG * BESIDE * NodeGrid.size(point.hessian()))) {
            return point;
        }
        Symmetric2[] around = new Symmetric2[DIRECTIONS];
        Symmetric2 mean = new Symmetric2(0, 0, 0);
        for (int k = 0; k < DIRECTIONS; k++) {
            slice.at(point.u() + BESIDE * cos(k), point.v() + BESIDE * sin(k));
            around[k] = slice.hessian();
            mean = sum(mean, around[k], 1.0 / DIRECTIONS);
        }
        for (Symmetric2 one : around) {
            if (!(NodeGrid.size(sum(one, mean, -1)) <= WRONG * NodeGrid.size(mean))) {
                return point;
            }
        }
        return new UnitPoint(point.u(), point.v(), point.value(), point.gu(), point.gv(), mean);
    }

    private double deviation(UnitPoint point, double distance, int direction, Symmetric2 h) {
        double du = distance * cos(direction);
        double dv = distance * sin(direction);
        slice.gradientAt(point.u() + du, point.v() + dv);
        double deviation = StrictMath.hypot(
                slice.gu() - point.gu() - h.xx() * du - h.xy() * dv,
                slice.gv() - point.gv() - h.xy() * du - h.yy() * dv);
        return Double.isFinite(deviation) ? deviation : 0;
    }

    private static Symmetric2 sum(Symmetric2 a, Symmetric2 b, double factor) {
        return new Symmetric2(a.xx() + factor * b.xx(), a.xy() + factor * b.xy(), a.yy() + factor * b.yy());
    }

    // Not along the axes, where kinks of formulas like to lie.
    private static double cos(int k) {
        return StrictMath.cos(2 * Math.PI * k / DIRECTIONS + 0.2);
    }

    private static double sin(int k) {
        return StrictMath.sin(2 * Math.PI * k / DIRECTIONS + 0.2);
    }
}
