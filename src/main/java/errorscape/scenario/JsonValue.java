package errorscape.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A value of a scenario file together with its path, so that every complaint says where.
///
/// @param path such as `network.hidden[1]`
public record JsonValue(String path, JsonNode node) {
    public ScenarioException problem(String reason) {
        return new ScenarioException(path + ": " + reason);
    }

    public JsonObject object() {
        if (!node.isObject()) {
            throw wrong("an object in braces");
        }
        return new JsonObject(path, node);
    }

    public String text() {
        if (!node.isString()) {
            throw wrong("a text in quotes");
        }
        return node.stringValue();
    }

    public boolean flag() {
        if (!node.isBoolean()) {
            throw wrong("true or false");
        }
        return node.booleanValue();
    }

    public double number() {
        if (!node.isNumber()) {
            throw wrong("a number");
        }
        // An integer may have more digits than a double reaches; others are infinite then.
        double value = node.isBigInteger() ? node.bigIntegerValue().doubleValue() : node.doubleValue();
        if (!Double.isFinite(value)) {
            throw problem("there must be a finite number, not " + shortened(node.asString()));
        }
        return value;
    }

    public int integer() {
        if (!node.isIntegralNumber()) {
            throw wrong("a whole number");
        }
        if (!node.canConvertToInt()) {
            throw problem("the number " + shortened(node.toString()) + " is too large");
        }
        return node.intValue();
    }

    public long seed() {
        if (!node.isIntegralNumber()) {
            throw wrong("a whole number");
        }
        if (!node.canConvertToLong()) {
            throw problem("the number " + shortened(node.toString()) + " is outside the range of 64-bit integers");
        }
        return node.longValue();
    }

    public <E extends Enum<E>> E choice(Class<E> type) {
        String name = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> name(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> problem("\"" + name + "\" is not known; allowed are "
                        + Arrays.stream(type.getEnumConstants())
                                .map(JsonValue::name)
                                .collect(Collectors.joining(", "))));
    }

    public List<JsonValue> items() {
        if (!node.isArray()) {
            throw wrong("a list in brackets");
        }
        List<JsonValue> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(new JsonValue(path + "[" + items.size() + "]", item));
        }
        return items;
    }

    /// A list of numbers.
    double[] numbers() {
        return items().stream().mapToDouble(JsonValue::number).toArray();
    }

    boolean isObject() {
        return node.isObject();
    }

    public boolean isList() {
        return node.isArray();
    }

    /// How a constant is written in files: `LEAKY_RELU` as "leaky_relu".
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private ScenarioException wrong(String wanted) {
        return problem("there must be " + wanted + ", not " + shortened(node.toString()));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
