package errorscape.network;

import org.jspecify.annotations.Nullable;

/// A block of four units and four vectors of samples at a time stays in the processor's registers, written with the
/// Vector API; what does not fill a block takes the portable loops. Loaded only where [VectorUnit] says so.
final class VectorLayers implements LayerKernels {
    /// Of fewer inputs than [#WIDE] only whole groups of so many are chains.
    private static final int GROUP = 8;

    private final double[][] turned;
    private final double[][] sums;

    VectorLayers(int widest, int block) {
        turned = new double[widest < GROUP ? 0 : block][widest];
        sums = new double[4][widest];
    }

    static int lanes() {
        return VectorBlocks.LANES;
    }

    @Override
    public void forward(
            double[] weights, int at, int biasAt, double[][] h, int inputs, double[][] z, int units, int n) {
        int unit = 0;
        for (; unit + 4 <= units; unit += 4) {
            VectorBlocks.four(
                    weights,
                    at + unit * inputs,
                    weights,
                    at + (unit + 1) * inputs,
                    weights,
                    at + (unit + 2) * inputs,
                    weights,
                    at + (unit + 3) * inputs,
                    1,
                    h,
                    inputs,
                    weights,
                    biasAt == NO_BIASES ? biasAt : biasAt + unit,
                    z[unit],
                    z[unit + 1],
                    z[unit + 2],
                    z[unit + 3],
                    n);
        }
        for (; unit < units; unit++) {
            Kernels.dense(
                    weights,
                    at + unit * inputs,
                    1,
                    h,
                    inputs,
                    biasAt == NO_BIASES ? 0 : weights[biasAt + unit],
                    z[unit],
                    n);
        }
    }

    @Override
    public void transposed(double[] weights, int at, double[][] delta, int units, double[][] below, int inputs, int n) {
        int i = 0;
        for (; i + 4 <= inputs; i += 4) {
            VectorBlocks.four(
                    weights,
                    at + i,
                    weights,
                    at + i + 1,
                    weights,
                    at + i + 2,
                    weights,
                    at + i + 3,
                    inputs,
                    delta,
                    units,
                    weights,
                    NO_BIASES,
                    below[i],
                    below[i + 1],
                    below[i + 2],
                    below[i + 3],
                    n);
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
        int chains = inputs >= WIDE ? inputs : inputs - inputs % GROUP;
        if (chains > 0) {
            double[][] x = rows == null ? Kernels.transpose(h, chains, turned, n) : rows;
            int unit = 0;
            for (; unit + 4 <= units; unit += 4) {
                VectorBlocks.four(
                        delta[unit],
                        0,
                        delta[unit + 1],
                        0,
                        delta[unit + 2],
                        0,
                        delta[unit + 3],
                        0,
                        1,
                        x,
                        n,
                        gradient,
                        NO_BIASES,
                        sums[0],
                        sums[1],
                        sums[2],
                        sums[3],
                        chains);
                for (int k = 0; k < 4; k++) {
                    add(sums[k], chains, gradient, at + (unit + k) * inputs);
                }
            }
            for (; unit < units; unit++) {
                Kernels.dense(delta[unit], 0, 1, x, n, 0, sums[0], chains);
                add(sums[0], chains, gradient, at + unit * inputs);
            }
        }
        if (chains < inputs) {
            Slopes.addProducts(delta, units, h, chains, inputs, n, gradient, at);
        }
    }

    @Override
    public void activate(Activation activation, double[] z, double[] h, int n, double reach) {
        if (activation == Activation.TANH) {
            VectorTanh.of(z, h, n, reach);
        } else {
            activation.value(z, h, n, reach);
        }
    }

    private static void add(double[] sum, int count, double[] gradient, int at) {
        for (int i = 0; i < count; i++) {
            gradient[at + i] += sum[i];
        }
    }
}
