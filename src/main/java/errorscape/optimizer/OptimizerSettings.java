package errorscape.optimizer;

/// Immutable settings of an optimizer: what a scenario saves. Each makes its stepper.
public sealed interface OptimizerSettings permits Sgd {
    /// The name for people, such as "SGD".
    String displayName();

    double learningRate();

    /// The same settings with another learning rate.
    OptimizerSettings withLearningRate(double learningRate);

    /// A fresh stepper for weight vectors of `dimension` entries.
    Stepper stepper(int dimension);
}
