package errorscape.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An object of a scenario file while its keys are taken one by one. What nobody took is an unknown key:
/// probably a typing error, and never silently ignored.
public final class JsonObject {
    private final String path;
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    public JsonObject(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    /// The value of a key that must be there.
    public JsonValue need(String key) {
        return take(key)
                .orElseThrow(() -> new ScenarioException(
                        path.isEmpty()
                                ? "the key \"" + key + "\" is missing"
                                : path + ": the key \"" + key + "\" is missing"));
    }

    /// The value of a key that may be left out.
    public Optional<JsonValue> take(String key) {
        asked.add(key);
        JsonNode value = node.get(key);
        return value == null ? Optional.empty() : Optional.of(new JsonValue(at(key), value));
    }

    /// Whether a key is there.
    public boolean has(String key) {
        return node.has(key);
    }

    /// The tree itself, for those that complete it before it is read.
    ///
    /// @throws ScenarioException if it is no object
    ObjectNode tree() {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new ScenarioException("there must be an object in braces");
    }

    /// All keys, in their order.
    List<String> keys() {
        return List.copyOf(node.propertyNames());
    }

    public ScenarioException problem(String key, String reason) {
        return new ScenarioException(at(key) + ": " + reason);
    }

    /// To be called when all keys have been taken.
    ///
    /// @throws ScenarioException if there is another key
    public void close() {
        for (String key : node.propertyNames()) {
            if (!asked.contains(key)) {
                throw new ScenarioException(
                        at(key) + ": this key is not known here; known are " + String.join(", ", new TreeSet<>(asked)));
            }
        }
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
