package errorscape.critical;

import errorscape.math.Symmetric2;

/// Whether a square cell can hold a zero of the slice's gradient, judged by the exact gradient and Hessian at its
/// centre
/// and the exact gradients at its corners.
///
/// The gradient is taken as linear, `g + H d`, up to a remainder: twice the largest deviation at the corners (a
/// quadratic remainder is largest there; the factor is for higher orders). A cell is empty if some combination of the
/// gradient's two components, remainder included, keeps its sign in it: the components themselves, the ones along and
/// across the gradient, and those of the Newton step `H^-1 g`, which see through ill-conditioned valleys. A cell is
/// simple if the remainder moves the Newton step by less than a third of the cell: then it has one zero at most, and
/// Newton finds it (the condition of Newton and Kantorovich with estimated constants).
final class CellTest {
    private static final double SAFETY = 2;
    private static final double SIMPLE = 1.0 / 3;

    private final UnitPoint centre;
    private final double half;
    private final double[] remainderU = new double[4];
    private final double[] remainderV = new double[4];
    private final boolean finite;

    /// @param half half the cell's side
    /// @param corners as [NodeGrid#corners]
    CellTest(UnitPoint centre, double half, double[] corners) {
        this.centre = centre;
        this.half = half;
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
        return keepsSign(h.yy(), -h.xy()) || keepsSign(-h.xy(), h.xx());
    }

    boolean simple() {
        Symmetric2 h = centre.hessian();
        double det = Math.abs(h.determinant());
        double first = remainder(h.yy(), -h.xy());
        double second = remainder(-h.xy(), h.xx());
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
