package errorscape.network;

/// A network's way through one block of samples and back (backpropagation), with units innermost and scratch space:
/// what [Passes] does with samples innermost, for the same bits. It pays where most lanes of a vector have a unit.
final class RowPasses {
    /// The least share of lanes that must have a unit.
    private static final double FILLED = 0.6;

    private final RowLayer[] layers;
    private final int block;
    /// Numbers a row of the inputs.
    final int inputStride;

    private final double[][] outputs;
    private final double[][] outputSlopes;

    /// @param block the largest number of samples of a block
    /// @param inputReach the largest size of any input; infinite if not known
    RowPasses(Architecture shape, int block, double inputReach) {
        this.block = block;
        inputStride = VectorRows.whole(shape.inputs(0));
        layers = new RowLayer[shape.layers()];
        double reach = inputReach;
        for (int l = 0; l < layers.length; l++) {
            layers[l] = new RowLayer(shape, l, block, reach);
            reach = shape.activations().get(l).reach();
        }
        int last = shape.units(layers.length - 1);
        outputs = new double[last][block];
        outputSlopes = new double[last][block];
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

    /// Room for the inputs of a block, `[sample][feature]`, flat.
    double[] inputRows() {
        return new double[VectorRows.whole(block) * inputStride];
    }

    /// From the inputs to the outputs.
    ///
    /// @param rows of [#inputRows()]
    /// @return the outputs, `[output][sample]`; overwritten by the next call
    double[][] forward(double[] weights, double[] rows, int n) {
        double[] in = rows;
        for (RowLayer layer : layers) {
            layer.forward(weights, in, n);
            in = layer.h;
        }
        int stride = layers[layers.length - 1].stride;
        for (int k = 0; k < outputs.length; k++) {
            double[] column = outputs[k];
            for (int s = 0; s < n; s++) {
                column[s] = in[s * stride + k];
            }
        }
        return outputs;
    }

    /// The array that [#backward] starts from, `[output][sample]`: the derivative of the loss by the outputs.
    double[][] outputSlopes() {
        return outputSlopes;
    }

    /// From [#outputSlopes()] back to the weights, after a forward pass of the same block.
    ///
    /// @param rows the inputs
    /// @param gradient added to
    void backward(double[] rows, int n, double[] gradient) {
        RowLayer last = layers[layers.length - 1];
        for (int k = 0; k < outputs.length; k++) {
            double[] column = outputSlopes[k];
            for (int s = 0; s < n; s++) {
                last.above[s * last.stride + k] = column[s];
            }
        }
        for (int l = layers.length - 1; l > 0; l--) {
            layers[l].backward(layers[l - 1].h, n, layers[l - 1].above, gradient);
        }
        layers[0].backward(rows, n, rows, gradient);
    }
}
