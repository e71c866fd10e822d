package errorscape.scenario;

import errorscape.network.Architecture;
import errorscape.network.Regulariser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is often different between two programs that mean the same network: tried one after the other.
final class NetworkSuspects {
    /// Layers of which every choice is tried.
    private static final int MOST_LAYERS = 8;

    private final NetworkFile file;
    private final Architecture architecture;

    NetworkSuspects(NetworkFile file) {
        this.file = file;
        architecture = file.architecture();
    }

    /// Whether weights and a penalty give what the file says.
    @FunctionalInterface
    interface Test {
        boolean fits(double[] weights, Regulariser penalty);
    }

    /// The first cause that fits, in words.
    Optional<String> cause(Test test) {
        Regulariser penalty = file.regulariser();
        int layers = architecture.layers();
        for (int choice = 1; layers <= MOST_LAYERS && choice < 1 << layers; choice++) {
            if (test.fits(turned(choice), penalty)) {
                return Optional.of(words(choice));
            }
        }
        if (architecture.biases() && test.fits(biasesFirst(), penalty)) {
            return Optional.of("it fits if the biases stand before the matrix of each layer; put them behind");
        }
        if (penalty.l2() > 0 || penalty.l1() > 0) {
            if (test.fits(file.weights(), Regulariser.NONE)) {
                return Optional.of("it fits without the penalty (lam, l1); leave it out, or give the loss with it");
            }
            if (test.fits(file.weights(), new Regulariser(penalty.l2(), penalty.l1(), !penalty.biases()))) {
                return Optional.of("it fits with \"reg_biases\": " + !penalty.biases());
            }
            if (test.fits(file.weights(), new Regulariser(2 * penalty.l2(), penalty.l1(), penalty.biases()))) {
                return Optional.of("it fits with lam twice as large: here it is lam / 2 times the sum of squares");
            }
        }
        return Optional.empty();
    }

    private String words(int choice) {
        List<String> turned = new ArrayList<>();
        for (int layer = 0; layer < architecture.layers(); layer++) {
            if ((choice >> layer & 1) != 0) {
                turned.add(String.valueOf(layer + 1));
            }
        }
        return "it fits if the matrix of " + (turned.size() == 1 ? "layer " : "layers ")
                + String.join(" and ", turned)
                + " is transposed; give each matrix row by row, a row for each unit (Keras' kernels are the other way"
                + " round)";
    }

    /// The matrices of some layers read column by column.
    private double[] turned(int choice) {
        double[] weights = file.weights().clone();
        for (int layer = 0; layer < architecture.layers(); layer++) {
            if ((choice >> layer & 1) != 0) {
                int rows = architecture.units(layer);
                int columns = architecture.inputs(layer);
                int start = architecture.weightStart(layer);
                double[] given = file.weights();
                for (int i = 0; i < rows; i++) {
                    for (int j = 0; j < columns; j++) {
                        weights[start + i * columns + j] = given[start + j * rows + i];
                    }
                }
            }
        }
        return weights;
    }

    private double[] biasesFirst() {
        double[] given = file.weights();
        double[] weights = given.clone();
        for (int layer = 0; layer < architecture.layers(); layer++) {
            int start = architecture.weightStart(layer);
            int units = architecture.units(layer);
            int matrix = units * architecture.inputs(layer);
            System.arraycopy(given, start + units, weights, start, matrix);
            System.arraycopy(given, start, weights, start + matrix, units);
        }
        return weights;
    }
}
