package errorscape.network;

import errorscape.math.Fma;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/// Symmetries of the last layer's outputs. Softmax does not see what is added to all its inputs alike: each column of
/// the
/// last layer can be shifted where no penalty counts it, its biases even where weights are penalised. Sine outputs stay
/// as they are when bias and weights change by `sin z = sin(pi - z)`, or the bias by whole turns.
final class OutputSymmetry {
    private static final double QUARTER = 0.5 * Math.PI;

    /// Beside the middle of the first half turn, where nothing special lies.
    private static final double FIRST_BIAS = -1;

    private final List<int[]> shifted = new ArrayList<>();
    private final List<int[]> rows = new ArrayList<>();
    private final List<Integer> biases = new ArrayList<>();

    OutputSymmetry(Architecture architecture, Loss loss, Regulariser regulariser) {
        int last = architecture.layers() - 1;
        int outputs = architecture.units(last);
        boolean biasesMove = architecture.biases() && (regulariser.none() || !regulariser.biases());
        Activation output = architecture.activations().get(last);
        boolean softmax = loss == Loss.SOFTMAX_CROSS_ENTROPY && output == Activation.LINEAR;
        int inputs = architecture.inputs(last);
        int direct = architecture.direct() ? architecture.inputs(0) : 0;
        int[][] columns = new int[inputs + direct][outputs];
        for (int o = 0; o < outputs; o++) {
            int[] row = new int[columns.length];
            for (int k = 0; k < row.length; k++) {
                row[k] = k < inputs
                        ? architecture.weightStart(last) + o * inputs + k
                        : architecture.directStart() + o * direct + k - inputs;
                columns[k][o] = row[k];
            }
            if (output == Activation.SINE && biasesMove) {
                rows.add(row);
                biases.add(architecture.biasStart(last) + o);
            }
        }
        if (softmax && regulariser.none()) {
            shifted.addAll(Arrays.asList(columns));
        }
        if (softmax && biasesMove) {
            int[] column = new int[outputs];
            Arrays.setAll(column, o -> architecture.biasStart(last) + o);
            shifted.add(column);
        }
    }

    /// Whether outputs have one form only, but for shifts.
    boolean fixed() {
        return rows.isEmpty();
    }

    /// Shifts columns so that their sums are zero. `weights` is modified.
    void centre(double[] weights) {
        for (int[] column : shifted) {
            double sum = 0;
            for (int i : column) {
                sum += weights[i];
            }
            for (int i : column) {
                weights[i] -= sum / column.length;
            }
        }
    }

    /// Brings sine outputs into one form. `weights` is modified.
    void canonical(double[] weights) {
        for (int o = 0; o < rows.size(); o++) {
            int bias = biases.get(o);
            int sign = sign(weights, rows.get(o));
            if (sign == 0) {
                // A constant, of the sine of its bias.
                weights[bias] = QUARTER + Math.abs(Math.IEEEremainder(weights[bias] - QUARTER, 2 * Math.PI));
                continue;
            }
            if (sign < 0) {
                reflect(weights, o);
            }
            weights[bias] -= 2 * Math.PI * Math.floor((weights[bias] - FIRST_BIAS) / (2 * Math.PI));
        }
    }

    /// Chooses of each sine output's forms the one nearest to another's. `weights` is modified.
    void approach(double[] weights, double[] reference) {
        for (int o = 0; o < rows.size(); o++) {
            double[] other = weights.clone();
            reflect(other, o);
            approachBias(weights, reference, o);
            approachBias(other, reference, o);
            if (squaredDistance(other, reference, o) < squaredDistance(weights, reference, o)) {
                System.arraycopy(other, 0, weights, 0, weights.length);
            }
        }
    }

    private void approachBias(double[] weights, double[] reference, int output) {
        int bias = biases.get(output);
        weights[bias] += 2 * Math.PI * Math.rint((reference[bias] - weights[bias]) / (2 * Math.PI));
    }

    private double squaredDistance(double[] weights, double[] reference, int output) {
        double apart = weights[biases.get(output)] - reference[biases.get(output)];
        double sum = apart * apart;
        for (int i : rows.get(output)) {
            sum = Fma.fma(weights[i] - reference[i], weights[i] - reference[i], sum);
        }
        return sum;
    }

    /// How many different forms the sine outputs have, biases counted modulo whole turns.
    int multiplicity(double[] weights) {
        int count = 1;
        for (int o = 0; o < rows.size(); o++) {
            boolean top = Math.abs(StrictMath.cos(weights[biases.get(o)])) <= UnitForms.SAME;
            count *= sign(weights, rows.get(o)) == 0 && top ? 1 : 2;
        }
        return count;
    }

    /// @param found hears of each twin, and how it came about
    void twins(double[] weights, BiConsumer<double[], String> found) {
        for (int o = 0; o < rows.size(); o++) {
            double[] twin = weights.clone();
            reflect(twin, o);
            found.accept(twin, Words.text("twin.output", Integer.toString(o + 1)));
        }
    }

    /// Tangents of the shifts.
    void addLevelDirections(int dimension, List<double[]> directions) {
        for (int[] column : shifted) {
            double[] direction = new double[dimension];
            for (int i : column) {
                direction[i] = 1;
            }
            directions.add(direction);
        }
    }

    private void reflect(double[] weights, int output) {
        for (int i : rows.get(output)) {
            weights[i] = weights[i] == 0 ? 0 : -weights[i];
        }
        weights[biases.get(output)] = Math.PI - weights[biases.get(output)];
    }

    /// The sign of the first weight that is not zero but for rounding; 0 if all are.
    private static int sign(double[] weights, int[] row) {
        for (int i : row) {
            if (Math.abs(weights[i]) > UnitForms.SAME) {
                return weights[i] < 0 ? -1 : 1;
            }
        }
        return 0;
    }
}
