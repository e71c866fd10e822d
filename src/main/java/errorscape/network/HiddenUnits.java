package errorscape.network;

import errorscape.math.Fma;

/// Where the weights of hidden units lie in the flat vector, layer by layer, unit by unit.
final class HiddenUnits {
    private final Architecture architecture;
    private final int[][][] incoming;
    private final int[][][] outgoing;

    HiddenUnits(Architecture architecture) {
        this.architecture = architecture;
        int layers = architecture.layers() - 1;
        incoming = new int[layers][][];
        outgoing = new int[layers][][];
        for (int layer = 0; layer < layers; layer++) {
            int units = architecture.units(layer);
            incoming[layer] = new int[units][];
            outgoing[layer] = new int[units][];
            for (int unit = 0; unit < units; unit++) {
                incoming[layer][unit] = incomingOf(layer, unit);
                outgoing[layer][unit] = outgoingOf(layer, unit);
            }
        }
    }

    private int[] incomingOf(int layer, int unit) {
        int inputs = architecture.inputs(layer);
        int[] indices = new int[inputs + (architecture.biases() ? 1 : 0)];
        for (int input = 0; input < inputs; input++) {
            indices[input] = architecture.weightStart(layer) + unit * inputs + input;
        }
        if (architecture.biases()) {
            indices[inputs] = architecture.biasStart(layer) + unit;
        }
        return indices;
    }

    private int[] outgoingOf(int layer, int unit) {
        int units = architecture.units(layer);
        int[] indices = new int[architecture.units(layer + 1)];
        for (int to = 0; to < indices.length; to++) {
            indices[to] = architecture.weightStart(layer + 1) + to * units + unit;
        }
        return indices;
    }

    /// The number of hidden layers.
    int layers() {
        return incoming.length;
    }

    int units(int layer) {
        return incoming[layer].length;
    }

    private Activation activation(int layer) {
        return architecture.activations().get(layer);
    }

    boolean linear(int layer) {
        return activation(layer) == Activation.LINEAR;
    }

    /// Whether `h(c z) = c h(z)` for positive `c`: what a unit's incoming weights gain its outgoing ones can
    /// lose.
    boolean homogeneous(int layer) {
        return linear(layer) || activation(layer).kinked();
    }

    boolean biases() {
        return architecture.biases();
    }

    /// The number of a layer's inputs.
    int inputs(int layer) {
        return architecture.inputs(layer);
    }

    /// The place of a unit's bias, of hidden layers and of the outputs' after them.
    int bias(int layer, int unit) {
        return architecture.biasStart(layer) + unit;
    }

    /// The place of a direct connection from an input to an output.
    int direct(int output, int input) {
        return architecture.directStart() + output * architecture.inputs(0) + input;
    }

    /// A unit's incoming weights, then its bias. Not to be modified.
    int[] incoming(int layer, int unit) {
        return incoming[layer][unit];
    }

    /// A unit's outgoing weights. Not to be modified.
    int[] outgoing(int layer, int unit) {
        return outgoing[layer][unit];
    }

    /// The largest magnitude among a unit's weights.
    double size(double[] weights, int layer, int unit) {
        double size = 0;
        for (int i : incoming[layer][unit]) {
            size = Math.max(size, Math.abs(weights[i]));
        }
        for (int i : outgoing[layer][unit]) {
            size = Math.max(size, Math.abs(weights[i]));
        }
        return size;
    }

    /// The norm of the weights at some places.
    static double norm(double[] weights, int[] places) {
        double sum = 0;
        for (int i : places) {
            sum = Fma.fma(weights[i], weights[i], sum);
        }
        return Math.sqrt(sum);
    }

    /// Multiplies a unit's incoming weights and its outgoing ones. `weights` is modified.
    void scale(double[] weights, int layer, int unit, double in, double out) {
        for (int i : incoming[layer][unit]) {
            weights[i] *= in;
        }
        for (int i : outgoing[layer][unit]) {
            weights[i] *= out;
        }
    }

    /// Puts a layer's units into another order: unit `u` of the result is unit `order[u]` of the weights.
    double[] reordered(double[] weights, int layer, int[] order) {
        double[] result = weights.clone();
        for (int u = 0; u < order.length; u++) {
            copy(weights, incoming[layer][order[u]], result, incoming[layer][u]);
            copy(weights, outgoing[layer][order[u]], result, outgoing[layer][u]);
        }
        return result;
    }

    private static void copy(double[] from, int[] fromPlaces, double[] to, int[] toPlaces) {
        for (int k = 0; k < fromPlaces.length; k++) {
            to[toPlaces[k]] = from[fromPlaces[k]];
        }
    }
}
