package errorscape.network;

/// `sum_k (o - y)^2`.
final class SquaredPass implements LossPass {
    @Override
    public double sum(double[][] o, double[][] y, int n) {
        double sum = 0;
        for (int k = 0; k < o.length; k++) {
            sum += Sums.squares(o[k], y[k], n);
        }
        return sum;
    }

    @Override
    public void slope(double[][] o, double[][] y, int n, double factor, double[][] g) {
        for (int k = 0; k < o.length; k++) {
            differences(o[k], y[k], 2 * factor, g[k], n);
        }
    }

    @Override
    public void curvature(double[][] o, int n, double factor, double[][] change, double[][] result) {
        for (int k = 0; k < o.length; k++) {
            Kernels.multiple(2 * factor, change[k], result[k], n);
        }
    }

    private static void differences(double[] o, double[] y, double factor, double[] g, int n) {
        for (int s = 0; s < n; s++) {
            g[s] = factor * (o[s] - y[s]);
        }
    }
}
