package errorscape.optimizer;

/// Weights beside those that an optimizer steps, which it offers as its better result.
///
/// @param name for people: "EMA", "SWA", "slow weights", "mean"
/// @param weights one for each weight; not to be modified
public record AveragedWeights(String name, double[] weights) {}
