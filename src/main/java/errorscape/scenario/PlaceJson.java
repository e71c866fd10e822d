package errorscape.scenario;

import errorscape.slice.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/// Points of weight space in scenario files: `{"steps": 500}` of the scenario's own training, `{"seed": 7,
/// "steps": 500}` from weights drawn from another seed, or `{"weights": [0.1, -2, ...]}`.
final class PlaceJson {
    private PlaceJson() {}

    static Place read(JsonValue value) {
        JsonObject object = value.object();
        Place place = object.has("weights")
                ? weights(object.need("weights"))
                : new Place.AfterSteps(
                        object.take("seed")
                                .map(JsonValue::seed)
                                .map(OptionalLong::of)
                                .orElse(OptionalLong.empty()),
                        steps(object.need("steps")));
        object.close();
        return place;
    }

    static Place.Weights weights(JsonValue value) {
        List<Double> weights = Arrays.stream(value.numbers()).boxed().toList();
        return new Place.Weights(weights);
    }

    /// A number of training steps.
    static long steps(JsonValue value) {
        return allowed(value.path(), value.seed());
    }

    /// A number of training steps, if it is one that ends.
    ///
    /// @param at what messages call it
    static long allowed(String at, long steps) {
        if (steps < 0 || steps > ScenarioRules.MOST_RECIPE_STEPS) {
            throw new ScenarioException(String.format(
                    Locale.ROOT,
                    "%s: the number of steps must be from 0 to %,d, not %,d",
                    at,
                    ScenarioRules.MOST_RECIPE_STEPS,
                    steps));
        }
        return steps;
    }

    static void write(Place place, ObjectNode object) {
        switch (place) {
            case Place.AfterSteps after -> {
                after.seed().ifPresent(seed -> object.put("seed", seed));
                object.put("steps", after.steps());
            }
            case Place.Weights given -> given.weights().forEach(object.putArray("weights")::add);
        }
    }
}
