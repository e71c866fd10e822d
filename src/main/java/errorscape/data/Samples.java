package errorscape.data;

import errorscape.math.Counted;

/// What a loss is computed over: inputs and targets, a column each. Immutable: the arrays must not be changed.
///
/// @param inputs `inputs[feature][sample]`
/// @param targets `targets[output][sample]`: values for a regression, 0 or 1 for two classes, one column a class with a
///     single 1 (one-hot) for more
public record Samples(double[][] inputs, double[][] targets) {
    public Samples {
        if (targets.length == 0 || targets[0].length == 0) {
            throw new IllegalArgumentException("there are no samples");
        }
        int n = targets[0].length;
        for (double[][] columns : new double[][][] {inputs, targets}) {
            for (double[] column : columns) {
                if (column.length != n) {
                    throw new IllegalArgumentException(
                            "a column has " + Counted.of(column.length, "entry") + " where others have " + n);
                }
            }
        }
    }

    /// The number of samples.
    public int count() {
        return targets[0].length;
    }

    /// Some of the samples, in the order of `rows`, as a copy.
    public Samples rows(int[] rows) {
        return new Samples(rows(inputs, rows), rows(targets, rows));
    }

    private static double[][] rows(double[][] columns, int[] rows) {
        double[][] result = new double[columns.length][rows.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                result[j][i] = columns[j][rows[i]];
            }
        }
        return result;
    }
}
