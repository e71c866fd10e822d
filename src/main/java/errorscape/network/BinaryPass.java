package errorscape.network;

import errorscape.math.Elementary;

/// `log(1 + e^o) - y o`, as `log(1 + e^-|o|)` and a part without exponentials.
final class BinaryPass implements LossPass {
    /// `-|o|`, then the losses.
    private final double[] work;
    /// `e^-|o|`.
    private final double[] e;

    BinaryPass(int block) {
        work = new double[block];
        e = new double[block];
    }

    @Override
    public double sum(double[][] o, double[][] y, int n) {
        double[] x = o[0];
        for (int s = 0; s < n; s++) {
            work[s] = -Math.abs(x[s]);
        }
        Elementary.exp(work, e, n);
        Elementary.log1pOfUnit(e, work, n);
        addLinearPart(x, y[0], work, n);
        return Sums.sum(work, n);
    }

    private static void addLinearPart(double[] x, double[] y, double[] losses, int n) {
        for (int s = 0; s < n; s++) {
            losses[s] += y[s] * Math.max(-x[s], 0) + (1 - y[s]) * Math.max(x[s], 0);
        }
    }

    @Override
    public void slope(double[][] o, double[][] y, int n, double factor, double[][] g) {
        double[] x = o[0];
        double[] t = y[0];
        double[] result = g[0];
        for (int s = 0; s < n; s++) {
            double near = 1 / (1 + e[s]);
            double far = e[s] * near;
            double up = x[s] >= 0 ? near : far;
            double down = x[s] >= 0 ? far : near;
            result[s] = factor * ((1 - t[s]) * up - t[s] * down);
        }
    }

    @Override
    public void curvature(double[][] o, int n, double factor, double[][] change, double[][] result) {
        double[] d = change[0];
        double[] r = result[0];
        for (int s = 0; s < n; s++) {
            r[s] = factor * (e[s] / ((1 + e[s]) * (1 + e[s]))) * d[s];
        }
    }
}
