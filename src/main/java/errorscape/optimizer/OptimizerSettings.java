package errorscape.optimizer;

/// Immutable settings of an optimizer: what a scenario saves. Each makes its stepper. Either an optimizer
/// alone, or a recipe: an optimizer with what stands around it, such as a schedule.
public sealed interface OptimizerSettings permits Optimizer, Recipe {
    /// The name for people, such as "SGD".
    String displayName();

    /// At the first step; NaN for an optimizer without.
    double learningRate();

    /// The same settings with another learning rate; the same settings if the optimizer has none.
    OptimizerSettings withLearningRate(double learningRate);

    /// The optimizer alone.
    Optimizer optimizer();

    /// The optimizer with what stands around it.
    Recipe recipe();

    /// A fresh stepper for weight vectors of `dimension` entries.
    Stepper stepper(int dimension);
}
