package errorscape.network;

import org.jspecify.annotations.Nullable;

/// What a fully connected layer does with a block of samples: by far most of the engine's time, but for the
/// activations. All implementations give the same bits: the same fused multiply-adds in the same order.
///
/// Arrays are `[unit][sample]`; a layer's weights are `weights[at + unit * inputs + input]`. An instance has
/// scratch space and belongs to one thread.
sealed interface LayerKernels permits PortableLayers, VectorLayers {
    /// Stands for the place of biases that are not there.
    int NO_BIASES = -1;

    /// From so many inputs on, slopes are summed row by row, inputs innermost, instead of in inner products.
    int WIDE = 24;

    /// The fastest implementation that this Java virtual machine was started for.
    ///
    /// @param widest the largest number of inputs of a layer
    /// @param block the largest number of samples of a block
    static LayerKernels best(int widest, int block) {
        return VectorUnit.usable() ? new VectorLayers(widest, block) : new PortableLayers(widest, block);
    }

    /// `z[u] = bias[u] + sum_i w[u][i] h[i]`, a chain in the order of `i` that starts with the bias.
    ///
    /// @param biasAt where the biases start in `weights`, or [#NO_BIASES]
    /// @param z overwritten
    void forward(double[] weights, int at, int biasAt, double[][] h, int inputs, double[][] z, int units, int n);

    /// `below[i] = sum_u w[u][i] delta[u]`, a chain in the order of `u`.
    ///
    /// @param below overwritten
    void transposed(double[] weights, int at, double[][] delta, int units, double[][] below, int inputs, int n);

    /// `gradient[at + u * inputs + i] += sum_s delta[u][s] h[i][s]`.
    ///
    /// @param rows `h` once more, `[sample][input]`, where somebody has it already; else null. Of use from [#WIDE]
    ///     inputs on
    /// @param gradient added to
    void weightSlopes(
            double[][] delta,
            int units,
            double[][] h,
            double @Nullable [][] rows,
            int inputs,
            int n,
            double[] gradient,
            int at);

    /// The activations of `n` pre-activations.
    ///
    /// @param h overwritten; not `z`
    /// @param reach the largest size of any pre-activation; infinite if not known
    void activate(Activation activation, double[] z, double[] h, int n, double reach);
}
