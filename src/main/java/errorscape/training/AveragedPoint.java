package errorscape.training;

/// The averaged weights beside a run at one step, with their own loss.
///
/// @param name which mean, for people: "EMA", "SWA", "slow weights", "mean"
/// @param weights at that step; not to be modified
/// @param loss the true loss there over all training samples
/// @param validationLoss over the validation samples; NaN if there are none
public record AveragedPoint(String name, double[] weights, double loss, double validationLoss) {}
