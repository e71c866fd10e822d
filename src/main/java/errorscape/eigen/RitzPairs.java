package errorscape.eigen;

import errorscape.math.Vectors;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The eigenpairs of a symmetric matrix as seen in a Krylov space, by [Lanczos]' tridiagonal matrix: Ritz values,
/// rising, with Ritz vectors.
public final class RitzPairs {
    private final List<double[]> basis;
    private final double startLength;
    private final double last;
    private final DenseEigenpairs pairs;

    RitzPairs(List<double[]> basis, List<Double> diagonal, List<Double> beside, double startLength) {
        int m = basis.size();
        this.basis = List.copyOf(basis);
        this.startLength = startLength;
        last = beside.getLast();
        double[] tridiagonal = new double[m * m];
        for (int k = 0; k < m; k++) {
            tridiagonal[k * m + k] = diagonal.get(k);
            if (k + 1 < m) {
                tridiagonal[k * m + k + 1] = beside.get(k);
                tridiagonal[(k + 1) * m + k] = beside.get(k);
            }
        }
        pairs = DenseEigenpairs.of(tridiagonal, m);
    }

    public int size() {
        return basis.size();
    }

    /// A Ritz value.
    ///
    /// @param k from 0, the smallest value
    public double value(int k) {
        return pairs.values()[k];
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

    private double[] coefficients(int k) {
        return pairs.vectors()[k];
    }

    private double[] combination(double[] coefficients) {
        double[] vector = new double[basis.getFirst().length];
        for (int i = 0; i < basis.size(); i++) {
            Vectors.addScaled(coefficients[i], basis.get(i), vector);
        }
        return vector;
    }
}
