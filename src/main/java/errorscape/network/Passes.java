package errorscape.network;

import java.util.Arrays;
import java.util.List;

/// The passes through a network for one block of samples, with their scratch space: forwards, backwards, and the same
/// along a direction in weight space (R-operator, Pearlmutter 1994). Arrays are `[layer][unit][sample]`; layer `l` has
/// its inputs in `h[l]` and its activations in `h[l + 1]`.
final class Passes {
    private final Architecture shape;
    private final List<Activation> activations;
    private final int layers;
    private final double[][][] z;
    private final double[][][] h;
    private final double[][][] delta;
    private final double[][][] slope;
    private final double[][][] above;
    private final double[][][] directionH;
    private final double[][][] directionZ;
    private final double[][][] directionDelta;
    private final double[][] outputCurvature;
    private final double[] bend;

    /// @param block the largest number of samples of a block
    Passes(Architecture shape, int block) {
        this.shape = shape;
        activations = shape.activations();
        layers = shape.layers();
        z = units(block);
        h = new double[layers + 1][][];
        for (int l = 0; l < layers; l++) {
            h[l + 1] = new double[shape.units(l)][block];
        }
        delta = units(block);
        slope = units(block);
        above = units(block);
        directionH = new double[layers + 1][][];
        directionZ = units(block);
        directionDelta = units(block);
        directionH[0] = new double[0][];
        for (int l = 0; l < layers; l++) {
            directionH[l + 1] = new double[shape.units(l)][block];
        }
        outputCurvature = new double[shape.units(layers - 1)][block];
        bend = new double[block];
    }

    private double[][][] units(int block) {
        double[][][] arrays = new double[layers][][];
        for (int l = 0; l < layers; l++) {
            arrays[l] = new double[shape.units(l)][block];
        }
        return arrays;
    }

    /// The outputs of the last forward pass, `[output][sample]`.
    double[][] outputs() {
        return h[layers];
    }

    /// The pre-activations of the first layer, for whoever computes them otherwise.
    double[][] firstPreActivations() {
        return z[0];
    }

    /// From the inputs to the outputs.
    void forward(double[] weights, double[][] inputs, int n) {
        h[0] = inputs;
        dense(weights, 0, n);
        forwardFromFirst(weights, n);
    }

    /// From the first layer's pre-activations to the outputs. The weights of the first layer are not read.
    void forwardFromFirst(double[] weights, int n) {
        activate(0, n);
        for (int l = 1; l < layers; l++) {
            dense(weights, l, n);
            activate(l, n);
        }
    }

    private void dense(double[] weights, int layer, int n) {
        int start = shape.weightStart(layer);
        int bias = shape.biasStart(layer);
        for (int unit = 0; unit < shape.units(layer); unit++) {
            Kernels.dense(
                    weights,
                    start + unit * shape.inputs(layer),
                    h[layer],
                    shape.biases() ? weights[bias + unit] : 0,
                    z[layer][unit],
                    n);
        }
    }

    private void activate(int layer, int n) {
        Activation activation = activations.get(layer);
        for (int unit = 0; unit < shape.units(layer); unit++) {
            activation.value(z[layer][unit], h[layer + 1][unit], n);
        }
    }

    /// The array that [#backward] starts from: the derivative of the loss by the outputs.
    double[][] outputSlopes() {
        return above[layers - 1];
    }

    /// From [#outputSlopes()] back to the weights, after a forward pass of the same block.
    ///
    /// @param gradient added to
    void backward(double[] weights, int n, double[] gradient) {
        deltas(weights, n);
        for (int l = 0; l < layers; l++) {
            int at = shape.weightStart(l);
            for (double[] d : delta[l]) {
                for (double[] input : h[l]) {
                    gradient[at++] += Kernels.dot(d, input, n);
                }
            }
            if (shape.biases()) {
                for (double[] d : delta[l]) {
                    gradient[at++] += Kernels.sum(d, n);
                }
            }
        }
    }

    /// Derivatives of the loss by every pre-activation.
    void deltas(double[] weights, int n) {
        for (int l = layers - 1; l >= 0; l--) {
            if (l < layers - 1) {
                transposed(weights, l + 1, delta[l + 1], above[l], n);
            }
            Activation activation = activations.get(l);
            for (int unit = 0; unit < shape.units(l); unit++) {
                activation.first(z[l][unit], h[l + 1][unit], slope[l][unit], n);
                Kernels.product(above[l][unit], slope[l][unit], delta[l][unit], n);
            }
        }
    }

    /// `below = W_layer^T * deltas`. `below` is overwritten.
    private void transposed(double[] weights, int layer, double[][] deltas, double[][] below, int n) {
        int start = shape.weightStart(layer);
        int inputs = shape.inputs(layer);
        for (int i = 0; i < inputs; i++) {
            Arrays.fill(below[i], 0, n, 0);
            Kernels.accumulate(weights, start + i, inputs, deltas, below[i], n);
        }
    }

    /// The Hessian times a direction, after a forward pass and [#deltas] of the same block.
    ///
    /// @param product added to
    void directional(double[] weights, double[] direction, Loss loss, double factor, int n, double[] product) {
        directionalForward(weights, direction, n);
        loss.curvature(h[layers], n, factor, directionH[layers], outputCurvature);
        for (int l = layers - 1; l >= 0; l--) {
            directionalDelta(weights, direction, l, n);
        }
        for (int l = 0; l < layers; l++) {
            int at = shape.weightStart(l);
            for (int unit = 0; unit < shape.units(l); unit++) {
                for (int i = 0; i < shape.inputs(l); i++) {
                    double sum = Kernels.dot(directionDelta[l][unit], h[l][i], n);
                    if (l > 0) {
                        sum += Kernels.dot(delta[l][unit], directionH[l][i], n);
                    }
                    product[at++] += sum;
                }
            }
            if (shape.biases()) {
                for (int unit = 0; unit < shape.units(l); unit++) {
                    product[at++] += Kernels.sum(directionDelta[l][unit], n);
                }
            }
        }
    }

    private void directionalForward(double[] weights, double[] direction, int n) {
        for (int l = 0; l < layers; l++) {
            int start = shape.weightStart(l);
            int inputs = shape.inputs(l);
            for (int unit = 0; unit < shape.units(l); unit++) {
                double[] rz = directionZ[l][unit];
                int row = start + unit * inputs;
                Kernels.dense(direction, row, h[l], shape.biases() ? direction[shape.biasStart(l) + unit] : 0, rz, n);
                if (l > 0) {
                    Kernels.accumulate(weights, row, 1, directionH[l], rz, n);
                }
                Kernels.product(rz, slope[l][unit], directionH[l + 1][unit], n);
            }
        }
    }

    private void directionalDelta(double[] weights, double[] direction, int l, int n) {
        Activation activation = activations.get(l);
        for (int unit = 0; unit < shape.units(l); unit++) {
            double[] change = directionDelta[l][unit];
            if (l == layers - 1) {
                System.arraycopy(outputCurvature[unit], 0, change, 0, n);
            } else {
                int inputs = shape.inputs(l + 1);
                int start = shape.weightStart(l + 1) + unit;
                Arrays.fill(change, 0, n, 0);
                Kernels.accumulate(direction, start, inputs, delta[l + 1], change, n);
                Kernels.accumulate(weights, start, inputs, directionDelta[l + 1], change, n);
            }
            activation.second(z[l][unit], h[l + 1][unit], bend, n);
            Kernels.scale(bend, above[l][unit], n);
            Kernels.productSum(change, slope[l][unit], bend, directionZ[l][unit], change, n);
        }
    }
}
