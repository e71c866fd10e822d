package errorscape.slice;

import errorscape.math.RandomStream;
import errorscape.objective.WeightLayout;
import java.util.List;

/// Planes through given weights.
public final class Planes {
    private Planes() {}

    /// The plane of a choice through `weights`.
    ///
    /// Random directions: the origin is `weights`, so the weights lie at (0, 0). Every weight draws its Gaussian
    /// number, biases too, so that normalisation and biases can be switched without new directions.
    ///
    /// Two weights: the origin is `weights` with the two entries set to zero, so that the coordinates *are* the
    /// values of the two weights and the axes read as such; the weights lie at their own two values.
    ///
    /// @param weights not modified
    /// @throws IllegalArgumentException if there is no such plane; the message says why and what to do
    public static Plane choose(PlaneChoice choice, WeightLayout layout, double[] weights) {
        if (layout.dimension() != weights.length) {
            throw new IllegalArgumentException(
                    "the layout names " + layout.dimension() + " weights, but there are " + weights.length);
        }
        return switch (choice) {
            case PlaneChoice.RandomDirections random -> randomPlane(random, layout, weights);
            case PlaneChoice.TwoWeights two -> coordinatePlane(two, layout, weights);
            case PlaneChoice.Imported ignored ->
                throw new IllegalArgumentException(
                        "only an imported network brings its own directions; choose another plane");
        };
    }

    private static Plane randomPlane(PlaneChoice.RandomDirections choice, WeightLayout layout, double[] weights) {
        double[] first = randomDirection(choice, "direction 1", layout, weights);
        double[] second = randomDirection(choice, "direction 2", layout, weights);
        int free = 0;
        for (int i = 0; i < weights.length; i++) {
            free += first[i] != 0 && second[i] != 0 ? 1 : 0;
        }
        if (free < 2) {
            throw new IllegalArgumentException(explainNoRoom(choice, free));
        }
        return new Plane(weights, first, second, "random direction 1", "random direction 2");
    }

    private static double[] randomDirection(
            PlaneChoice.RandomDirections choice, String purpose, WeightLayout layout, double[] weights) {
        RandomStream random = new RandomStream(choice.seed(), purpose);
        double[] direction = new double[weights.length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = random.nextGaussian();
        }
        DirectionScaling.scale(direction, choice.normalisation(), choice.biases(), layout, weights);
        return direction;
    }

    private static String explainNoRoom(PlaneChoice.RandomDirections choice, int free) {
        String moved = choice.biases() ? "weights" : "weights (biases stay fixed)";
        return switch (choice.normalisation()) {
            case NONE ->
                "two random directions need at least two " + moved + ", but there " + are(free)
                        + "; let the directions move biases too, or use a larger network";
            case LAYER, FILTER ->
                "random directions scaled by the size of the weights need at least two " + moved
                        + " that are not zero, but there " + are(free)
                        + "; choose another initialiser, or directions without normalisation";
        };
    }

    private static String are(int count) {
        return count == 0 ? "are none" : "is one";
    }

    private static Plane coordinatePlane(PlaneChoice.TwoWeights choice, WeightLayout layout, double[] weights) {
        List<String> names = layout.names();
        int i = NearNames.indexOf(choice.first(), names);
        int j = NearNames.indexOf(choice.second(), names);
        if (i == j) {
            throw new IllegalArgumentException("a plane of two weights needs two different ones, but \""
                    + choice.first() + "\" was chosen twice; choose another one as the second");
        }
        double[] origin = weights.clone();
        origin[i] = 0;
        origin[j] = 0;
        double[] first = new double[weights.length];
        double[] second = new double[weights.length];
        first[i] = 1;
        second[j] = 1;
        return new Plane(origin, first, second, names.get(i), names.get(j));
    }
}
