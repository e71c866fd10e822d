package errorscape.scenario;

import errorscape.slice.Place;
import errorscape.slice.PlaneChoice;
import errorscape.slice.PlaneChoice.About;
import errorscape.slice.PlaneChoice.EigenPair;
import errorscape.slice.PlaneChoice.Normalisation;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Planes in scenario files, each an object with a `type`:
///
/// - `random`: `seed`, `normalisation` (none, layer, filter), `biases`;
/// - `weights`: `first`, `second`, two names such as "layer 1, unit 1 ← input 1";
/// - `pca` of the first `steps` steps of training: `about` (mean, start, end), `biases`;
/// - `hessian`: `pair` (largest_two, largest_and_smallest, smallest_two);
/// - `gradient`;
/// - `three_points`: `origin`, `first`, `second`, points as in [PlaceJson];
/// - `line` from the start to where training stands after `steps`;
/// - `directions`: `file`, or `first` and `second` (a number for each weight), `firstName`, `secondName`,
/// `origin`;
/// - `imported`: what the network's file says.
final class PlaneJson {
    private static final String TYPES =
            "random, weights, pca, hessian, gradient, three_points, line, directions, imported";

    private PlaneJson() {}

    static PlaneChoice read(JsonObject object) {
        JsonValue type = object.need("type");
        PlaneChoice choice = switch (type.text()) {
            case "random" ->
                new PlaneChoice.RandomDirections(
                        object.take("seed").map(JsonValue::seed).orElse(1L),
                        object.take("normalisation")
                                .map(value -> value.choice(Normalisation.class))
                                .orElse(Normalisation.FILTER),
                        object.take("biases").map(JsonValue::flag).orElse(false));
            case "weights" ->
                new PlaneChoice.TwoWeights(
                        object.need("first").text(), object.need("second").text());
            case "pca" ->
                new PlaneChoice.PathComponents(
                        PlaceJson.steps(object.need("steps")),
                        object.take("about")
                                .map(value -> value.choice(About.class))
                                .orElse(About.MEAN),
                        object.take("biases").map(JsonValue::flag).orElse(true));
            case "hessian" ->
                new PlaneChoice.Eigenvectors(object.take("pair")
                        .map(value -> value.choice(EigenPair.class))
                        .orElse(EigenPair.LARGEST_AND_SMALLEST));
            case "gradient" -> new PlaneChoice.GradientAndCurvature();
            case "three_points" ->
                new PlaneChoice.ThreePlaces(
                        PlaceJson.read(object.need("origin")),
                        PlaceJson.read(object.need("first")),
                        PlaceJson.read(object.need("second")));
            case "line" -> new PlaneChoice.LineAndDetour(PlaceJson.steps(object.need("steps")));
            case "directions" -> directions(object);
            case "imported" -> new PlaneChoice.Imported();
            default -> throw type.problem("\"" + type.text() + "\" is not known; allowed are " + TYPES);
        };
        object.close();
        return choice;
    }

    private static PlaneChoice directions(JsonObject object) {
        return object.has("file")
                ? new PlaneChoice.DirectionsOfFile(object.need("file").text())
                : given(object);
    }

    /// Directions with their numbers.
    static PlaneChoice.Directions given(JsonObject object) {
        double[] first = object.need("first").numbers();
        double[] second = object.need("second").numbers();
        GivenDirections.check(first, second, "first", "second", object);
        return new PlaneChoice.Directions(
                Arrays.stream(first).boxed().toList(),
                Arrays.stream(second).boxed().toList(),
                object.take("firstName").map(JsonValue::text).orElse("direction 1"),
                object.take("secondName").map(JsonValue::text).orElse("direction 2"),
                object.take("origin").map(PlaneJson::origin),
                object.take("made").map(JsonValue::object).map(PlaneJson::read));
    }

    /// A point, or its weights alone, as a sampled slice is written.
    private static Place origin(JsonValue value) {
        return value.isList() ? PlaceJson.weights(value) : PlaceJson.read(value);
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
            case PlaneChoice.PathComponents components ->
                object.put("type", "pca")
                        .put("steps", components.steps())
                        .put("about", JsonValue.name(components.about()))
                        .put("biases", components.biases());
            case PlaneChoice.Eigenvectors eigenvectors ->
                object.put("type", "hessian").put("pair", JsonValue.name(eigenvectors.pair()));
            case PlaneChoice.GradientAndCurvature ignored -> object.put("type", "gradient");
            case PlaneChoice.ThreePlaces three -> {
                object.put("type", "three_points");
                PlaceJson.write(three.origin(), object.putObject("origin"));
                PlaceJson.write(three.first(), object.putObject("first"));
                PlaceJson.write(three.second(), object.putObject("second"));
            }
            case PlaneChoice.LineAndDetour line -> object.put("type", "line").put("steps", line.steps());
            case PlaneChoice.Directions given -> write(given, object);
            case PlaneChoice.DirectionsOfFile file ->
                object.put("type", "directions").put("file", file.path());
            case PlaneChoice.Imported ignored -> object.put("type", "imported");
        }
    }

    private static void write(PlaneChoice.Directions given, ObjectNode object) {
        object.put("type", "directions").put("firstName", given.firstName()).put("secondName", given.secondName());
        given.first().forEach(object.putArray("first")::add);
        given.second().forEach(object.putArray("second")::add);
        Optional<Place> origin = given.origin();
        origin.ifPresent(place -> PlaceJson.write(place, object.putObject("origin")));
        given.made().ifPresent(made -> write(made, object.putObject("made")));
    }
}
