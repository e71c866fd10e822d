package errorscape.optimizer;

import errorscape.eigen.DenseEigenpairs;
import errorscape.math.Vectors;

/// Steps from a symmetric matrix of second derivatives. For one thread.
final class Curvature {
    /// Larger matrices take too much memory and, at every step, too much time.
    static final int MOST_WEIGHTS = 2000;

    private static final double EPSILON = 0x1p-52;

    private final int n;
    /// The matrix, row-major: to be filled before each use, and spoilt by it.
    final double[] matrix;

    /// @param name of the optimizer, for people
    /// @throws StepException if there are too many weights
    Curvature(String name, int n) {
        this.n = n;
        if (n > MOST_WEIGHTS) {
            throw new StepException(name + " needs a matrix of all second derivatives, which is too large for " + n
                    + " weights (at most " + MOST_WEIGHTS + "). Choose a smaller network, or L-BFGS.");
        }
        matrix = new double[n * n];
    }

    /// Adds to the diagonal.
    void damp(double damping) {
        for (int i = 0; i < n; i++) {
            matrix[i * n + i] += damping;
        }
    }

    /// Solves `matrix * x = right`, by elimination with partial pivoting.
    ///
    /// @param right overwritten with `x`
    /// @return whether the matrix is regular but for rounding; otherwise `right` is of no use
    boolean solve(double[] right) {
        double largest = 0;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(matrix[i * n + k]) > Math.abs(matrix[pivot * n + k])) {
                    pivot = i;
                }
            }
            double size = Math.abs(matrix[pivot * n + k]);
            largest = Math.max(largest, size);
            if (!(size > n * EPSILON * largest) || Double.isInfinite(size)) {
                return false;
            }
            exchange(k, pivot, right);
            for (int i = k + 1; i < n; i++) {
                double factor = matrix[i * n + k] / matrix[k * n + k];
                if (factor != 0) {
                    for (int j = k + 1; j < n; j++) {
                        matrix[i * n + j] -= factor * matrix[k * n + j];
                    }
                    right[i] -= factor * right[k];
                }
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = right[i];
            for (int j = i + 1; j < n; j++) {
                sum -= matrix[i * n + j] * right[j];
            }
            right[i] = sum / matrix[i * n + i];
        }
        return Vectors.allFinite(right);
    }

    private void exchange(int one, int other, double[] right) {
        if (one == other) {
            return;
        }
        for (int j = 0; j < n; j++) {
            double t = matrix[one * n + j];
            matrix[one * n + j] = matrix[other * n + j];
            matrix[other * n + j] = t;
        }
        double t = right[one];
        right[one] = right[other];
        right[other] = t;
    }

    /// `sum of v (v' x) / (|eigenvalue| + damping)` over the eigenvectors `v`, without those whose eigenvalue
    /// and damping are nothing but rounding.
    ///
    /// @throws StepException if the eigenvalues cannot be computed
    double[] saddleFree(double[] x, double damping) {
        DenseEigenpairs pairs = eigenpairs();
        double largest = Math.max(Math.abs(pairs.values()[0]), Math.abs(pairs.values()[n - 1]));
        double[] result = new double[n];
        for (int i = 0; i < n; i++) {
            double size = Math.abs(pairs.values()[i]) + damping;
            if (size > n * EPSILON * largest) {
                double[] vector = pairs.vectors()[i];
                Vectors.addScaled(Vectors.dot(vector, x) / size, vector, result);
            }
        }
        return result;
    }

    private DenseEigenpairs eigenpairs() {
        try {
            if (Vectors.allFinite(matrix)) {
                return DenseEigenpairs.of(matrix, n);
            }
        } catch (ArithmeticException e) {
            // Said below.
        }
        throw new StepException("The eigenvalues of the Hessian cannot be computed here. Choose another start.");
    }
}
