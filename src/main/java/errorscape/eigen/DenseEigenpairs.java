package errorscape.eigen;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// All eigenvalues, rising, and orthonormal eigenvectors of a symmetric matrix, by Householder
/// tridiagonalisation and implicit QR (EJML).
///
/// Rows of zeros are taken out first: with many of them, as dead units make, the iteration often does not
/// converge.
///
/// @param values eigenvalues, not to be modified
/// @param vectors one eigenvector a row, not to be modified
public record DenseEigenpairs(double[] values, double[][] vectors) {
    /// The eigenpairs of a matrix.
    ///
    /// @param matrix row-major, `n * n` finite entries, not modified
    public static DenseEigenpairs of(double[] matrix, int n) {
        int[] kept = rowsThatAreNotZero(matrix, n);
        int[] zero = IntStream.range(0, n)
                .filter(i -> Arrays.binarySearch(kept, i) < 0)
                .toArray();
        EigenDecomposition_F64<DMatrixRMaj> solver = solved(matrix, n, kept, true);
        double[] all = new double[n];
        for (int i = 0; i < kept.length; i++) {
            all[i] = solver.getEigenvalue(i).getReal();
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> all[i]));
        double[] values = new double[n];
        double[][] vectors = new double[n][n];
        for (int k = 0; k < n; k++) {
            int i = order[k];
            values[k] = all[i];
            if (i < kept.length) {
                double[] vector = solver.getEigenVector(i).data;
                for (int j = 0; j < kept.length; j++) {
                    vectors[k][kept[j]] = vector[j];
                }
            } else {
                vectors[k][zero[i - kept.length]] = 1;
            }
        }
        return new DenseEigenpairs(values, vectors);
    }

    /// The eigenvalues alone, rising.
    ///
    /// @param matrix row-major, `n * n` finite entries, not modified
    public static double[] values(double[] matrix, int n) {
        int[] kept = rowsThatAreNotZero(matrix, n);
        EigenDecomposition_F64<DMatrixRMaj> solver = solved(matrix, n, kept, false);
        double[] values = new double[n];
        for (int i = 0; i < kept.length; i++) {
            values[i] = solver.getEigenvalue(i).getReal();
        }
        Arrays.sort(values);
        return values;
    }

    private static int[] rowsThatAreNotZero(double[] matrix, int n) {
        return IntStream.range(0, n)
                .filter(i -> Arrays.stream(matrix, i * n, (i + 1) * n).anyMatch(entry -> entry != 0))
                .toArray();
    }

    private static EigenDecomposition_F64<DMatrixRMaj> solved(double[] matrix, int n, int[] kept, boolean vectors) {
        int m = kept.length;
        DMatrixRMaj part = new DMatrixRMaj(m, m);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                part.set(i, j, matrix[kept[i] * n + kept[j]]);
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> solver = DecompositionFactory_DDRM.eig(Math.max(1, m), vectors, true);
        if (m > 0 && !solver.decompose(part)) {
            throw new ArithmeticException("the eigenvalues of a " + n + " x " + n + " matrix did not converge");
        }
        return solver;
    }
}
