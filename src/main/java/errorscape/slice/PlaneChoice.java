package errorscape.slice;

/// How a plane through given weights is chosen; what a scenario saves of it.
public sealed interface PlaneChoice {

    /// Two random Gaussian directions.
    ///
    /// @param seed of the directions
    /// @param normalisation how they are scaled
    /// @param biases whether they move biases too
    record RandomDirections(long seed, Normalisation normalisation, boolean biases) implements PlaneChoice {}

    /// Two chosen weights, each along its own axis.
    ///
    /// @param first name of a weight, as its layout gives it
    /// @param second name of another weight
    record TwoWeights(String first, String second) implements PlaneChoice {}

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
}
