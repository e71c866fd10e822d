package errorscape.network;

/// Loops that the just-in-time compiler makes vector code of, samples innermost.
final class PortableLayers implements LayerKernels {
    /// From so many inputs on, slopes are summed row by row, inputs innermost, instead of in inner products.
    static final int WIDE = 24;

    private final double[][] rows;
    private final double[] rowSum;

    PortableLayers(int widest, int block) {
        rows = new double[widest < WIDE ? 0 : block][widest];
        rowSum = new double[widest];
    }

    @Override
    public void forward(
            double[] weights, int at, int biasAt, double[][] h, int inputs, double[][] z, int units, int n) {
        for (int unit = 0; unit < units; unit++) {
            double bias = biasAt == NO_BIASES ? 0 : weights[biasAt + unit];
            Kernels.dense(weights, at + unit * inputs, 1, h, inputs, bias, z[unit], n);
        }
    }

    @Override
    public void transposed(double[] weights, int at, double[][] delta, int units, double[][] below, int inputs, int n) {
        for (int i = 0; i < inputs; i++) {
            Kernels.dense(weights, at + i, inputs, delta, units, 0, below[i], n);
        }
    }

    @Override
    public void weightSlopes(double[][] delta, int units, double[][] h, int inputs, int n, double[] gradient, int at) {
        if (inputs < WIDE) {
            Slopes.addProducts(delta, units, h, 0, inputs, n, gradient, at);
            return;
        }
        transpose(h, rows, inputs, n);
        for (int unit = 0; unit < units; unit++) {
            Kernels.dense(delta[unit], 0, 1, rows, n, 0, rowSum, inputs);
            int row = at + unit * inputs;
            for (int i = 0; i < inputs; i++) {
                gradient[row + i] += rowSum[i];
            }
        }
    }

    @Override
    public void activate(Activation activation, double[] z, double[] h, int n, double reach) {
        activation.value(z, h, n, reach);
    }

    /// @param rows overwritten, `[sample][input]`
    static void transpose(double[][] columns, double[][] rows, int width, int n) {
        for (int s = 0; s < n; s++) {
            double[] row = rows[s];
            for (int i = 0; i < width; i++) {
                row[i] = columns[i][s];
            }
        }
    }
}
