package errorscape.network;

/// A network's way through one block of samples and back (backpropagation), with units innermost and scratch space:
/// what [Passes] does with samples innermost, for the same bits. It pays where most lanes of a vector have a unit.
final class RowPasses {
    /// The least share of lanes that must have a unit.
    private static final double FILLED = 0.6;

    /// Processors compare the last 12 bits of addresses to tell whether a number is being written that is about to be
    /// read. Of two matrices the one is written from the other at half a period, so that this is never so.
    private static final int PERIOD = 4096 / Double.BYTES;

    /// The inputs, the layers' activations and, backwards, their derivatives.
    private final double[] memory;

    /// Numbers a sample has among the inputs.
    private final int inputStride;

    private final RowLayer[] layers;
    private final int outputs;
    private final int outputSlopes;
    private final double[][] outputColumns;
    private final double[][] slopeColumns;

    /// @param block the largest number of samples of a block
    /// @param inputReach the largest size of any input; infinite if not known
    RowPasses(Architecture shape, int block, double inputReach) {
        int count = shape.layers();
        int rows = VectorRows.whole(block);
        int[] h = new int[count + 1];
        int[] delta = new int[count + 1];
        int end = 0;
        for (int l = 0; l <= count; l++) {
            h[l] = end;
            end = next(end, rows * VectorRows.whole(shape.sizes().get(l)));
        }
        for (int l = count; l > 0; l--) {
            delta[l] = end;
            end = next(end, rows * VectorRows.whole(shape.sizes().get(l)));
        }
        memory = new double[end];
        inputStride = VectorRows.whole(shape.inputs(0));
        layers = new RowLayer[count];
        double reach = inputReach;
        for (int l = 0; l < count; l++) {
            boolean tanh = l > 0 && shape.activations().get(l - 1) == Activation.TANH;
            RowPlaces places = new RowPlaces(h[l], tanh, h[l + 1], delta[l + 1], l == 0 ? -1 : delta[l], rows);
            layers[l] = new RowLayer(shape, l, memory, places, reach);
            reach = shape.activations().get(l).reach();
        }
        outputs = h[count];
        outputSlopes = delta[count];
        outputColumns = new double[shape.units(count - 1)][block];
        slopeColumns = new double[shape.units(count - 1)][block];
    }

    private static int next(int start, int size) {
        int end = start + size;
        return end + Math.floorMod(start + PERIOD / 2 - end, PERIOD);
    }

    /// Whether networks of this shape are covered and gain.
    static boolean suits(Architecture shape) {
        int units = 0;
        int lanes = 0;
        for (int l = 0; l < shape.layers() - 1; l++) {
            units += shape.units(l);
            lanes += VectorRows.whole(shape.units(l));
        }
        return !shape.direct() && units > FILLED * lanes;
    }

    /// Sets the inputs of a block.
    ///
    /// @param all the inputs of all samples, `[sample][feature]`
    /// @param chosen the samples `chosen[from]` and on are taken
    void inputs(double[] all, int[] chosen, int from, int n) {
        int features = layers[0].inputs;
        if (features > inputStride / 2) {
            for (int s = 0; s < n; s++) {
                System.arraycopy(all, chosen[from + s] * features, memory, s * inputStride, features);
            }
            return;
        }
        for (int s = 0; s < n; s++) {
            int at = chosen[from + s] * features;
            int to = s * inputStride;
            memory[to] = all[at];
            if (features == 2) {
                memory[to + 1] = all[at + 1];
            } else {
                for (int i = 1; i < features; i++) {
                    memory[to + i] = all[at + i];
                }
            }
        }
    }

    /// From the inputs to the outputs.
    ///
    /// @return the outputs, `[output][sample]`; overwritten by the next call
    double[][] forward(double[] weights, int n) {
        for (RowLayer layer : layers) {
            layer.forward(weights, n);
        }
        int stride = layers[layers.length - 1].stride;
        for (int k = 0; k < outputColumns.length; k++) {
            double[] column = outputColumns[k];
            for (int s = 0; s < n; s++) {
                column[s] = memory[outputs + s * stride + k];
            }
        }
        return outputColumns;
    }

    /// The array that [#backward] starts from, `[output][sample]`: the derivative of the loss by the outputs.
    double[][] outputSlopes() {
        return slopeColumns;
    }

    /// From [#outputSlopes()] back to the weights, after a forward pass of the same block.
    ///
    /// @param gradient added to
    void backward(int n, double[] gradient) {
        int stride = layers[layers.length - 1].stride;
        for (int k = 0; k < slopeColumns.length; k++) {
            double[] column = slopeColumns[k];
            for (int s = 0; s < n; s++) {
                memory[outputSlopes + s * stride + k] = column[s];
            }
        }
        layers[layers.length - 1].pullOutputs(n);
        for (int l = layers.length - 1; l >= 0; l--) {
            layers[l].backward(n, gradient);
        }
    }
}
