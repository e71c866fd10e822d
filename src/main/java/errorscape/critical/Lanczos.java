package errorscape.critical;

import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// Lanczos' method (1950) with full reorthogonalisation: the ends of a large symmetric matrix's spectrum from
/// products with it.
public final class Lanczos {
    private static final int STEPS = 160;

    /// Ritz values whose residual is below this share of the largest magnitude have converged.
    private static final double CONVERGED = 1e-8;

    private Lanczos() {}

    /// The converged eigenvalues of the Hessian at some weights; those at both ends first of all.
    public static Spectrum spectrum(Evaluator evaluator, double[] weights) {
        return new Spectrum(eigenvalues(
                direction -> {
                    double[] product = new double[weights.length];
                    evaluator.hessianVector(weights, direction, product);
                    return product;
                },
                weights.length,
                Math.min(STEPS, weights.length)));
    }

    /// Converged Ritz values after a number of steps.
    static double[] eigenvalues(UnaryOperator<double[]> matrix, int n, int steps) {
        RandomStream random = new RandomStream(1, "Lanczos");
        double[] q = new double[n];
        Arrays.setAll(q, i -> random.nextGaussian());
        q = Vectors.scaled(1 / Vectors.norm(q), q);
        List<double[]> basis = new ArrayList<>();
        double[] alpha = new double[steps];
        double[] beta = new double[steps];
        int count = 0;
        while (count < steps) {
            basis.add(q);
            double[] next = matrix.apply(q);
            alpha[count] = Vectors.dot(q, next);
            for (int pass = 0; pass < 2; pass++) {
                for (double[] earlier : basis) {
                    Vectors.addScaled(-Vectors.dot(earlier, next), earlier, next);
                }
            }
            beta[count] = Vectors.norm(next);
            count++;
            double size = Math.abs(alpha[0]) + beta[0];
            if (!Double.isFinite(size)) {
                return new double[0];
            }
            if (beta[count - 1] <= 1e-14 * size) {
                break;
            }
            q = Vectors.scaled(1 / beta[count - 1], next);
        }
        return converged(alpha, beta, count);
    }

    private static double[] converged(double[] alpha, double[] beta, int m) {
        double[] tridiagonal = new double[m * m];
        for (int i = 0; i < m; i++) {
            tridiagonal[i * m + i] = alpha[i];
            if (i + 1 < m) {
                tridiagonal[i * m + i + 1] = beta[i];
                tridiagonal[(i + 1) * m + i] = beta[i];
            }
        }
        EigenSystem system = EigenSystem.of(tridiagonal, m);
        double largest = Math.max(Math.abs(system.values()[0]), Math.abs(system.values()[m - 1]));
        double[] kept = new double[m];
        int count = 0;
        for (int i = 0; i < m; i++) {
            if (Math.abs(beta[m - 1] * system.vectors()[i][m - 1]) <= CONVERGED * largest) {
                kept[count++] = system.values()[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
