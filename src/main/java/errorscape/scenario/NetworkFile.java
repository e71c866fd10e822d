package errorscape.scenario;

import errorscape.data.ClassCoding;
import errorscape.data.Dataset;
import errorscape.data.PreparedData;
import errorscape.data.Split;
import errorscape.network.Architecture;
import errorscape.network.Loss;
import errorscape.network.Regulariser;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A network that was trained elsewhere, with its samples, as a plain JSON file tells it: `sizes`,
/// `activations`, `loss`, `lam`, `reg_biases`, `X`, `Y`, `theta`; for a slice `theta0`, `d1`, `d2`, `box`.
/// `X_val`, `Y_val` are kept for validation. `direct` (a flag) tells of connections past the hidden layers, whose
/// weights come last, and `l1` of a
/// penalty on absolute values. Other keys are let be.
///
/// @param architecture the network
/// @param loss over the samples
/// @param regulariser `(lam / 2) * sum of squares + l1 * sum of absolute values`
/// @param dataset the samples that train
/// @param validation samples kept for validation; empty for none
/// @param theta the weights, layer by layer `W` row by row, then `b`; null if only `theta0` is given
/// @param origin where the slice has its origin and where training starts; null for `theta`
/// @param first direction of the slice, used as given; null for none
/// @param second direction of the slice, used as given; null for none
/// @param box part of the slice to look at
record NetworkFile(
        Architecture architecture,
        Loss loss,
        Regulariser regulariser,
        Dataset dataset,
        Optional<Dataset> validation,
        double @Nullable [] theta,
        double @Nullable [] origin,
        double @Nullable [] first,
        double @Nullable [] second,
        Optional<Box> box) {

    /// Whether an object is meant as a network rather than as a scenario.
    static boolean isOne(JsonObject object) {
        return !object.has("errorscape") && (object.has("sizes") || object.has("theta"));
    }

    /// Reads a network.
    ///
    /// @throws ScenarioException if the file cannot be read or its parts do not fit together
    static NetworkFile read(Path file) {
        JsonObject object = NetworkTree.load(file);
        try {
            return read(object);
        } catch (ScenarioException e) {
            throw e.in(JsonText.name(file));
        }
    }

    /// Reads a network.
    ///
    /// @throws ScenarioException with the key that is wrong
    static NetworkFile read(JsonObject object) {
        return new NetworkFileReader(object).read();
    }

    /// The weights the file is about: `theta`, or else `theta0`.
    double[] weights() {
        double[] trained = theta;
        return trained == null ? start() : trained;
    }

    /// Where training starts and the slice has its origin: `theta0`, or else `theta`.
    double[] start() {
        double[] given = origin == null ? theta : origin;
        if (given == null) {
            throw new IllegalStateException("a network file without weights");
        }
        return given;
    }

    /// The samples ready for the loss: all of them, as they are; those kept for validation come last.
    PreparedData prepared() {
        Dataset all = validation.map(this::joined).orElse(dataset);
        int[] training = IntStream.range(0, dataset.count()).toArray();
        int[] kept = IntStream.range(dataset.count(), all.count()).toArray();
        ClassCoding coding = loss == Loss.SOFTMAX_CROSS_ENTROPY ? ClassCoding.ONE_HOT : ClassCoding.usual(all);
        return PreparedData.of(all, new Split(training, kept), false, coding);
    }

    private Dataset joined(Dataset more) {
        return new Dataset(
                dataset.name(),
                dataset.inputNames(),
                joined(dataset.inputs(), more.inputs()),
                dataset.targetNames(),
                joined(dataset.targets(), more.targets()),
                dataset.classNames());
    }

    private static double[][] joined(double[][] columns, double[][] more) {
        double[][] all = new double[columns.length][];
        for (int k = 0; k < all.length; k++) {
            all[k] = Arrays.copyOf(columns[k], columns[k].length + more[k].length);
            System.arraycopy(more[k], 0, all[k], columns[k].length, more[k].length);
        }
        return all;
    }

    /// The slice's plane; empty if the file gives no directions.
    Optional<Plane> plane() {
        double[] one = first;
        double[] other = second;
        return one == null || other == null
                ? Optional.empty()
                : Optional.of(new Plane(start(), one, other, "direction 1", "direction 2"));
    }
}
