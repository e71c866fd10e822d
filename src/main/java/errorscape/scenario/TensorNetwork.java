package errorscape.scenario;

import errorscape.tensor.Tensor;
import errorscape.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A network whose weights lie in an NPZ or safetensors file under the names of PyTorch, Keras or scikit-learn, as a
/// plain network file. Samples (`X`, `Y`, `X_val`, `Y_val`) may lie in it too, and texts for the other keys.
final class TensorNetwork {
    private static final List<String> SAMPLES = List.of("X", "Y", "X_val", "Y_val", "outputs");
    private static final List<String> LISTS = List.of("activations");
    private static final List<String> NUMBERS = List.of("loss_value", "lam", "l1");

    private final Tensors file;
    private final String name;
    private final ObjectNode tree;

    private TensorNetwork(Tensors file, String name, ObjectNode tree) {
        this.file = file;
        this.name = name;
        this.tree = tree;
    }

    /// Puts what the file holds into the tree of a network file, as far as it is not there.
    ///
    /// @param name of the file, for messages
    /// @throws ScenarioException if there are no layers in it that follow one another
    static void complete(Tensors file, String name, ObjectNode tree) {
        new TensorNetwork(file, name, tree).complete();
    }

    private void complete() {
        List<TensorLayer> layers = TensorLayers.of(file, name);
        if (!tree.has("theta")) {
            ArrayNode theta = tree.putArray("theta");
            for (TensorLayer layer : layers) {
                add(layer.matrix().values(), theta);
                layer.bias().ifPresent(bias -> add(bias.values(), theta));
            }
        }
        if (!tree.has("sizes")) {
            ArrayNode sizes = tree.putArray("sizes");
            sizes.add(layers.getFirst().inputs());
            layers.forEach(layer -> sizes.add(layer.units()));
        }
        tree.put("biases", layers.getFirst().bias().isPresent());
        SAMPLES.forEach(this::samples);
        LISTS.forEach(key -> text(key).ifPresent(text -> {
            ArrayNode list = tree.putArray(key);
            for (String part : text.split("[,\\s]+", -1)) {
                list.add(part);
            }
        }));
        text("loss").ifPresent(text -> tree.put("loss", text));
        for (String key : NUMBERS) {
            Tensor number = file.tensors().get(key);
            if (number != null && number.values().length == 1 && !tree.has(key)) {
                tree.put(key, number.values()[0]);
            }
        }
        for (String key : List.of("activations", "loss", "X", "Y")) {
            if (!tree.has(key)) {
                throw new ScenarioException(name + ": there is no \"" + key + "\" in it; put it there ("
                        + (key.length() == 1 ? "an array" : "a text")
                        + "), or write a JSON file beside it with \"weights\": \"" + name + "\" and \"" + key + "\"");
            }
        }
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(file.texts().get(key)).filter(text -> !tree.has(key));
    }

    /// Rows of a matrix; a vector as one number each; an image as one row.
    private void samples(String key) {
        Tensor tensor = file.tensors().get(key);
        if (tensor == null || tree.has(key) || tensor.shape().length == 0) {
            return;
        }
        ArrayNode rows = tree.putArray(key);
        int count = tensor.shape()[0];
        int width = count == 0 ? 0 : tensor.values().length / count;
        for (int s = 0; s < count; s++) {
            if (tensor.shape().length == 1) {
                rows.add(tensor.values()[s]);
            } else {
                ArrayNode row = rows.addArray();
                for (int k = 0; k < width; k++) {
                    row.add(tensor.values()[s * width + k]);
                }
            }
        }
    }

    private static void add(double[] values, ArrayNode to) {
        for (double value : values) {
            to.add(value);
        }
    }

    /// The layers' own names, for tests.
    static List<String> names(Tensors file, String name) {
        return new ArrayList<>(
                TensorLayers.of(file, name).stream().map(TensorLayer::name).toList());
    }
}
