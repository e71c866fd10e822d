package errorscape.network;

import errorscape.math.Counted;
import errorscape.objective.WeightLayout;
import java.util.ArrayList;
import java.util.List;

/// The shape of a multilayer perceptron: `z_l = W_l h_(l-1) + b_l`, `h_l = activation_l(z_l)`.
///
/// The flat weight vector holds, layer by layer, `W_l` row by row (one row a unit: its incoming weights), then
/// `b_l`. With direct connections the last layer has `z_L = W_L h_(L-1) + b_L + D x` with the inputs `x`; `D`
/// comes last, row by row.
///
/// @param sizes number of inputs, of units in each hidden layer, and of outputs
/// @param activations of each layer after the inputs, `sizes.size() - 1` of them
/// @param biases whether units have biases
/// @param direct whether the outputs see the inputs directly too, past the hidden layers
public record Architecture(List<Integer> sizes, List<Activation> activations, boolean biases, boolean direct) {
    public Architecture {
        sizes = List.copyOf(sizes);
        activations = List.copyOf(activations);
        if (sizes.size() < 2) {
            throw new IllegalArgumentException("a network needs inputs and outputs, not the sizes " + sizes);
        }
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException("every layer needs at least one unit, unlike the sizes " + sizes);
            }
        }
        if (activations.size() != sizes.size() - 1) {
            throw new IllegalArgumentException("the sizes " + sizes + " have " + Counted.of(sizes.size() - 1, "layer")
                    + " of units, but there " + Counted.thereAre(activations.size(), "activation"));
        }
        if (direct && sizes.size() == 2) {
            throw new IllegalArgumentException(
                    "direct connections go past hidden layers, but there are none: inputs and"
                            + " outputs are connected anyway");
        }
    }

    /// A network whose layers see the layer before them only.
    public Architecture(List<Integer> sizes, List<Activation> activations, boolean biases) {
        this(sizes, activations, biases, false);
    }

    /// The number of layers of units: hidden ones and the outputs.
    public int layers() {
        return activations.size();
    }

    /// The number of inputs of a layer, counted from 0.
    public int inputs(int layer) {
        return sizes.get(layer);
    }

    /// The number of units of a layer, counted from 0.
    public int units(int layer) {
        return sizes.get(layer + 1);
    }

    /// Where a layer's weights start in the flat vector.
    public int weightStart(int layer) {
        int start = 0;
        for (int l = 0; l < layer; l++) {
            start += units(l) * (inputs(l) + (biases ? 1 : 0));
        }
        return start;
    }

    /// Where a layer's biases start in the flat vector, if there are any.
    public int biasStart(int layer) {
        return weightStart(layer) + units(layer) * inputs(layer);
    }

    /// Where the weights of the direct connections start in the flat vector, if there are any.
    public int directStart() {
        return weightStart(layers());
    }

    /// The number of weights, biases included.
    public int dimension() {
        return directStart() + (direct ? units(layers() - 1) * inputs(0) : 0);
    }

    /// The layout with names: "layer 2, unit 3 ← unit 1", "layer 1, unit 3 ← input 2", "layer 2, unit 3 bias".
    /// Direct connections belong to the last layer: "layer 2, unit 1 ← input 2".
    public WeightLayout layout() {
        List<WeightLayout.Row> rows = new ArrayList<>();
        int start = 0;
        for (int layer = 0; layer < layers(); layer++) {
            List<String> biasNames = new ArrayList<>();
            for (int unit = 1; unit <= units(layer); unit++) {
                String owner = "layer " + (layer + 1) + ", unit " + unit;
                List<String> names = new ArrayList<>();
                for (int input = 1; input <= inputs(layer); input++) {
                    names.add(owner + (layer == 0 ? " ← input " : " ← unit ") + input);
                }
                rows.add(new WeightLayout.Row(layer + 1, false, start, names));
                start += names.size();
                biasNames.add(owner + " bias");
            }
            if (biases) {
                rows.add(new WeightLayout.Row(layer + 1, true, start, biasNames));
                start += biasNames.size();
            }
        }
        for (int unit = 1; direct && unit <= units(layers() - 1); unit++) {
            List<String> names = new ArrayList<>();
            for (int input = 1; input <= inputs(0); input++) {
                names.add("layer " + layers() + ", unit " + unit + " ← input " + input);
            }
            rows.add(new WeightLayout.Row(layers(), false, start, names));
            start += names.size();
        }
        return new WeightLayout(rows);
    }
}
