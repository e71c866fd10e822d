package errorscape.scenario;

import errorscape.tensor.Tensor;
import errorscape.tensor.Tensors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the layers in a file of tensors and their order. PyTorch's matrices (`0.weight`, `fc1.weight`) are units x
/// inputs; those of Keras (`dense/kernel:0`) and scikit-learn (`coefs_0`) are inputs x units and are turned.
final class TensorLayers {
    private static final Pattern MATRIX = Pattern.compile("(.*?)[./_]?(weight|kernel|coefs)_?(\\d*)(:0)?");
    private static final Pattern BIAS = Pattern.compile("(.*?)[./_]?(bias|intercepts)_?(\\d*)(:0)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private TensorLayers() {}

    static List<TensorLayer> of(Tensors file, String name) {
        List<TensorLayer> layers = new ArrayList<>();
        Map<String, Tensor> biases = new LinkedHashMap<>();
        file.tensors().forEach((key, tensor) -> {
            Matcher bias = BIAS.matcher(key);
            if (bias.matches()) {
                biases.put(bias.group(1) + "#" + bias.group(3), tensor);
            }
        });
        file.tensors().forEach((key, tensor) -> {
            Matcher matrix = MATRIX.matcher(key);
            if (matrix.matches()) {
                if (tensor.shape().length != 2) {
                    throw new ScenarioException(name + ", \"" + key + "\": a layer's weights have two axes, not "
                            + tensor.shape().length + "; only fully connected layers can be opened");
                }
                boolean turned = !matrix.group(2).equals("weight");
                layers.add(new TensorLayer(
                        matrix.group(1) + matrix.group(3),
                        turned ? tensor.transposed() : tensor,
                        Optional.ofNullable(biases.get(matrix.group(1) + "#" + matrix.group(3)))));
            }
        });
        if (layers.isEmpty()) {
            throw new ScenarioException(name + ": there are no layers in it; there are \""
                    + String.join("\", \"", file.tensors().keySet())
                    + "\", but none is called as PyTorch (fc1.weight), Keras (dense/kernel) or scikit-learn"
                    + " (coefs_0) do");
        }
        return checked(ordered(layers, name), name);
    }

    /// By the numbers in their names, as they stand in the file, or else as they fit on one another if that is unique.
    private static List<TensorLayer> ordered(List<TensorLayer> layers, String name) {
        List<TensorLayer> byName = new ArrayList<>(layers);
        byName.sort(Comparator.comparing(layer -> padded(layer.name())));
        if (chains(byName)) {
            return byName;
        }
        if (chains(layers)) {
            return layers;
        }
        List<List<TensorLayer>> chains = new ArrayList<>();
        extend(new ArrayList<>(), layers, chains);
        if (chains.size() != 1) {
            throw new ScenarioException(name + ": its layers "
                    + String.join(
                            ", ",
                            layers.stream()
                                    .map(l -> l.name() + " (" + l.inputs() + " to " + l.units() + ")")
                                    .toList())
                    + (chains.isEmpty()
                            ? " do not follow one another"
                            : " follow one another in several ways; number them"));
        }
        return chains.getFirst();
    }

    private static boolean chains(List<TensorLayer> layers) {
        for (int k = 1; k < layers.size(); k++) {
            if (layers.get(k).inputs() != layers.get(k - 1).units()) {
                return false;
            }
        }
        return true;
    }

    private static void extend(List<TensorLayer> begun, List<TensorLayer> left, List<List<TensorLayer>> found) {
        if (left.isEmpty()) {
            found.add(List.copyOf(begun));
            return;
        }
        for (TensorLayer next : left) {
            if (found.size() < 2 && (begun.isEmpty() || begun.getLast().units() == next.inputs())) {
                List<TensorLayer> others = new ArrayList<>(left);
                others.remove(next);
                begun.add(next);
                extend(begun, others, found);
                begun.removeLast();
            }
        }
    }

    private static String padded(String name) {
        return NUMBER.matcher(name)
                .replaceAll(digits -> "0".repeat(Math.max(0, 9 - digits.group().length())) + digits.group());
    }

    private static List<TensorLayer> checked(List<TensorLayer> layers, String name) {
        boolean biases = layers.getFirst().bias().isPresent();
        for (TensorLayer layer : layers) {
            if (layer.bias().isPresent() != biases) {
                throw new ScenarioException(name + ": some layers have biases, but not "
                        + (biases ? layer.name() : layers.getFirst().name()) + "; give it zeros");
            }
            int count = layer.bias().map(b -> b.values().length).orElse(layer.units());
            if (count != layer.units()) {
                throw new ScenarioException(name + ", \"" + layer.name() + "\": there are " + count + " biases for "
                        + layer.units() + " units");
            }
        }
        return layers;
    }
}
