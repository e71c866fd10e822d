package errorscape.lesson.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// The line of each value of a JSON text, by its path, such as `steps[2].question`.
final class LineIndex {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, Integer> lines = new HashMap<>();

    /// An object or a list that is not yet closed.
    private static final class Open {
        private final String path;
        private final boolean list;
        private int count;

        Open(String path, boolean list) {
            this.path = path;
            this.list = list;
        }

        String next(String key) {
            if (list) {
                return path + "[" + count++ + "]";
            }
            return path.isEmpty() ? key : path + "." + key;
        }
    }

    /// @param json a valid JSON text
    LineIndex(String json) {
        Deque<Open> open = new ArrayDeque<>();
        try (JsonParser parser = MAPPER.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    continue;
                }
                if (token.isStructEnd()) {
                    open.pop();
                    continue;
                }
                Open parent = open.peek();
                String path = parent == null ? "" : parent.next(String.valueOf(parser.currentName()));
                lines.put(path, parser.currentTokenLocation().getLineNr());
                if (token.isStructStart()) {
                    open.push(new Open(path, token == JsonToken.START_ARRAY));
                }
            }
        }
    }

    /// The line of a path, or of the nearest that holds it.
    int line(String path) {
        String at = path;
        while (!at.isEmpty()) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return lines.getOrDefault("", 1);
    }

    /// A complaint that begins with a path, with its line.
    int lineOf(String complaint) {
        int colon = complaint.indexOf(": ");
        return line(colon < 0 ? "" : complaint.substring(0, colon));
    }
}
