package errorscape.scenario;

import errorscape.data.Dataset;
import errorscape.math.Counted;
import errorscape.network.Loss;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The samples of a plain network file: `X` row by row; `Y` row by row, as numbers for a single output, or as
/// classes from 0. `X_val` and `Y_val` in the same form are kept for validation.
final class NetworkFileSamples {
    private final JsonObject object;
    private final int inputs;
    private final int outputs;
    private final Loss loss;

    NetworkFileSamples(JsonObject object, List<Integer> sizes, Loss loss) {
        this.object = object;
        inputs = sizes.getFirst();
        outputs = sizes.getLast();
        this.loss = loss;
    }

    /// The samples that train.
    Dataset dataset() {
        return dataset("X", "Y");
    }

    /// The samples kept for validation, if there are any.
    Optional<Dataset> validation() {
        if (object.has("X_val") != object.has("Y_val")) {
            throw new ScenarioException((object.has("X_val") ? "X_val" : "Y_val")
                    + ": validation needs inputs and targets, X_val and Y_val");
        }
        return object.has("X_val") ? Optional.of(dataset("X_val", "Y_val")) : Optional.empty();
    }

    private Dataset dataset(String inputKey, String targetKey) {
        JsonValue xs = object.need(inputKey);
        List<JsonValue> rows = xs.items();
        if (rows.isEmpty()) {
            throw xs.problem("there are no samples");
        }
        double[][] x = scaled(columns(rows, inputs, "inputs"));
        JsonValue ys = object.need(targetKey);
        List<JsonValue> targets = ys.items();
        if (targets.size() != rows.size()) {
            throw ys.problem("there " + Counted.thereAre(targets.size(), "target") + " for "
                    + Counted.of(rows.size(), "sample") + " in " + inputKey);
        }
        boolean flat = targets.stream().noneMatch(JsonValue::isList);
        double[][] y;
        List<String> classes = List.of();
        if (loss == Loss.SOFTMAX_CROSS_ENTROPY && flat) {
            y = new double[][] {classIndices(targets)};
            classes = IntStream.range(0, outputs).mapToObj(String::valueOf).toList();
        } else {
            y = columns(targets, outputs, "outputs");
            checkShares(ys, y);
            if (loss == Loss.SOFTMAX_CROSS_ENTROPY && oneHot(y)) {
                y = new double[][] {indices(y)};
                classes = IntStream.range(0, outputs).mapToObj(String::valueOf).toList();
            }
        }
        List<String> targetNames = classes.isEmpty() ? NetworkFileReader.numbered("output", outputs) : List.of("class");
        return new Dataset("X, Y", NetworkFileReader.numbered("input", inputs), x, targetNames, y, classes);
    }

    /// Whether every sample belongs wholly to one class.
    private static boolean oneHot(double[][] y) {
        for (int s = 0; s < y[0].length; s++) {
            int ones = 0;
            for (double[] column : y) {
                if (column[s] != 0 && column[s] != 1) {
                    return false;
                }
                ones += column[s] == 1 ? 1 : 0;
            }
            if (ones != 1) {
                return false;
            }
        }
        return true;
    }

    private static double[] indices(double[][] y) {
        double[] indices = new double[y[0].length];
        for (int s = 0; s < indices.length; s++) {
            for (int k = 0; k < y.length; k++) {
                indices[s] = y[k][s] == 1 ? k : indices[s];
            }
        }
        return indices;
    }

    /// Divided by `X_scale`, such as 255 for pixels.
    private double[][] scaled(double[][] x) {
        double scale = object.take("X_scale").map(JsonValue::number).orElse(1.0);
        if (!(scale > 0)) {
            throw object.problem("X_scale", "the inputs are divided by a positive number, not by " + scale);
        }
        for (int k = 0; k < x.length && scale != 1; k++) {
            for (int s = 0; s < x[k].length; s++) {
                x[k][s] /= scale;
            }
        }
        return x;
    }

    private double[] classIndices(List<JsonValue> targets) {
        double[] indices = new double[targets.size()];
        for (int s = 0; s < indices.length; s++) {
            // Arrays of other programs hold whole numbers as 1.0 too.
            double index = targets.get(s).number();
            if (!(index >= 0 && index < outputs) || index != Math.rint(index)) {
                throw targets.get(s)
                        .problem("the classes of " + outputs + " outputs are 0 to " + (outputs - 1) + ", not "
                                + targets.get(s).node());
            }
            indices[s] = index;
        }
        return indices;
    }

    private void checkShares(JsonValue ys, double[][] y) {
        if (loss != Loss.BINARY_CROSS_ENTROPY && loss != Loss.SOFTMAX_CROSS_ENTROPY) {
            return;
        }
        for (double[] column : y) {
            for (double share : column) {
                if (!(share >= 0 && share <= 1)) {
                    throw ys.problem("cross-entropy needs targets from 0 to 1, not " + share);
                }
            }
        }
    }

    private static double[][] columns(List<JsonValue> rows, int width, String what) {
        double[][] columns = new double[width][rows.size()];
        for (int s = 0; s < rows.size(); s++) {
            JsonValue row = rows.get(s);
            double[] entries = row.isList() ? row.numbers() : new double[] {row.number()};
            if (entries.length != width) {
                throw row.problem("the sizes ask for " + width + " " + what + ", but there are " + entries.length);
            }
            for (int k = 0; k < width; k++) {
                columns[k][s] = entries[k];
            }
        }
        return columns;
    }
}
