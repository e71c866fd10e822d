package errorscape.objective;

import java.util.Optional;

/// A loss over a flat weight vector. Immutable and free to share between threads; the work is done by
/// evaluators, one a thread. Nothing above this interface knows whether a network or a typed function stands
/// behind it.
public interface Objective {
    /// The number of weights.
    int dimension();

    /// The number of samples the loss is a mean or sum over; 0 for a loss without samples, which ignores
    /// batches.
    int sampleCount();

    /// How the weight vector is divided, with names for people.
    WeightLayout layout();

    /// The loss over some of its samples only, regularisation included: a mini-batch as an objective of its
    /// own, with every derivative. A loss without samples is its own.
    ///
    /// @param samples indices of the samples, at least one
    default Objective ofSamples(int[] samples) {
        return this;
    }

    /// The changes of the weights that leave the loss as it is.
    default Symmetry symmetry() {
        return Symmetry.none();
    }

    /// Whether the loss is known to be smooth and to grow beyond all bounds in every direction. Then minima,
    /// less the critical points of index 1, and so on with alternating signs, make 1 (Morse), if none is
    /// degenerate.
    default boolean coercive() {
        return false;
    }

    /// Whether the loss has kinks, where slopes jump (of ReLU, of absolute values). Derivatives are exact
    /// between them and one-sided on them, and second derivatives know nothing of the jumps.
    default boolean kinked() {
        return false;
    }

    /// The share of the samples that are classified wrongly, from 0 to 1, as a function of the same weights:
    /// constant but for jumps, so its derivatives are zero. Empty where there are no classes.
    default Optional<Objective> errorRate() {
        return Optional.empty();
    }

    /// A new enclosure of the loss and its derivatives on the plane `origin + a * first + b * second`, by intervals;
    /// empty where there is none. The three vectors must not change while it is used.
    default Optional<PlaneEnclosure> enclosure(double[] origin, double[] first, double[] second) {
        return Optional.empty();
    }

    /// A new evaluator with scratch space of its own.
    Evaluator evaluator();
}
