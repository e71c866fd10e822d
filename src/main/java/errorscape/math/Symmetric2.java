package errorscape.math;

/// A symmetric 2x2 matrix `[[xx, xy], [xy, yy]]`, such as the Hessian of a slice.
public record Symmetric2(double xx, double xy, double yy) {
    public double determinant() {
        return xx * yy - xy * xy;
    }

    public double trace() {
        return xx + yy;
    }

    /// The smaller eigenvalue.
    public double smallerEigenvalue() {
        return trace() > 0 ? lesser(0.5 * (trace() + spread())) : 0.5 * (trace() - spread());
    }

    /// The larger eigenvalue.
    public double largerEigenvalue() {
        return trace() < 0 ? lesser(0.5 * (trace() - spread())) : 0.5 * (trace() + spread());
    }

    /// The eigenvalue of lesser magnitude from the other: the determinant divided by it, which does not cancel
    /// where the matrix is diagonal (LAPACK's dlaev2).
    private double lesser(double greater) {
        boolean first = Math.abs(xx) >= Math.abs(yy);
        return (first ? xx : yy) / greater * (first ? yy : xx) - xy / greater * xy;
    }

    /// A unit eigenvector `{x, y}` of the smaller eigenvalue.
    public double[] smallerEigenvector() {
        double[] larger = largerEigenvector();
        return new double[] {-larger[1], larger[0]};
    }

    /// A unit eigenvector `{x, y}` of the larger eigenvalue.
    public double[] largerEigenvector() {
        // Half the angle of (xx - yy, 2 xy): no cancellation, and (1, 0) for multiples of the identity.
        double angle = 0.5 * StrictMath.atan2(2 * xy, xx - yy);
        return new double[] {StrictMath.cos(angle), StrictMath.sin(angle)};
    }

    private double spread() {
        return StrictMath.hypot(xx - yy, 2 * xy);
    }
}
