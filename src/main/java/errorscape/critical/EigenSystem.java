package errorscape.critical;

import errorscape.math.Vectors;
import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// Eigenvalues, rising, and orthonormal eigenvectors of a symmetric matrix. The arrays are not to be modified.
///
/// @param values eigenvalues
/// @param vectors one eigenvector a row
public record EigenSystem(double[] values, double[][] vectors) {

    /// By Householder tridiagonalisation and implicit QR (EJML).
    ///
    /// @param matrix row-major, `n * n` finite entries, not modified
    public static EigenSystem of(double[] matrix, int n) {
        EigenDecomposition_F64<DMatrixRMaj> solver = DecompositionFactory_DDRM.eig(n, true, true);
        if (!solver.decompose(new DMatrixRMaj(n, n, true, matrix.clone()))) {
            throw new ArithmeticException("the eigenvalues of a " + n + " x " + n + " matrix did not converge");
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order, Comparator.comparingDouble(i -> solver.getEigenvalue(i).getReal()));
        double[] values = new double[n];
        double[][] vectors = new double[n][];
        for (int i = 0; i < n; i++) {
            values[i] = solver.getEigenvalue(order[i]).getReal();
            vectors[i] = solver.getEigenVector(order[i]).getData();
        }
        return new EigenSystem(values, vectors);
    }

    public Spectrum spectrum() {
        return new Spectrum(values);
    }

    /// The spectrum of a critical point that was searched for.
    Spectrum criticalSpectrum() {
        return spectrum().ofCriticalPoint();
    }

    /// The coefficients of a vector in the eigenvectors.
    double[] coefficients(double[] x) {
        double[] c = new double[values.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = Vectors.dot(vectors[i], x);
        }
        return c;
    }

    /// The vector with some coefficients.
    double[] combination(double[] coefficients) {
        double[] x = new double[values.length];
        for (int i = 0; i < x.length; i++) {
            if (coefficients[i] != 0) {
                Vectors.addScaled(coefficients[i], vectors[i], x);
            }
        }
        return x;
    }
}
