package errorscape.optimizer;

import errorscape.eigen.DenseEigenpairs;
import errorscape.math.Vectors;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;
import org.ejml.dense.row.linsol.lu.LinearSolverLu_DDRM;

/// Steps from a symmetric matrix of second derivatives. For one thread.
final class Curvature {
    /// Larger matrices take too much memory and, at every step, too much time.
    static final int MOST_WEIGHTS = 2000;

    private static final double EPSILON = 0x1p-52;

    private final int n;
    private final LinearSolverLu_DDRM solver = new LinearSolverLu_DDRM(new LUDecompositionAlt_DDRM());
    /// The matrix, row-major: to be filled before each use.
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

    /// Solves `matrix * x = right` by EJML's LU decomposition with partial pivoting.
    ///
    /// @param right overwritten with `x`
    /// @return whether the matrix is regular but for rounding; otherwise `right` is of no use
    boolean solve(double[] right) {
        if (!Vectors.allFinite(matrix)
                || !solver.setA(DMatrixRMaj.wrap(n, n, matrix))
                || !regular(solver.getDecomposition().getLU())) {
            return false;
        }
        solver.solve(DMatrixRMaj.wrap(n, 1, right.clone()), DMatrixRMaj.wrap(n, 1, right));
        return Vectors.allFinite(right);
    }

    /// @param lu row-major, with the pivots on its diagonal
    private boolean regular(DMatrixRMaj lu) {
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            double pivot = Math.abs(lu.unsafe_get(k, k));
            largest = Math.max(largest, pivot);
            smallest = Math.min(smallest, pivot);
        }
        return smallest > n * EPSILON * largest;
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
