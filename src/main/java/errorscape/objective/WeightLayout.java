package errorscape.objective;

import java.util.ArrayList;
import java.util.List;

/// How a flat weight vector is divided into rows that belong together, such as the incoming weights of one unit, with
/// names for people.
///
/// @param rows in order, without gaps: each starts where the one before it ends
public record WeightLayout(List<Row> rows) {

    /// Weights that belong together.
    ///
    /// @param layer from 1: all rows of a layer form its weights and biases
    /// @param bias whether these are biases: directions leave them at zero unless asked otherwise
    /// @param start index of the first weight
    /// @param names a name for each weight, unique in the layout
    public record Row(int layer, boolean bias, int start, List<String> names) {
        public Row {
            names = List.copyOf(names);
        }

        public int length() {
            return names.size();
        }
    }

    public WeightLayout {
        rows = List.copyOf(rows);
        int next = 0;
        for (Row row : rows) {
            if (row.start() != next) {
                throw new IllegalArgumentException("the row at weight " + row.start() + " should start at " + next);
            }
            next += row.length();
        }
    }

    /// A layout of one row, for a function of named variables.
    public static WeightLayout ofVariables(String... names) {
        return new WeightLayout(List.of(new Row(1, false, 0, List.of(names))));
    }

    public int dimension() {
        return rows.isEmpty() ? 0 : rows.getLast().start() + rows.getLast().length();
    }

    /// The name of a weight, such as "layer 2, unit 3 ← unit 1".
    public String name(int weight) {
        return names().get(weight);
    }

    /// The names of all weights in order.
    public List<String> names() {
        List<String> all = new ArrayList<>();
        for (Row row : rows) {
            all.addAll(row.names());
        }
        return all;
    }
}
