package errorscape.network;

/// A fully connected layer with its units in the lanes of vectors: matrices are flat and their rows whole vectors, with
/// room for units and samples that are not there, whose numbers mean nothing. What there is a sample lies in one
/// array, [RowPasses#memory]. Belongs to one thread.
final class RowLayer {
    /// From so many inputs on, the inputs are in lanes where the weights' slopes are summed.
    private static final int WIDE = 4 * VectorRows.LANES;

    /// From so many inputs and units on, weights are turned round in squares.
    private static final int SQUARE = 5;

    /// From so many samples on, a bound of the pre-activations is worth the while.
    private static final int MANY = 64;

    final int inputs;
    final int units;
    /// Numbers a sample has in the matrices of this layer, `[sample][unit]`.
    final int stride;

    private final Activation activation;
    private final int weightStart;
    private final int biasStart;
    private final double inputReach;
    private final double[] memory;
    private final RowPlaces places;
    /// Numbers a sample has in the matrices of the layer below.
    private final int inputStride;
    /// `[input][unit]`
    private final double[] columns;
    /// `[unit][input]`, as in the flat vector of weights: for layers whose last vector would reach beyond its end.
    private final double[] rows;
    private final double[] biases;
    private final double[] none;
    private final double[] slopes;
    private final double[] turned;
    private final double[] sums;
    /// For activations other than tanh.
    private final double[] z;
    private final double[] h;
    private final double[] delta;
    private double reach;
    /// Where the weights are that the last forward pass used: in the flat vector, or in `rows`.
    private double[] source;
    private int sourceAt;

    /// @param inputReach the largest size of any input; infinite if not known
    RowLayer(Architecture shape, int l, double[] memory, RowPlaces places, double inputReach) {
        inputs = shape.inputs(l);
        units = shape.units(l);
        stride = VectorRows.whole(units);
        activation = shape.activations().get(l);
        weightStart = shape.weightStart(l);
        biasStart = shape.biases() ? shape.biasStart(l) : LayerKernels.NO_BIASES;
        inputStride = VectorRows.whole(inputs);
        this.inputReach = inputReach;
        this.memory = memory;
        this.places = places;
        columns = new double[inputStride * stride];
        rows = new double[stride * inputs + inputStride];
        source = rows;
        biases = new double[stride];
        none = new double[Math.max(stride, inputStride)];
        slopes = new double[inputStride * stride];
        turned = new double[slopes.length];
        sums = new double[none.length];
        int own = activation == Activation.LINEAR || activation == Activation.TANH ? 0 : places.block() * stride;
        z = new double[own];
        h = new double[own];
        delta = new double[own];
    }

    /// From the layer's inputs to its activations.
    void forward(double[] weights, int n) {
        load(weights, n);
        VectorRows.product(
                columns,
                0,
                stride,
                stride,
                memory,
                places.in(),
                inputStride,
                n,
                inputs,
                biases,
                memory,
                places.h(),
                stride,
                VectorRows.AS_IT_IS);
        int count = n * stride;
        if (activation == Activation.TANH) {
            VectorTanh.of(memory, places.h(), memory, places.h(), count, reach);
        } else if (activation != Activation.LINEAR) {
            System.arraycopy(memory, places.h(), z, 0, count);
            activation.value(z, h, count, reach);
            System.arraycopy(h, 0, memory, places.h(), count);
        }
    }

    private void load(double[] weights, int n) {
        if (biasStart != LayerKernels.NO_BIASES) {
            System.arraycopy(weights, biasStart, biases, 0, units);
        }
        if (weightStart + rows.length <= weights.length) {
            source = weights;
            sourceAt = weightStart;
        } else {
            System.arraycopy(weights, weightStart, rows, 0, units * inputs);
            source = rows;
            sourceAt = 0;
        }
        turn();
        reach = activation == Activation.TANH && n >= Math.max(MANY, 4 * inputs)
                ? VectorSums.reach(columns, stride, inputs, inputReach, biases)
                : Double.POSITIVE_INFINITY;
    }

