package errorscape.critical.cell;

import errorscape.math.Symmetric2;

/// A point of a slice in the coordinates of [UnitSlice], with what the loss does there.
public record UnitPoint(double u, double v, double value, double gu, double gv, Symmetric2 hessian) {
    public double gradientNorm() {
        return StrictMath.hypot(gu, gv);
    }

    /// The larger magnitude of the Hessian's eigenvalues.
    public double curvature() {
        return Math.max(Math.abs(hessian.smallerEigenvalue()), Math.abs(hessian.largerEigenvalue()));
    }

    /// The smaller magnitude of the Hessian's eigenvalues.
    public double leastCurvature() {
        return Math.min(Math.abs(hessian.smallerEigenvalue()), Math.abs(hessian.largerEigenvalue()));
    }

    /// A unit eigenvector of the eigenvalue of smaller magnitude.
    public double[] flattestDirection() {
        return Math.abs(hessian.smallerEigenvalue()) <= Math.abs(hessian.largerEigenvalue())
                ? hessian.smallerEigenvector()
                : hessian.largerEigenvector();
    }

    public double distance(UnitPoint other) {
        return StrictMath.hypot(u - other.u, v - other.v);
    }
}
