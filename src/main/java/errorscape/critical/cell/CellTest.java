package errorscape.critical.cell;

import errorscape.math.Symmetric2;

/// Whether a square cell can hold a zero of the slice's gradient, judged by the exact gradient and Hessian
/// at its centre and the exact gradients at its corners.
///
/// The gradient is taken as linear, `g + H d`, up to a remainder: twice the largest deviation at the corners (a
/// quadratic remainder is largest there; the factor is for higher orders). A cell is empty if some combination of the
/// gradient's two components, remainder included, keeps its sign in it: the components themselves, the ones along and
/// across the gradient, and those of the Newton step `H^-1 g`, which see through ill-conditioned valleys. A field times
/// a positive function has the same zeros, so the same is asked of `exp(-c d) g` with the rate `c` at which the
/// gradient's norm grows: it sees through tails that fade or grow exponentially. A cell is
/// simple if the remainder moves the Newton step by less than a third of the cell: then it has one zero at most, and
/// Newton finds it (the condition of Newton and Kantorovich with estimated constants).
public final class CellTest {
    private static final double SAFETY = 2;
    private static final double SIMPLE = 1.0 / 3;

    private final UnitPoint centre;
    private final double half;
    private final double[] corners;
    private final double[] remainderU = new double[4];
    private final double[] remainderV = new double[4];
    private final boolean finite;

    /// @param half half the cell's side
    /// @param corners as [NodeGrid#corners]
    CellTest(UnitPoint centre, double half, double[] corners) {
        this.centre = centre;
        this.half = half;
        this.corners = corners;
        Symmetric2 h = centre.hessian();
        boolean allFinite = Double.isFinite(centre.gradientNorm()) && Double.isFinite(NodeGrid.size(h));
        for (int k = 0; k < 4; k++) {
            double du = (k & 1) == 0 ? -half : half;
            double dv = (k & 2) == 0 ? -half : half;
            remainderU[k] = corners[2 * k] - (centre.gu() + h.xx() * du + h.xy() * dv);
            remainderV[k] = corners[2 * k + 1] - (centre.gv() + h.xy() * du + h.yy() * dv);
            allFinite &= Double.isFinite(remainderU[k]) && Double.isFinite(remainderV[k]);
        }
        finite = allFinite;
    }

    /// Whether gradient and Hessian are numbers at centre and corners.
    boolean finite() {
        return finite;
    }

    /// Whether the loss is level in the whole cell, as far as its gradients say.
    boolean level() {
        boolean level = centre.gradientNorm() == 0 && centre.curvature() == 0;
        for (double corner : corners) {
            level &= corner == 0;
        }
        return level;
    }

    boolean empty() {
        double norm = centre.gradientNorm();
        if (norm == 0) {
            return false;
        }
        double nu = centre.gu() / norm;
        double nv = centre.gv() / norm;
        if (keepsSign(1, 0) || keepsSign(0, 1) || keepsSign(nu, nv) || keepsSign(-nv, nu)) {
            return true;
        }
        // The rows of the inverse Hessian, up to a factor.
        Symmetric2 h = centre.hessian();
        double size = NodeGrid.size(h);
        return (size > 0 && (keepsSign(h.yy() / size, -h.xy() / size) || keepsSign(-h.xy() / size, h.xx() / size)))
                || scaledKeepsSign(nu, nv, norm);
    }

    /// Whether the component along the gradient of `exp(-c d) g` keeps its sign; its linear part vanishes.
    private boolean scaledKeepsSign(double nu, double nv, double norm) {
        Symmetric2 h = centre.hessian();
        double rateU = (nu * h.xx() + nv * h.xy()) / norm;
        double rateV = (nu * h.xy() + nv * h.yy()) / norm;
        double largest = 0;
        for (int k = 0; k < 4; k++) {
            double du = (k & 1) == 0 ? -half : half;
            double dv = (k & 2) == 0 ? -half : half;
            double along = nu * corners[2 * k] + nv * corners[2 * k + 1];
            double scaled = along / norm * StrictMath.exp(-rateU * du - rateV * dv);
            largest = Math.max(largest, Math.abs(scaled - 1));
        }
        return SAFETY * largest < 1;
    }

    boolean simple() {
        double size = NodeGrid.size(centre.hessian());
        if (size == 0) {
            return false;
        }
        // Divided by its size first: the squares of small numbers are none.
        double xx = centre.hessian().xx() / size;
        double xy = centre.hessian().xy() / size;
        double yy = centre.hessian().yy() / size;
        double det = size * Math.abs(xx * yy - xy * xy);
        double first = remainder(yy, -xy);
        double second = remainder(-xy, xx);
        return Math.max(first, second) < SIMPLE * half * det;
    }

    private boolean keepsSign(double x, double y) {
        Symmetric2 h = centre.hessian();
        double atCentre = Math.abs(x * centre.gu() + y * centre.gv());
        double change = half * (Math.abs(x * h.xx() + y * h.xy()) + Math.abs(x * h.xy() + y * h.yy()));
        return atCentre > change + remainder(x, y);
    }

    private double remainder(double x, double y) {
        double largest = 0;
        for (int k = 0; k < 4; k++) {
            largest = Math.max(largest, Math.abs(x * remainderU[k] + y * remainderV[k]));
        }
        return SAFETY * largest;
    }
}
