package errorscape.data;

import errorscape.math.Fma;
import java.util.Arrays;

/// Shifts and scales columns: `(x - shift) / scale`. Immutable: the arrays must not be changed.
///
/// @param shift of each column
/// @param scale of each column, positive
public record Standardisation(double[] shift, double[] scale) {
    /// Leaves columns as they are.
    public static Standardisation none(int columns) {
        double[] ones = new double[columns];
        Arrays.fill(ones, 1);
        return new Standardisation(new double[columns], ones);
    }

    /// The one that brings the given rows to mean 0 and standard deviation 1 (of the population, so dividing by their
    /// number). A column that is constant in these rows becomes 0 and is not scaled.
    ///
    /// @param columns `columns[feature][sample]`
    /// @param rows the samples to fit to: those of the training part, so that validation stays unseen
    public static Standardisation fit(double[][] columns, int[] rows) {
        double[] shift = new double[columns.length];
        double[] scale = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j];
            shift[j] = mean(column, rows);
            double widest = 0;
            double largest = 0;
            for (int row : rows) {
                widest = Math.max(widest, Math.abs(column[row] - shift[j]));
                largest = Math.max(largest, Math.abs(column[row]));
            }
            // A constant column's mean may be off by rounding; that is no spread.
            scale[j] = widest <= 1e-14 * largest ? 1 : widest * relativeDeviation(column, rows, shift[j], widest);
        }
        return new Standardisation(shift, scale);
    }

    /// The columns shifted and scaled, as new arrays.
    public double[][] apply(double[][] columns) {
        double[][] result = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            result[j] = new double[columns[j].length];
            for (int i = 0; i < result[j].length; i++) {
                result[j][i] = (columns[j][i] - shift[j]) / scale[j];
            }
        }
        return result;
    }

    /// A value of a column before it was shifted and scaled.
    public double original(int column, double value) {
        return Fma.fma(value, scale[column], shift[column]);
    }

    private static double mean(double[] column, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            // Divided first: a sum of huge values would overflow.
            sum += column[row] / rows.length;
        }
        // A second pass takes away the rounding of the first.
        double rest = 0;
        for (int row : rows) {
            rest += (column[row] - sum) / rows.length;
        }
        return sum + rest;
    }

    private static double relativeDeviation(double[] column, int[] rows, double mean, double widest) {
        double sum = 0;
        for (int row : rows) {
            double d = (column[row] - mean) / widest;
            sum = Fma.fma(d, d, sum);
        }
        return Math.sqrt(sum / rows.length);
    }
}
