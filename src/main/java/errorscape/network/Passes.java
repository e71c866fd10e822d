package errorscape.network;

import org.jspecify.annotations.Nullable;

/// A network's way through one block of samples and back (backpropagation), with scratch space. Arrays are
/// `[layer][unit][sample]`; layer `l` has its inputs in `h[l]` and its activations in `h[l + 1]`.
final class Passes {
    /// Up to so many samples a layer's units go through the activation together: a short loop is mostly
    /// overhead.
    private static final int FEW = 32;

    final int layers;
    final int[] inputs;
    final int[] units;
    final int[] weightStart;
    final int[] biasStart;
    final boolean biases;
    /// Where the weights of the direct connections start; -1 without them.
    final int directStart;
    final Activation[] activations;
    final double[][][] z;
    final double[][][] h;
    /// Derivatives of the loss by the pre-activations.
    final double[][][] delta;
    /// Derivatives of the loss by the activations.
    final double[][][] above;

    private final double inputReach;
    private final double[] together;
    private final double[] activated;
    private final LayerKernels kernels;

    /// @param block the largest number of samples of a block
    /// @param inputReach the largest size of any input; infinite if not known
    Passes(Architecture shape, int block, double inputReach) {
        this.inputReach = inputReach;
        layers = shape.layers();
        inputs = new int[layers];
        units = new int[layers];
        weightStart = new int[layers];
        biasStart = new int[layers];
        biases = shape.biases();
        directStart = shape.direct() ? shape.directStart() : -1;
        activations = shape.activations().toArray(new Activation[0]);
        z = new double[layers][][];
        h = new double[layers + 1][][];
        delta = new double[layers][][];
        above = new double[layers][][];
        int widest = 0;
        for (int l = 0; l < layers; l++) {
            inputs[l] = shape.inputs(l);
            units[l] = shape.units(l);
            weightStart[l] = shape.weightStart(l);
            biasStart[l] = shape.biasStart(l);
            z[l] = new double[units[l]][block];
            above[l] = new double[units[l]][block];
            boolean linear = activations[l] == Activation.LINEAR;
            h[l + 1] = linear ? z[l] : new double[units[l]][block];
            delta[l] = linear ? above[l] : new double[units[l]][block];
            widest = Math.max(widest, Math.max(units[l], inputs[l]));
        }
        together = new double[widest * Math.min(FEW, block)];
        activated = new double[together.length];
        kernels = LayerKernels.best(widest, block);
    }

    double bias(double[] weights, int l, int unit) {
        return biases ? weights[biasStart[l] + unit] : 0;
    }

    /// The outputs of the last forward pass, `[output][sample]`.
    double[][] outputs() {
        return h[layers];
    }

    /// The array that [#backward] starts from: the derivative of the loss by the outputs.
    double[][] outputSlopes() {
        return above[layers - 1];
    }

    /// From the inputs to the outputs.
    ///
    /// @param columns of the inputs, `[feature][sample]`; kept for the way back
    void forward(double[] weights, double[][] columns, int n) {
        h[0] = columns;
        dense(weights, 0, n);
        activate(0, n, reach(weights, 0, n));
        forwardFromSecond(weights, n);
    }

    /// From the first layer's pre-activations `z[0]`, computed by others, to the outputs. The weights of the
    /// first layer are not read.
    ///
    /// @param columns of the inputs, for direct connections
    /// @param reach the largest size of the pre-activations; infinite if not known
    void forwardFromFirst(double[] weights, double[][] columns, int n, double reach) {
        h[0] = columns;
        activate(0, n, reach);
        forwardFromSecond(weights, n);
    }

    private void forwardFromSecond(double[] weights, int n) {
        for (int l = 1; l < layers; l++) {
            dense(weights, l, n);
            activate(l, n, reach(weights, l, n));
        }
    }

    private void dense(double[] weights, int l, int n) {
        int bias = biases ? biasStart[l] : LayerKernels.NO_BIASES;
        kernels.forward(weights, weightStart[l], bias, h[l], inputs[l], z[l], units[l], n);
        for (int unit = 0; direct(l) && unit < units[l]; unit++) {
            Kernels.add(weights, directRow(unit), 1, h[0], 0, inputs[0], z[l][unit], n);
        }
    }

    /// Whether a layer sees the inputs directly too.
    boolean direct(int l) {
        return directStart >= 0 && l == layers - 1;
    }

    /// Where the weights of an output's direct connections start.
    int directRow(int output) {
        return directStart + output * inputs[0];
    }

    /// A bound of the size of a layer's pre-activations, where it is worth the while.
    private double reach(double[] weights, int l, int n) {
        double inputsReach = l == 0 ? inputReach : activations[l - 1].reach();
        if (activations[l] != Activation.TANH || n < 4 * inputs[l] || !(inputsReach < Double.POSITIVE_INFINITY)) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int unit = 0; unit < units[l]; unit++) {
            int row = weightStart[l] + unit * inputs[l];
            double sum = 0;
            for (int i = 0; i < inputs[l]; i++) {
                sum += Math.abs(weights[row + i]);
            }
            double straight = 0;
            for (int i = 0; direct(l) && i < inputs[0]; i++) {
                straight += Math.abs(weights[directRow(unit) + i]) * inputReach;
            }
            largest = Math.max(largest, sum * inputsReach + straight + Math.abs(bias(weights, l, unit)));
        }
        return largest;
    }

    private void activate(int l, int n, double reach) {
        Activation activation = activations[l];
        if (activation == Activation.LINEAR) {
            return;
        }
        if (n > FEW || units[l] == 1) {
            for (int unit = 0; unit < units[l]; unit++) {
                kernels.activate(activation, z[l][unit], h[l + 1][unit], n, reach);
            }
            return;
        }
        for (int unit = 0; unit < units[l]; unit++) {
            System.arraycopy(z[l][unit], 0, together, unit * n, n);
        }
        kernels.activate(activation, together, activated, units[l] * n, reach);
        for (int unit = 0; unit < units[l]; unit++) {
            System.arraycopy(activated, unit * n, h[l + 1][unit], 0, n);
        }
    }

    /// From [#outputSlopes()] back to the weights, after a forward pass of the same block.
    ///
    /// @param inputRows the inputs once more, `[sample][feature]`, where somebody has them; else null
    /// @param gradient added to
    void backward(double[] weights, double @Nullable [][] inputRows, int n, double[] gradient) {
        for (int l = layers - 1; l >= 0; l--) {
            if (activations[l] != Activation.LINEAR) {
                for (int unit = 0; unit < units[l]; unit++) {
                    activations[l].pullBack(z[l][unit], h[l + 1][unit], above[l][unit], delta[l][unit], n);
                }
            }
            if (l > 0) {
                transposed(weights, l, delta[l], above[l - 1], n);
            }
            double[][] rows = l == 0 ? inputRows : null;
            kernels.weightSlopes(delta[l], units[l], h[l], rows, inputs[l], n, gradient, weightStart[l]);
            if (biases) {
                Slopes.addSums(delta[l], units[l], n, gradient, biasStart[l]);
            }
            for (int unit = 0; direct(l) && unit < units[l]; unit++) {
                Sums.addDots(delta[l][unit], h[0], inputs[0], n, gradient, directRow(unit));
            }
        }
    }

    /// `below = W_l^T deltas`.
    ///
    /// @param below overwritten
    void transposed(double[] weights, int l, double[][] deltas, double[][] below, int n) {
        kernels.transposed(weights, weightStart[l], deltas, units[l], below, inputs[l], n);
    }
}
