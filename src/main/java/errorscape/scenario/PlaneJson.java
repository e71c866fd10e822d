package errorscape.scenario;

import errorscape.slice.PlaneChoice;
import tools.jackson.databind.node.ObjectNode;

/// Planes in scenario files: `{"type": "random", "seed": 1, "normalisation": "filter", "biases": false}` or
/// `{"type": "weights", "first": "layer 1, unit 1 ← input 1", "second": "layer 1, unit 1 ← input 2"}`.
final class PlaneJson {
    private PlaneJson() {}

    static PlaneChoice read(JsonObject object) {
        JsonValue type = object.need("type");
        PlaneChoice choice = switch (type.text()) {
            case "random" ->
                new PlaneChoice.RandomDirections(
                        object.need("seed").seed(),
                        object.take("normalisation")
                                .map(value -> value.choice(PlaneChoice.Normalisation.class))
                                .orElse(PlaneChoice.Normalisation.FILTER),
                        object.take("biases").map(JsonValue::flag).orElse(false));
            case "weights" ->
                new PlaneChoice.TwoWeights(
                        object.need("first").text(), object.need("second").text());
            case "imported" -> new PlaneChoice.Imported();
            default ->
                throw type.problem("\"" + type.text() + "\" is not known; allowed are random, weights, imported");
        };
        object.close();
        return choice;
    }

    static void write(PlaneChoice choice, ObjectNode object) {
        switch (choice) {
            case PlaneChoice.RandomDirections random ->
                object.put("type", "random")
                        .put("seed", random.seed())
                        .put("normalisation", JsonValue.name(random.normalisation()))
                        .put("biases", random.biases());
            case PlaneChoice.TwoWeights two ->
                object.put("type", "weights").put("first", two.first()).put("second", two.second());
            case PlaneChoice.Imported ignored -> object.put("type", "imported");
        }
    }
}
