package errorscape.scenario;

import errorscape.tensor.TensorException;
import errorscape.tensor.Tensors;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The tree of a scenario's or a network's file: JSON; JSON that names a file of its `weights`; or such a file, NPZ or
/// safetensors, alone.
final class NetworkTree {
    private NetworkTree() {}

    /// @throws ScenarioException if a file cannot be read or holds no network
    static JsonObject load(Path file) {
        if (Tensors.isOne(file)) {
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            complete(file, tree);
            return new JsonObject("", tree);
        }
        JsonObject object = JsonText.load(file);
        boolean network = object.has("weights") && !object.has("errorscape");
        if (network && object.need("weights").node().isString()) {
            JsonValue named = object.need("weights");
            try {
                Path weights = file.resolveSibling(named.text());
                complete(weights, object.tree());
            } catch (InvalidPathException e) {
                throw new ScenarioException(
                        JsonText.name(file) + ", weights: \"" + named.text() + "\" cannot be the name of a file", e);
            }
        }
        return object;
    }

    private static void complete(Path file, ObjectNode tree) {
        try {
            TensorNetwork.complete(Tensors.read(file), JsonText.name(file), tree);
        } catch (TensorException e) {
            throw new ScenarioException(String.valueOf(e.getMessage()), e);
        }
    }
}
