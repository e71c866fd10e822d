package errorscape.training;

import errorscape.optimizer.Explanation;

/// The step that a racer will make next, taken apart.
///
/// @param from where it stands
/// @param batchLoss the loss there over the samples of the step
/// @param explanation what the step is made of
public record StepExplanation(PathPoint from, double batchLoss, Explanation explanation) {}
