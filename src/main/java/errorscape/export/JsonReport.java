package errorscape.export;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Results as JSON text, in full precision: every double is written as the shortest decimal that reads back as
/// the same bits ([Double#toString(double)]). JSON has no NaN and no infinities; they become null.
///
/// Values are maps (in their own order), iterables, `double[]`, `double[][]`, `int[]`, texts, numbers, booleans
/// and null. Maps are written a key a line, lists of numbers on one line.
public final class JsonReport {
    private final StringBuilder text = new StringBuilder();

    private JsonReport() {}

    /// The text of a value, with a line break at the end.
    ///
    /// @throws IllegalArgumentException if there is a value of another kind in it
    public static String of(@Nullable Object value) {
        JsonReport report = new JsonReport();
        report.write(value, 0);
        return report.text.append('\n').toString();
    }

    private void write(@Nullable Object value, int depth) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> map -> object(map, depth);
            case double[] numbers -> numbers(numbers);
            case double[][] rows -> list(Arrays.asList(rows), depth);
            case int[] numbers -> list(Arrays.stream(numbers).boxed().toList(), depth);
            case Iterable<?> items -> list(items, depth);
            case Double number -> number(number);
            case Number number -> text.append(number);
            case Boolean flag -> text.append(flag);
            case CharSequence words -> string(words);
            default -> throw new IllegalArgumentException("JSON has no " + value.getClass());
        }
    }

    private void object(Map<?, ?> map, int depth) {
        if (map.isEmpty()) {
            text.append("{}");
            return;
        }
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator);
            line(depth + 1);
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            write(entry.getValue(), depth + 1);
            separator = ",";
        }
        line(depth);
        text.append('}');
    }

    private void list(Iterable<?> items, int depth) {
        boolean lines = false;
        String separator = "[";
        for (Object item : items) {
            text.append(separator);
            lines = item instanceof Map || item instanceof double[] || item instanceof Iterable;
            if (lines) {
                line(depth + 1);
            } else if (separator.equals(",")) {
                text.append(' ');
            }
            write(item, depth + 1);
            separator = ",";
        }
        if (separator.equals("[")) {
            text.append('[');
        } else if (lines) {
            line(depth);
        }
        text.append(']');
    }

    private void numbers(double[] numbers) {
        text.append('[');
        for (int i = 0; i < numbers.length; i++) {
            if (i > 0) {
                text.append(", ");
            }
            number(numbers[i]);
        }
        text.append(']');
    }

    private void number(double number) {
        text.append(Double.isFinite(number) ? Double.toString(number) : "null");
    }

    private void line(int depth) {
        text.append('\n').repeat("  ", depth);
    }

    private void string(CharSequence words) {
        text.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
