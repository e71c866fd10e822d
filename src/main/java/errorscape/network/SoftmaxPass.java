package errorscape.network;

import errorscape.math.Elementary;
import errorscape.math.Fma;
import java.util.Arrays;

/// `-sum_k y_k log softmax(o)_k`. The largest output's exponential is exactly 1 and is left out of the sum of the
/// others, so that a loss near zero keeps its digits. Without branches, so that the just-in-time compiler makes
/// vector code of it: which output is the top one is a factor, 0 or 1.
final class SoftmaxPass implements LossPass {
    /// What whole vectors may take more than there are samples.
    private static final int ROOM = 7;

    /// `e^(o - largest)`, but 0 for the top output.
    private final double[][] e;
    /// 1 for the top output, the first of equals; 0 for the others.
    private final double[][] top;
    private final double[] largest;
    /// The sum of the exponentials but the top one's.
    private final double[] others;
    /// The logarithm of the sum of all of them.
    private final double[] log;
    private final double[] work;
    private final double[][] probabilities;

    SoftmaxPass(int outputs, int block) {
        int room = block + ROOM;
        e = new double[outputs][room];
        top = new double[outputs][room];
        largest = new double[room];
        others = new double[room];
        log = new double[room];
        work = new double[room];
        probabilities = new double[outputs][block];
    }

    @Override
    public double sum(double[][] o, double[][] y, int n) {
        boolean vectors = inVectors(n);
        if (vectors) {
            VectorSoftmax.distances(o, largest, e, top, n);
            VectorSoftmax.exponentials(e, top, others, n);
        } else {
            exponentials(o, n);
        }
        Elementary.log1p(others, log, work, n);
        if (vectors) {
            VectorSoftmax.losses(o, y, log, largest, work, n);
        } else {
            Arrays.fill(work, 0, n, 0);
            for (int k = 0; k < o.length; k++) {
                addLosses(log, largest, o[k], y[k], work, n);
            }
        }
        return Sums.sum(work, n);
    }

    private static boolean inVectors(int n) {
        return VectorUnit.usable() && n >= VectorSoftmax.LANES;
    }

    private void exponentials(double[][] o, int n) {
        System.arraycopy(o[0], 0, largest, 0, n);
        for (int k = 1; k < o.length; k++) {
            // A NaN comes to the top and stays there.
            raise(largest, o[k], n);
        }
        double[] found = log;
        Arrays.fill(found, 0, n, 0);
        Arrays.fill(others, 0, n, 0);
        for (int k = 0; k < o.length; k++) {
            markTop(o[k], largest, work, found, top[k], n);
            Elementary.exp(work, e[k], n);
            addTo(others, e[k], top[k], n);
        }
    }

    private static void raise(double[] largest, double[] x, int n) {
        for (int s = 0; s < n; s++) {
            largest[s] = Math.max(largest[s], x[s]);
        }
    }

    /// @param below overwritten: how far the outputs are from the largest, zero or negative
    /// @param found 1 where an earlier output was the top one, else 0; brought up to date
    /// @param top overwritten
    private static void markTop(double[] o, double[] largest, double[] below, double[] found, double[] top, int n) {
        for (int s = 0; s < n; s++) {
            double distance = o[s] - largest[s];
            double equal = 1 + Math.signum(distance);
            double before = found[s];
            below[s] = distance;
            double first = equal * (1 - before);
            top[s] = first;
            found[s] = before + first;
        }
    }

    /// @param e 1 is taken from the top one, which is not added
    private static void addTo(double[] others, double[] e, double[] top, int n) {
        for (int s = 0; s < n; s++) {
            e[s] -= top[s];
            others[s] += e[s];
        }
    }

    @Override
    public void slope(double[][] o, double[][] y, int n, double factor, double[][] g) {
        double[] scale = work;
        if (inVectors(n)) {
            VectorSoftmax.slopes(e, top, others, y, factor, scale, probabilities, g, n);
            return;
        }
        for (int s = 0; s < n; s++) {
            scale[s] = 1 / (1 + others[s]);
        }
        for (int k = 0; k < o.length; k++) {
            probabilities(e[k], top[k], scale, probabilities[k], n);
            slopes(e[k], top[k], others, y[k], factor, scale, g[k], n);
        }
    }

    private static void probabilities(double[] e, double[] top, double[] scale, double[] result, int n) {
        for (int s = 0; s < n; s++) {
            result[s] = (e[s] + top[s]) * scale[s];
        }
    }

    /// `(p - y)` without cancellation, from the sum of the exponentials of all outputs but this one.
    private static void slopes(
            double[] e, double[] top, double[] others, double[] y, double factor, double[] scale, double[] g, int n) {
        for (int s = 0; s < n; s++) {
            double own = e[s] + top[s];
            double rest = (1 - top[s]) + (others[s] - e[s]);
            g[s] = ((1 - y[s]) * own - y[s] * rest) * factor * scale[s];
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
            sum[s] = Fma.fma(x[s], y[s], sum[s]);
        }
    }

    private static void spread(double[] p, double[] change, double[] mean, double factor, double[] result, int n) {
        for (int s = 0; s < n; s++) {
            result[s] = factor * p[s] * (change[s] - mean[s]);
        }
    }

    private static void addLosses(double[] log, double[] largest, double[] o, double[] y, double[] losses, int n) {
        for (int s = 0; s < n; s++) {
            losses[s] = Fma.fma(y[s], log[s] + (largest[s] - o[s]), losses[s]);
        }
    }
}
