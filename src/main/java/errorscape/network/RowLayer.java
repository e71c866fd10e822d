package errorscape.network;

/// A fully connected layer with its units in the lanes of vectors: matrices are flat and their rows whole vectors, with
/// room for units and samples that are not there, whose numbers mean nothing. Belongs to one thread.
final class RowLayer {
    /// From so many inputs on, the inputs are in lanes where the weights' slopes are summed.
    private static final int WIDE = 4 * VectorRows.LANES;

    final int inputs;
    final int units;
    /// Numbers a row of `z`, `h`, `above` and `delta`, which are `[sample][unit]`: whole vectors.
    final int stride;
    final double[] z;
    final double[] h;
    /// Derivatives of the loss by the activations.
    final double[] above;
    /// Derivatives of the loss by the pre-activations.
    final double[] delta;

    private final Activation activation;
    private final int weightStart;
    private final int biasStart;
    private final boolean first;
    private final double inputReach;
    /// Numbers a row of the inputs.
    private final int inputStride;
    /// `[input][unit]`
    private final double[] columns;
    /// `[unit][input]`, as in the flat vector.
    private final double[] rows;
    private final double[] biases;
    private final double[] none;
    private final double[] slopes;
    private final double[] sums;
    private double reach;

    /// @param block the largest number of samples
    /// @param inputReach the largest size of any input
    RowLayer(Architecture shape, int l, int block, double inputReach) {
        inputs = shape.inputs(l);
        units = shape.units(l);
        stride = VectorRows.whole(units);
        activation = shape.activations().get(l);
        weightStart = shape.weightStart(l);
        biasStart = shape.biases() ? shape.biasStart(l) : LayerKernels.NO_BIASES;
        first = l == 0;
        inputStride = VectorRows.whole(inputs);
        this.inputReach = inputReach;
        int numbers = VectorRows.whole(block) * stride;
        z = new double[numbers];
        above = new double[numbers];
        boolean linear = activation == Activation.LINEAR;
        h = linear ? z : new double[numbers];
        delta = linear ? above : new double[numbers];
        columns = new double[inputStride * stride];
        rows = new double[units * inputs + inputStride];
        biases = new double[stride];
        none = new double[Math.max(stride, inputStride)];
        slopes = new double[Math.max(VectorRows.whole(inputs) * stride, stride * inputStride)];
        sums = new double[none.length];
    }

    /// From the layer's inputs to its activations.
    ///
    /// @param in `[sample][input]`
    void forward(double[] weights, double[] in, int n) {
        load(weights);
        VectorRows.product(columns, stride, stride, in, inputStride, n, inputs, biases, z, stride);
        if (activation != Activation.LINEAR) {
            activation.value(z, h, n * stride, reach);
        }
    }

    private void load(double[] weights) {
        System.arraycopy(weights, weightStart, rows, 0, units * inputs);
        double largest = 0;
        for (int u = 0; u < units; u++) {
            double sum = 0;
            int row = u * inputs;
            for (int i = 0; i < inputs; i++) {
                double w = rows[row + i];
                columns[i * stride + u] = w;
                sum += Math.abs(w);
            }
            double bias = biasStart == LayerKernels.NO_BIASES ? 0 : weights[biasStart + u];
            biases[u] = bias;
            largest = Math.max(largest, sum * inputReach + Math.abs(bias));
        }
        // Without a bound of the inputs, NaN or infinite: tanh takes the long way.
        reach = largest;
    }

    /// From the derivatives by the activations to those by the weights and by the layer's inputs.
    ///
    /// @param in `[sample][input]`
    /// @param below overwritten, `[sample][input]`; not for the first layer
    /// @param gradient added to
    void backward(double[] in, int n, double[] below, double[] gradient) {
        if (activation != Activation.LINEAR) {
            activation.pullBack(z, h, above, delta, n * stride);
        }
        if (!first) {
            VectorRows.product(rows, inputs, inputs, delta, stride, n, units, none, below, inputStride);
        }
        if (inputStride >= WIDE) {
            inputsInLanes(in, n, gradient);
        } else {
            unitsInLanes(in, n, gradient);
        }
    }

    private void unitsInLanes(double[] in, int n, double[] gradient) {
        int vectors = stride / VectorRows.LANES;
        VectorRows.across(delta, stride, 0, vectors, in, inputStride, inputs, n, none, slopes, stride, sums);
        for (int u = 0; u < units; u++) {
            int row = weightStart + u * inputs;
            for (int i = 0; i < inputs; i++) {
                gradient[row + i] += slopes[i * stride + u];
            }
        }
        if (biasStart != LayerKernels.NO_BIASES) {
            addSums(gradient);
        }
    }

    private void inputsInLanes(double[] in, int n, double[] gradient) {
        int vectors = inputStride / VectorRows.LANES;
        int blocks = vectors & -4;
        VectorRows.fours(in, inputStride, 0, blocks, delta, 1, stride, units, n, none, slopes, inputStride);
        if (blocks < vectors) {
            VectorRows.across(
                    in, inputStride, blocks, vectors, delta, stride, units, n, none, slopes, inputStride, sums);
        }
        for (int u = 0; u < units; u++) {
            int row = weightStart + u * inputs;
            for (int i = 0; i < inputs; i++) {
                gradient[row + i] += slopes[u * inputStride + i];
            }
        }
        if (biasStart != LayerKernels.NO_BIASES) {
            VectorRows.across(delta, stride, 0, stride / VectorRows.LANES, delta, 0, 1, n, none, slopes, stride, sums);
            addSums(gradient);
        }
    }

    private void addSums(double[] gradient) {
        for (int u = 0; u < units; u++) {
            gradient[biasStart + u] += sums[u];
        }
    }
}
