package errorscape.export;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Writes JSON as text, number by number in full precision (the shortest digits that read back as the same
/// double); what is not a finite number becomes null. Values are written in the order of the calls.
public final class JsonText {
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    private JsonText() {
        text.append("{");
    }

    /// An object, `{...}`.
    public static JsonText object() {
        return new JsonText();
    }

    private JsonText raw(String key, String json) {
        if (!first) {
            text.append(", ");
        }
        first = false;
        string(text, key);
        text.append(": ").append(json);
        return this;
    }

    public JsonText put(String key, double value) {
        return raw(key, number(value));
    }

    public JsonText put(String key, long value) {
        return raw(key, Long.toString(value));
    }

    public JsonText put(String key, boolean value) {
        return raw(key, Boolean.toString(value));
    }

    public JsonText put(String key, String value) {
        StringBuilder quoted = new StringBuilder();
        string(quoted, value);
        return raw(key, quoted.toString());
    }

    public JsonText put(String key, double[] values) {
        return raw(key, list(values));
    }

    public JsonText put(String key, int[] values) {
        return raw(key, Arrays.toString(values));
    }

    /// A matrix, one row a line.
    public JsonText put(String key, double[][] rows) {
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < rows.length; i++) {
            list.append(i == 0 ? "\n    " : ",\n    ").append(list(rows[i]));
        }
        return raw(key, list.append(rows.length == 0 ? "]" : "\n  ]").toString());
    }

    private static String list(double[] values) {
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < values.length; i++) {
            list.append(i == 0 ? "" : ", ").append(number(values[i]));
        }
        return list.append(']').toString();
    }

    /// A number, or null if there is none.
    public JsonText put(String key, OptionalInt value) {
        return raw(key, value.isPresent() ? Integer.toString(value.getAsInt()) : "null");
    }

    /// An object within.
    public JsonText put(String key, JsonText value) {
        return raw(key, value.toString());
    }

    public JsonText putNull(String key) {
        return raw(key, "null");
    }

    /// A whole number of any size.
    public JsonText put(String key, BigInteger value) {
        return raw(key, value.toString());
    }

    /// A list of texts.
    public JsonText putTexts(String key, List<String> values) {
        StringBuilder list = new StringBuilder("[");
        for (String value : values) {
            string(list.append(list.length() == 1 ? "" : ", "), value);
        }
        return raw(key, list.append(']').toString());
    }

    /// A list, one element a line.
    public JsonText put(String key, List<JsonText> values) {
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < values.size(); i++) {
            list.append(i == 0 ? "\n    " : ",\n    ").append(values.get(i));
        }
        return raw(key, list.append(values.isEmpty() ? "]" : "\n  ]").toString());
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "null";
    }

    private static void string(StringBuilder to, String value) {
        to.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> to.append("\\\"");
                case '\\' -> to.append("\\\\");
                case '\n' -> to.append("\\n");
                default -> {
                    if (c < ' ') {
                        to.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        to.append(c);
                    }
                }
            }
        }
        to.append('"');
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
