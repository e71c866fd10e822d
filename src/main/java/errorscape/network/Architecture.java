package errorscape.network;

import errorscape.objective.WeightLayout;
import java.util.ArrayList;
import java.util.List;

/// The shape of a multilayer perceptron: `z_l = W_l h_(l-1) + b_l`, `h_l = activation_l(z_l)`.
///
/// The flat weight vector holds, layer by layer, `W_l` row by row (one row a unit: its incoming weights), then `b_l`.
///
/// @param sizes number of inputs, of units in each hidden layer, and of outputs
/// @param activations of each layer after the inputs, `sizes.size() - 1` of them
/// @param biases whether units have biases
public record Architecture(List<Integer> sizes, List<Activation> activations, boolean biases) {
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
            throw new IllegalArgumentException("the sizes " + sizes + " have " + (sizes.size() - 1)
                    + " layers of units, but there are " + activations.size() + " activations");
        }
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

    /// The number of weights, biases included.
    public int dimension() {
        return weightStart(layers());
    }

    /// The layout with names: "layer 2, unit 3 ← unit 1", "layer 1, unit 3 ← input 2", "layer 2, unit 3 bias".
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
        return new WeightLayout(rows);
    }
}
