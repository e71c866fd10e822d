package errorscape.critical;

import errorscape.eigen.DenseEigenpairs;
import errorscape.eigen.Spectrum;
import errorscape.math.Vectors;

/// Eigenvalues, rising, and orthonormal eigenvectors of a symmetric matrix. The arrays are not to be modified.
///
/// @param values eigenvalues
/// @param vectors one eigenvector a row
public record EigenSystem(double[] values, double[][] vectors) {

    /// By Householder tridiagonalisation and implicit QR (EJML).
    ///
    /// @param matrix row-major, `n * n` finite entries, not modified
    public static EigenSystem of(double[] matrix, int n) {
        DenseEigenpairs pairs = DenseEigenpairs.of(matrix, n);
        return new EigenSystem(pairs.values(), pairs.vectors());
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
