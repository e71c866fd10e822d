package errorscape.slice;

import errorscape.math.Fma;
import errorscape.objective.WeightLayout;
import java.util.List;

/// Scales directions to the size of the weights, so that a step of one means the same in every layer whatever
/// the network's scale symmetries made of it (Li, Xu, Taylor, Studer and Goldstein 2018, "Visualizing the Loss
/// Landscape of Neural Nets", section 4).
public final class DirectionScaling {
    /// Keeps a row of zeros from dividing by zero; the value of Li et al.'s own code, which has it for rows
    /// only.
    private static final double GUARD = 1e-10;

    private DirectionScaling() {}

    /// Scales a direction: with FILTER each row `d` of the layout becomes `d * |w| / (|d| + 1e-10)` with
    /// the same row `w` of the weights; with LAYER it is `d * |w| / |d|` and all rows of weights of a layer
    /// count as one, as do its biases; with NONE nothing changes. Biases get zero unless `biases`. Weights
    /// that are all zero give a zero direction.
    ///
    /// @param direction modified
    /// @param weights not modified
    public static void scale(
            double[] direction,
            PlaneChoice.Normalisation normalisation,
            boolean biases,
            WeightLayout layout,
            double[] weights) {
        List<WeightLayout.Row> rows = layout.rows();
        int[] group = new int[rows.size()];
        int groups = 0;
        for (int r = 0; r < group.length; r++) {
            WeightLayout.Row row = rows.get(r);
            group[r] = normalisation == PlaneChoice.Normalisation.LAYER ? 2 * row.layer() + (row.bias() ? 1 : 0) : r;
            groups = Math.max(groups, group[r] + 1);
        }
        double[] weightSquares = new double[groups];
        double[] directionSquares = new double[groups];
        for (int r = 0; r < group.length; r++) {
            weightSquares[group[r]] += squares(rows.get(r), weights);
            directionSquares[group[r]] += squares(rows.get(r), direction);
        }
        for (int r = 0; r < group.length; r++) {
            double factor = factor(normalisation, weightSquares[group[r]], directionSquares[group[r]]);
            multiply(rows.get(r), rows.get(r).bias() && !biases ? 0 : factor, direction);
        }
    }

    private static double factor(PlaneChoice.Normalisation normalisation, double weights, double direction) {
        return switch (normalisation) {
            case NONE -> 1;
            case LAYER -> direction == 0 ? 0 : Math.sqrt(weights) / Math.sqrt(direction);
            case FILTER -> Math.sqrt(weights) / (Math.sqrt(direction) + GUARD);
        };
    }

    private static double squares(WeightLayout.Row row, double[] x) {
        double sum = 0;
        for (int i = row.start(); i < row.start() + row.length(); i++) {
            sum = Fma.fma(x[i], x[i], sum);
        }
        return sum;
    }

    private static void multiply(WeightLayout.Row row, double factor, double[] x) {
        for (int i = row.start(); i < row.start() + row.length(); i++) {
            // Not -0.0, which would show in exported directions.
            x[i] = factor == 0 ? 0 : factor * x[i];
        }
    }
}
