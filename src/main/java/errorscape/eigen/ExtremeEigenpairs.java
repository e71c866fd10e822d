package errorscape.eigen;

import errorscape.math.Fma;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import java.util.ArrayList;
import java.util.List;

/// The ends of a symmetric matrix's spectrum.
///
/// @param largest the two largest eigenvalues (by value, not magnitude), the largest first; one if there is no
///     other
/// @param smallest the two smallest, the smallest first
public record ExtremeEigenpairs(List<Eigenpair> largest, List<Eigenpair> smallest) {
    public ExtremeEigenpairs {
        largest = List.copyOf(largest);
        smallest = List.copyOf(smallest);
    }

    /// Up to this size the whole matrix is made and decomposed.
    static final int LARGEST_DENSE = 500;

    /// How many of each end.
    private static final int COUNT = 2;

    /// A residual below this share of the largest magnitude is as good as exact.
    static final double EXACT = 1e-9;

    /// A residual below this share of the largest magnitude: an eigenvalue's own error is of the order of its
    /// square.
    public static final double FOR_PICTURES = 1e-5;

    private static final int MOST_STEPS = 600;

    /// Entries of the basis, at 8 bytes.
    private static final int MOST_ENTRIES = 12_000_000;

    /// Of the Hessian of a loss at `weights`: exact up to 500 weights (Householder and implicit QR), above by
    /// Lanczos' method with exact Hessian-vector products.
    public static ExtremeEigenpairs ofHessian(Evaluator evaluator, double[] weights) {
        int n = weights.length;
        if (n > LARGEST_DENSE) {
            return of(SymmetricOperator.hessian(evaluator, weights), n);
        }
        double[] hessian = new double[n * n];
        evaluator.hessian(weights, hessian);
        return dense(hessian, n);
    }

    /// Of any symmetric matrix.
    ///
    /// @throws IllegalArgumentException if it has entries that are not finite numbers
    public static ExtremeEigenpairs of(SymmetricOperator operator, int n) {
        if (n > LARGEST_DENSE) {
            return byLanczos(operator, n, COUNT, EXACT);
        }
        double[] matrix = new double[n * n];
        double[] unit = new double[n];
        double[] column = new double[n];
        for (int j = 0; j < n; j++) {
            unit[j] = 1;
            operator.apply(unit, column);
            unit[j] = 0;
            for (int i = 0; i <= j; i++) {
                matrix[i * n + j] = column[i];
                matrix[j * n + i] = column[i];
            }
        }
        return dense(matrix, n);
    }

    /// Of any symmetric matrix, by Lanczos' method whatever its size.
    ///
    /// @param count how many eigenpairs of each end
    /// @param tolerance of their residuals, as a share of the largest magnitude
    /// @throws IllegalArgumentException if the matrix has entries that are not finite numbers
    public static ExtremeEigenpairs byLanczos(SymmetricOperator operator, int n, int count, double tolerance) {
        int most = Math.min(n, Math.clamp(MOST_ENTRIES / n, 30, MOST_STEPS));
        Lanczos lanczos = new Lanczos(operator, n);
        int size = Math.min(most, 24);
        while (true) {
            if (!lanczos.grow(size)) {
                throw notFinite();
            }
            RitzPairs ritz = lanczos.ritz();
            if (size == most || converged(ritz, count, tolerance)) {
                return ends(ritz, count);
            }
            size = Math.min(most, size * 3 / 2);
        }
    }

    private static boolean converged(RitzPairs ritz, int count, double tolerance) {
        double enough = tolerance * ritz.magnitude();
        for (int k = 0; k < Math.min(count, ritz.size()); k++) {
            if (!(ritz.residual(k) <= enough && ritz.residual(ritz.size() - 1 - k) <= enough)) {
                return false;
            }
        }
        return true;
    }

    private static ExtremeEigenpairs ends(RitzPairs ritz, int count) {
        List<Eigenpair> largest = new ArrayList<>();
        List<Eigenpair> smallest = new ArrayList<>();
        for (int k = 0; k < Math.min(count, ritz.size()); k++) {
            largest.add(ritz.pair(ritz.size() - 1 - k));
            smallest.add(ritz.pair(k));
        }
        return new ExtremeEigenpairs(largest, smallest);
    }

    private static IllegalArgumentException notFinite() {
        return new IllegalArgumentException(
                "the Hessian has entries that are not finite numbers here, so it has no eigenvectors");
    }

    /// Of a matrix.
    ///
    /// @param matrix row-major, `n * n` entries, not modified
    static ExtremeEigenpairs dense(double[] matrix, int n) {
        if (!Vectors.allFinite(matrix)) {
            throw notFinite();
        }
        DenseEigenpairs pairs = DenseEigenpairs.of(matrix, n);
        List<Eigenpair> largest = new ArrayList<>();
        List<Eigenpair> smallest = new ArrayList<>();
        for (int k = 0; k < Math.min(COUNT, n); k++) {
            largest.add(pair(matrix, n, pairs, n - 1 - k));
            smallest.add(pair(matrix, n, pairs, k));
        }
        return new ExtremeEigenpairs(largest, smallest);
    }

    private static Eigenpair pair(double[] matrix, int n, DenseEigenpairs pairs, int k) {
        double value = pairs.values()[k];
        double[] vector = Signs.largestPositive(pairs.vectors()[k]);
        return new Eigenpair(value, vector, residual(matrix, n, value, vector));
    }

    private static double residual(double[] matrix, int n, double value, double[] vector) {
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double sum = -value * vector[i];
            for (int j = 0; j < n; j++) {
                sum = Fma.fma(matrix[i * n + j], vector[j], sum);
            }
            squares = Fma.fma(sum, sum, squares);
        }
        return Math.sqrt(squares);
    }
}
