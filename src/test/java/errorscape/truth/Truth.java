package errorscape.truth;

import java.io.InputStream;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Known answers in `src/test/resources/truth`.
public final class Truth {
    private Truth() {}

    /// A file of known answers.
    public static JsonNode read(String file) {
        InputStream stream = Objects.requireNonNull(Truth.class.getResourceAsStream("/truth/" + file), file);
        return JsonMapper.shared().readTree(stream);
    }

    /// An array of numbers.
    public static double[] vector(JsonNode node) {
        double[] vector = new double[node.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = node.get(i).asDouble();
        }
        return vector;
    }

    /// An array of arrays of numbers.
    public static double[][] matrix(JsonNode node) {
        double[][] matrix = new double[node.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = vector(node.get(i));
        }
        return matrix;
    }

    /// The entries of a matrix row by row.
    public static double[] flattened(JsonNode node) {
        double[][] rows = matrix(node);
        int columns = rows[0].length;
        double[] flat = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * columns, columns);
        }
        return flat;
    }
}
