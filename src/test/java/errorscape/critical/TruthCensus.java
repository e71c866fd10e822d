package errorscape.critical;

import errorscape.data.Samples;
import errorscape.network.Activation;
import errorscape.network.Architecture;
import errorscape.network.Loss;
import errorscape.network.NetworkObjective;
import errorscape.network.Regulariser;
import errorscape.objective.Objective;
import errorscape.parallel.ParallelFor;
import errorscape.truth.Truth;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Small networks of the files of known answers, and a census on the calling thread.
final class TruthCensus {
    private TruthCensus() {}

    static CensusResult of(Objective objective, int starts) {
        return Census.take(
                objective,
                new Census.Options(starts, 1, List.of()),
                ParallelFor.onCallingThread(),
                Census.Listener.none(),
                () -> false);
    }

    /// @param inputs one row a sample
    /// @param targets one row a sample
    static NetworkObjective network(
            List<Integer> sizes,
            List<Activation> activations,
            boolean biases,
            Loss loss,
            double l2,
            double[][] inputs,
            double[][] targets) {
        return new NetworkObjective(
                new Architecture(sizes, activations, biases),
                loss,
                new Regulariser(l2, true),
                new Samples(transposed(inputs), transposed(targets)));
    }

    /// XOR 2-2-1, tanh and linear, with the mean square and L2.
    static NetworkObjective xor(double l2) {
        return xor(List.of(Activation.TANH, Activation.LINEAR), Loss.MEAN_SQUARED, l2);
    }

    static NetworkObjective xor(List<Activation> activations, Loss loss, double l2) {
        double[][] inputs = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        double[][] targets = {{0}, {1}, {1}, {0}};
        return network(List.of(2, 2, 1), activations, true, loss, l2, inputs, targets);
    }

    /// One input and one output a sample, from two arrays of numbers.
    static double[][] column(JsonNode numbers) {
        double[] values = Truth.vector(numbers);
        double[][] rows = new double[values.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {values[i]};
        }
        return rows;
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }
}