    private void turn() {
        if (inputs >= SQUARE && units >= SQUARE) {
            VectorTranspose.transpose(source, sourceAt, inputs, units, inputs, columns, stride);
            return;
        }
        for (int u = 0; u < units; u++) {
            int row = sourceAt + u * inputs;
            for (int i = 0; i < inputs; i++) {
                columns[i * stride + u] = source[row + i];
            }
        }
    }

    /// Of the last layer: from the derivatives by the activations to those by the pre-activations, where these are
    /// tanh.
    void pullOutputs(int n) {
        if (activation == Activation.TANH) {
            VectorSums.tanhSlopes(memory, places.h(), places.delta(), n * stride);
        }
    }

    /// From the derivatives by the activations to those by the weights and, but for the first layer, by the layer's
    /// inputs; if these are what tanh gave, by the pre-activations of the layer below.
    ///
    /// @param gradient added to
    void backward(int n, double[] gradient) {
        int count = n * stride;
        if (activation != Activation.TANH && activation != Activation.LINEAR) {
            System.arraycopy(memory, places.delta(), delta, 0, count);
            activation.pullBack(z, h, delta, delta, count);
            System.arraycopy(delta, 0, memory, places.delta(), count);
        }
        if (places.below() >= 0) {
            VectorRows.product(
                    source,
                    sourceAt,
                    inputs,
                    inputs,
                    memory,
                    places.delta(),
                    stride,
                    n,
                    units,
                    none,
                    memory,
                    places.below(),
                    inputStride,
                    places.inputsOfTanh() ? places.in() : VectorRows.AS_IT_IS);
        }
        if (inputStride >= WIDE) {
            inputsInLanes(n, gradient);
        } else {
            unitsInLanes(n, gradient);
        }
    }

    private void unitsInLanes(int n, double[] gradient) {
        int vectors = stride / VectorRows.LANES;
        VectorSums.across(
                memory,
                places.delta(),
                stride,
                0,
                vectors,
                memory,
                places.in(),
                inputStride,
                inputs,
                n,
                none,
                slopes,
                0,
                stride,
                sums);
        if (inputs >= SQUARE && units >= SQUARE) {
            VectorTranspose.transpose(slopes, 0, stride, inputs, units, turned, inputStride);
            for (int u = 0; u < units; u++) {
                VectorSums.add(gradient, weightStart + u * inputs, turned, u * inputStride, inputs);
            }
        } else {
            for (int u = 0; u < units; u++) {
                int row = weightStart + u * inputs;
                for (int i = 0; i < inputs; i++) {
                    gradient[row + i] += slopes[i * stride + u];
                }
            }
        }
        addSums(gradient);
    }

    private void inputsInLanes(int n, double[] gradient) {
        int vectors = inputStride / VectorRows.LANES;
        int blocks = vectors & -4;
        int in = places.in();
        int d = places.delta();
        VectorFours.product(
                memory, in, inputStride, 0, blocks, memory, d, 1, stride, units, n, none, slopes, 0, inputStride);
        if (blocks < vectors) {
            VectorSums.across(
                    memory,
                    in,
                    inputStride,
                    blocks,
                    vectors,
                    memory,
                    d,
                    stride,
                    units,
                    n,
                    none,
                    slopes,
                    0,
                    inputStride,
                    sums);
        }
        for (int u = 0; u < units; u++) {
            VectorSums.add(gradient, weightStart + u * inputs, slopes, u * inputStride, inputs);
        }
        if (biasStart != LayerKernels.NO_BIASES) {
            VectorSums.sums(memory, d, stride, n, sums);
            addSums(gradient);
        }
    }

    private void addSums(double[] gradient) {
        for (int u = 0; biasStart != LayerKernels.NO_BIASES && u < units; u++) {
            gradient[biasStart + u] += sums[u];
        }
    }
}
