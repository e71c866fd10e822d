package errorscape.network;

import org.jspecify.annotations.Nullable;

/// Loops that the just-in-time compiler makes vector code of, samples innermost.
final class PortableLayers implements LayerKernels {
    /// From so many samples on it pays to have four units in a loop.
    private static final int MANY = 16;

    /// Enough for the just-in-time compiler.
    private static final int CALLS = 3000;

    static {
        FourUnits.call(CALLS);
    }

    private final double[][] turned;
    private final double[][] rowSums;
    /// The deltas of four units, one after the other.
    private final double[] four;

    PortableLayers(int widest, int block) {
        turned = new double[widest < WIDE ? 0 : block][widest];
        rowSums = new double[4][widest < WIDE ? 0 : widest];
        four = new double[4 * block];
    }

    @Override
    public void forward(
            double[] weights, int at, int biasAt, double[][] h, int inputs, double[][] z, int units, int n) {
        boolean biases = biasAt != NO_BIASES;
        int unit = 0;
        for (; n >= MANY && unit + 4 <= units; unit += 4) {
            int bias = biases ? biasAt + unit : NO_BIASES;
            FourUnits.dense(weights, at + unit * inputs, inputs, 1, h, inputs, bias, z, unit, n);
        }
        for (; unit < units; unit++) {
            double bias = biases ? weights[biasAt + unit] : 0;
            Kernels.dense(weights, at + unit * inputs, 1, h, inputs, bias, z[unit], n);
        }
    }

    @Override
    public void transposed(double[] weights, int at, double[][] delta, int units, double[][] below, int inputs, int n) {
        int i = 0;
        for (; n >= MANY && i + 4 <= inputs; i += 4) {
            FourUnits.dense(weights, at + i, 1, inputs, delta, units, NO_BIASES, below, i, n);
        }
        for (; i < inputs; i++) {
            Kernels.dense(weights, at + i, inputs, delta, units, 0, below[i], n);
        }
    }

    @Override
    public void weightSlopes(
            double[][] delta,
            int units,
            double[][] h,
            double @Nullable [][] rows,
            int inputs,
            int n,
            double[] gradient,
            int at) {
        if (inputs < WIDE) {
            Slopes.addProducts(delta, units, h, 0, inputs, n, gradient, at);
            return;
        }
        double[][] x = rows == null ? Kernels.transpose(h, inputs, turned, n) : rows;
        int unit = 0;
        for (; unit + 4 <= units; unit += 4) {
            for (int v = 0; v < 4; v++) {
                System.arraycopy(delta[unit + v], 0, four, v * n, n);
            }
            FourUnits.dense(four, 0, n, 1, x, n, NO_BIASES, rowSums, 0, inputs);
            for (int v = 0; v < 4; v++) {
                add(rowSums[v], inputs, gradient, at + (unit + v) * inputs);
            }
        }
        for (; unit < units; unit++) {
            Kernels.dense(delta[unit], 0, 1, x, n, 0, rowSums[0], inputs);
            add(rowSums[0], inputs, gradient, at + unit * inputs);
        }
    }

    private static void add(double[] x, int n, double[] sums, int at) {
        for (int i = 0; i < n; i++) {
            sums[at + i] += x[i];
        }
    }

    @Override
    public void activate(Activation activation, double[] z, double[] h, int n, double reach) {
        activation.value(z, h, n, reach);
    }
}
