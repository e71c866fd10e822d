package errorscape.eigen;

import errorscape.math.Vectors;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The eigenpairs of a symmetric matrix as seen in a Krylov space, by [Lanczos]' tridiagonal matrix: Ritz values,
/// rising, with Ritz vectors.
public final class RitzPairs {
    private final List<double[]> basis;
    private final double startLength;
    private final double last;
    private final EigenDecomposition_F64<DMatrixRMaj> solver;
    private final List<Integer> falling;

    RitzPairs(List<double[]> basis, List<Double> diagonal, List<Double> beside, double startLength) {
        int m = basis.size();
        this.basis = List.copyOf(basis);
        this.startLength = startLength;
        last = beside.getLast();
        DMatrixRMaj tridiagonal = new DMatrixRMaj(m, m);
        for (int k = 0; k < m; k++) {
            tridiagonal.set(k, k, diagonal.get(k));
            if (k + 1 < m) {
                tridiagonal.set(k, k + 1, beside.get(k));
                tridiagonal.set(k + 1, k, beside.get(k));
            }
        }
        solver = DecompositionFactory_DDRM.eig(m, true, true);
        if (!solver.decompose(tridiagonal)) {
            throw new ArithmeticException("Lanczos' method did not converge");
        }
        falling = ExtremeEigenpairs.descending(solver, m);
    }

    public int size() {
        return basis.size();
    }

    /// A Ritz value.
    ///
    /// @param k from 0, the smallest value
    public double value(int k) {
        return solver.getEigenvalue(column(k)).getReal();
    }

    /// The norm of `A v - value v`: the Ritz value is that close to an eigenvalue.
    ///
    /// @param k from 0, the smallest value
    public double residual(int k) {
        return Math.abs(last * coefficients(k)[basis.size() - 1]);
    }

    /// The largest magnitude of a value.
    public double magnitude() {
        return Math.max(Math.abs(value(0)), Math.abs(value(size() - 1)));
    }

    /// A new vector of unit length.
    ///
    /// @param k from 0, the smallest value
    public double[] vector(int k) {
        return combination(coefficients(k));
    }

    /// `f(A) x` of the vector `x` that the Krylov space was begun with, as seen in it; a new vector.
    public double[] apply(DoubleUnaryOperator f) {
        double[] sum = new double[basis.size()];
        for (int k = 0; k < sum.length; k++) {
            double[] c = coefficients(k);
            Vectors.addScaled(f.applyAsDouble(value(k)) * c[0] * startLength, c, sum);
        }
        return combination(sum);
    }

    Eigenpair pair(int k) {
        return new Eigenpair(value(k), Signs.largestPositive(vector(k)), residual(k));
    }

    private int column(int k) {
        return falling.get(falling.size() - 1 - k);
    }

    private double[] coefficients(int k) {
        return solver.getEigenVector(column(k)).data;
    }

    private double[] combination(double[] coefficients) {
        double[] vector = new double[basis.getFirst().length];
        for (int i = 0; i < basis.size(); i++) {
            Vectors.addScaled(coefficients[i], basis.get(i), vector);
        }
        return vector;
    }
}
