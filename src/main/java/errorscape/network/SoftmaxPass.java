package errorscape.network;

import errorscape.math.Elementary;
import java.util.Arrays;

/// `-sum_k y_k log softmax(o)_k`. The largest output's exponential is exactly 1 and is left out of the sum of the
/// others, so that a loss near zero keeps its digits.
final class SoftmaxPass implements LossPass {
    /// `e^(o - largest)`, but 0 for the top output.
    private final double[][] e;
    private final double[] largest;
    private final int[] top;
    /// The sum of the exponentials but the top one's.
    private final double[] others;
    /// The logarithm of the sum of all of them.
    private final double[] log;
    private final double[] work;
    private final double[][] probabilities;

    SoftmaxPass(int outputs, int block) {
        e = new double[outputs][block];
        largest = new double[block];
        top = new int[block];
        others = new double[block];
        log = new double[block];
        work = new double[block];
        probabilities = new double[outputs][block];
    }

    @Override
    public double sum(double[][] o, double[][] y, int n) {
        findTop(o, n);
        exponentials(o, n);
        for (int s = 0; s < n; s++) {
            log[s] = Elementary.log1p(others[s]);
        }
        Arrays.fill(work, 0, n, 0);
        for (int k = 0; k < o.length; k++) {
            addLosses(log, largest, o[k], y[k], work, n);
        }
        return Sums.sum(work, n);
    }

    private void findTop(double[][] o, int n) {
        System.arraycopy(o[0], 0, largest, 0, n);
        Arrays.fill(top, 0, n, 0);
        for (int k = 1; k < o.length; k++) {
            double[] x = o[k];
            for (int s = 0; s < n; s++) {
                // A NaN comes to the top and stays there.
                boolean above = !(x[s] <= largest[s]) && !Double.isNaN(largest[s]);
                top[s] = above ? k : top[s];
                largest[s] = above ? x[s] : largest[s];
            }
        }
    }

    private void exponentials(double[][] o, int n) {
        for (int k = 0; k < o.length; k++) {
            subtract(o[k], largest, work, n);
            Elementary.exp(work, e[k], n);
        }
        for (int s = 0; s < n; s++) {
            e[top[s]][s] -= 1;
        }
        Arrays.fill(others, 0, n, 0);
        for (int k = 0; k < o.length; k++) {
            addTo(others, e[k], n);
        }
    }

    @Override
    public void slope(double[][] o, double[][] y, int n, double factor, double[][] g) {
        double[] scale = work;
        for (int s = 0; s < n; s++) {
            scale[s] = 1 / (1 + others[s]);
        }
        for (int k = 0; k < o.length; k++) {
            Kernels.product(e[k], scale, probabilities[k], n);
            slopesBelowTop(e[k], others, y[k], factor, scale, g[k], n);
        }
        for (int s = 0; s < n; s++) {
            int k = top[s];
            probabilities[k][s] = scale[s];
            g[k][s] = ((1 - y[k][s]) - y[k][s] * others[s]) * factor * scale[s];
        }
    }

    /// `(p - y)` without cancellation, from the sum of the exponentials of all outputs but this one.
    private static void slopesBelowTop(
            double[] e, double[] others, double[] y, double factor, double[] scale, double[] g, int n) {
        for (int s = 0; s < n; s++) {
            g[s] = ((1 - y[s]) * e[s] - y[s] * (1 + (others[s] - e[s]))) * factor * scale[s];
        }
    }

    @Override
    public void curvature(double[][] o, int n, double factor, double[][] change, double[][] result) {
        double[] mean = work;
        Arrays.fill(mean, 0, n, 0);
        for (int k = 0; k < o.length; k++) {
            addProduct(probabilities[k], change[k], mean, n);
        }
        for (int k = 0; k < o.length; k++) {
            spread(probabilities[k], change[k], mean, factor, result[k], n);
        }
    }

    private static void addProduct(double[] x, double[] y, double[] sum, int n) {
        for (int s = 0; s < n; s++) {
            sum[s] = Math.fma(x[s], y[s], sum[s]);
        }
    }

    private static void spread(double[] p, double[] change, double[] mean, double factor, double[] result, int n) {
        for (int s = 0; s < n; s++) {
            result[s] = factor * p[s] * (change[s] - mean[s]);
        }
    }

    private static void subtract(double[] x, double[] y, double[] result, int n) {
        for (int s = 0; s < n; s++) {
            result[s] = x[s] - y[s];
        }
    }

    private static void addTo(double[] sum, double[] x, int n) {
        for (int s = 0; s < n; s++) {
            sum[s] += x[s];
        }
    }

    private static void addLosses(double[] log, double[] largest, double[] o, double[] y, double[] losses, int n) {
        for (int s = 0; s < n; s++) {
            losses[s] = Math.fma(y[s], log[s] + (largest[s] - o[s]), losses[s]);
        }
    }
}
