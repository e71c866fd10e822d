package errorscape.slice;

import java.util.List;
import java.util.Optional;

/// How a plane is chosen; what a scenario saves of it. Where a choice says "the place", a scenario gives it
/// beside the choice.
public sealed interface PlaneChoice {

    /// Two random Gaussian directions through the place.
    ///
    /// @param seed of the directions
    /// @param normalisation how they are scaled
    /// @param biases whether they move biases too
    record RandomDirections(long seed, Normalisation normalisation, boolean biases) implements PlaneChoice {}

    /// Two chosen weights, each along its own axis, the others as they are at the place.
    ///
    /// @param first name of a weight, as its layout gives it
    /// @param second name of another weight
    record TwoWeights(String first, String second) implements PlaneChoice {}

    /// The two principal components of the path of training.
    ///
    /// @param steps how far the path goes
    /// @param about what the components are taken about, through which the plane goes
    /// @param biases whether the directions move biases
    record PathComponents(long steps, About about, boolean biases) implements PlaneChoice {}

    /// Two eigenvectors of the Hessian at the place.
    record Eigenvectors(EigenPair pair) implements PlaneChoice {}

    /// The gradient at the place, and of all directions at right angles to it the most curved one.
    record GradientAndCurvature() implements PlaneChoice {}

    /// Through three points.
    record ThreePlaces(Place origin, Place first, Place second) implements PlaneChoice {}

    /// The straight line from the start of training to where it stands after `steps`, and the direction in which
    /// the path leaves it furthest.
    record LineAndDetour(long steps) implements PlaneChoice {}

    /// Given directions, used as they are.
    ///
    /// @param first an entry for each weight
    /// @param second an entry for each weight
    /// @param origin what lies at (0, 0); empty for the place
    record Directions(
            List<Double> first, List<Double> second, String firstName, String secondName, Optional<Place> origin)
            implements PlaneChoice {
        public Directions {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }

    /// Directions from a file.
    ///
    /// @param path of a CSV or JSON file, relative to the scenario's file
    record DirectionsOfFile(String path) implements PlaneChoice {}

    /// The two directions that an imported network's file gives.
    record Imported() implements PlaneChoice {}

    /// How random directions are scaled.
    enum Normalisation {
        /// As drawn.
        NONE,
        /// Each layer as long as the layer's weights.
        LAYER,
        /// Each row of incoming weights as long as the row's weights (Li et al. 2018).
        FILTER
    }

    /// What principal components are taken about.
    enum About {
        /// The mean of the path: the plane nearest to it (Pearson 1901), centred.
        MEAN,
        /// The path's start: of the planes through it the nearest to the path, uncentred.
        START,
        /// The path's end, uncentred.
        END
    }

    /// Which eigenvectors.
    enum EigenPair {
        LARGEST_TWO,
        LARGEST_AND_SMALLEST,
        SMALLEST_TWO
    }
}
