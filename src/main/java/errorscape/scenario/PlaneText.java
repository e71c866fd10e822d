package errorscape.scenario;

import errorscape.slice.Place;
import errorscape.slice.PlaneChoice;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Planes as typed on a command line: a type of [PlaneJson] and its keys, such as
/// `random,seed=3,normalisation=layer`, `hessian,pair=largest_two,at=500` or `weights,first=layer 1, unit 1 <-
/// input 1,second=layer 1, unit 1 bias`. A point is a number of training steps, with another seed `seed:steps`.
public final class PlaneText {
    /// A comma with a key behind it: commas within names separate nothing.
    private static final Pattern SEPARATOR = Pattern.compile(",\\s*(?=[A-Za-z]+=)");

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private PlaneText() {}

    /// The slice of a text: the plane, and the place where it lies; its box is to be suggested.
    ///
    /// @throws ScenarioException saying what is wrong
    public static Scenario.Slice read(String text) {
        String[] parts = SEPARATOR.split(text.strip(), -1);
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("type", parts[0].strip());
        Place at = Place.START;
        for (int k = 1; k < parts.length; k++) {
            int equals = parts[k].indexOf('=');
            String key = parts[k].substring(0, equals);
            String value = parts[k].substring(equals + 1).strip();
            if (key.equals("at")) {
                at = place(key, value);
            } else {
                put(tree, parts[0].strip(), key, value);
            }
        }
        PlaneChoice choice = PlaneJson.read(new JsonObject("", tree));
        return new Scenario.Slice(choice, at, Optional.empty());
    }

    private static void put(ObjectNode tree, String type, String key, String value) {
        boolean point = type.equals("three_points") || (type.equals("directions") && key.equals("origin"));
        if (point) {
            PlaceJson.write(place(key, value), tree.putObject(key));
        } else if (key.equals("file")) {
            tree.put(key, file(value));
        } else if (WHOLE.matcher(value).matches()) {
            tree.put(key, Long.parseLong(value));
        } else if (value.equals("true") || value.equals("false")) {
            tree.put(key, value.equals("true"));
        } else {
            tree.put(key, value);
        }
    }

    /// Who types a file's name stands in the working folder, wherever the scenario's file lies.
    private static String file(String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            throw new ScenarioException("file: \"" + value + "\" cannot be the name of a file", e);
        }
    }

    /// A point as typed: `steps` or `seed:steps`.
    ///
    /// @param key what messages call it
    /// @throws ScenarioException if it is neither
    public static Place place(String key, String value) {
        int colon = value.indexOf(':');
        String seed = colon < 0 ? "0" : value.substring(0, colon).strip();
        String steps = value.substring(colon + 1).strip();
        if (!WHOLE.matcher(seed).matches() || !WHOLE.matcher(steps).matches()) {
            throw new ScenarioException(key + ": \"" + value
                    + "\" is no point; give a number of training steps, or a seed and steps as in 7:500");
        }
        return new Place.AfterSteps(
                colon < 0 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(seed)),
                PlaceJson.allowed(key, Long.parseLong(steps)));
    }
}
