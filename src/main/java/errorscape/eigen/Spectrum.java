package errorscape.eigen;

import errorscape.objective.Evaluator;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The eigenvalues of a symmetric matrix, such as a Hessian, in rising order.
///
/// An eigenvalue counts as zero if its magnitude is at most [#TOLERANCE], the same size as the gradient norm
/// that counts as zero; or at most that share of the largest magnitude, if this is below 1; but never less than
/// rounding, `4 n 2^-52` times the largest magnitude. Not purely relative, because networks of saturated units
/// have true eigenvalues over ten orders of magnitude beside one large outlier.
///
/// At a critical point that was searched for, [#CRITICAL_TOLERANCE] takes the place of the first, and
/// [#TOLERANCE] is the least that is asked: such a point is known to the rounding of its gradient divided by
/// the eigenvalue, and the eigenvalue changes by as much over that distance once it is below the square root of
/// rounding.
///
/// @param eigenvalues not to be modified
/// @param tolerance of zero
/// @param least what counts as zero whatever the others are
public record Spectrum(double[] eigenvalues, double tolerance, double least) {
    public static final double TOLERANCE = 1e-9;

    /// Four times the square root of rounding.
    public static final double CRITICAL_TOLERANCE = 0x1p-24;

    private static final double EPSILON = 0x1p-52;

    /// Of Lanczos' method.
    private static final int STEPS = 160;

    /// Ritz values whose residual is below this share of the largest magnitude have converged.
    private static final double CONVERGED = 1e-8;

    public Spectrum {
        eigenvalues = eigenvalues.clone();
        Arrays.sort(eigenvalues);
    }

    public Spectrum(double[] eigenvalues) {
        this(eigenvalues, TOLERANCE, 0);
    }

    /// The same eigenvalues as those of a critical point that was searched for.
    public Spectrum ofCriticalPoint() {
        return new Spectrum(eigenvalues, CRITICAL_TOLERANCE, TOLERANCE);
    }

    /// The spectrum of a symmetric matrix, by Householder tridiagonalisation and implicit QR (EJML).
    ///
    /// @param matrix row-major, `n * n` entries, not modified
    /// @throws IllegalArgumentException if an entry is not a finite number
    public static Spectrum of(double[] matrix, int n) {
        for (double entry : matrix) {
            if (!Double.isFinite(entry)) {
                throw new IllegalArgumentException("a matrix with the entry " + entry + " has no spectrum");
            }
        }
        return new Spectrum(DenseEigenpairs.values(matrix, n));
    }

    /// Of a Hessian too large for its matrix: the eigenvalues that Lanczos' method finds, those at both ends
    /// first of all; none where the Hessian is not finite.
    public static Spectrum ends(Evaluator evaluator, double[] weights) {
        return ends(SymmetricOperator.hessian(evaluator, weights), weights.length);
    }

    public static Spectrum ends(SymmetricOperator hessian, int n) {
        Lanczos lanczos = new Lanczos(hessian, n);
        if (!lanczos.grow(STEPS)) {
            return new Spectrum(new double[0]);
        }
        RitzPairs ritz = lanczos.ritz();
        double enough = CONVERGED * ritz.magnitude();
        return new Spectrum(IntStream.range(0, ritz.size())
                .filter(k -> ritz.residual(k) <= enough)
                .mapToDouble(ritz::value)
                .toArray());
    }

    /// What an eigenvalue's magnitude must exceed not to count as zero.
    public double threshold() {
        int n = eigenvalues.length;
        double size = n == 0 ? 0 : Math.max(Math.abs(eigenvalues[0]), Math.abs(eigenvalues[n - 1]));
        return Math.max(Math.max(least, tolerance * Math.min(1, size)), 4 * n * EPSILON * size);
    }

    /// The number of negative eigenvalues.
    public int index() {
        double threshold = threshold();
        return (int) Arrays.stream(eigenvalues).filter(e -> e < -threshold).count();
    }

    /// The number of eigenvalues that count as zero.
    public int nullity() {
        double threshold = threshold();
        return (int)
                Arrays.stream(eigenvalues).filter(e -> Math.abs(e) <= threshold).count();
    }

    public double smallest() {
        return eigenvalues[0];
    }

    public double largest() {
        return eigenvalues[eigenvalues.length - 1];
    }
}
