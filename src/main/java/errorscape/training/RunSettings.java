package errorscape.training;

import errorscape.optimizer.OptimizerSettings;

/// What a run is, apart from its loss: with the same settings it is the same, bit for bit.
///
/// @param start the weights it starts from; not to be modified
/// @param seed of its mini-batches
/// @param optimizer how it steps
/// @param batchSize samples a step; 0 or more than there are: all of them
public record RunSettings(double[] start, long seed, OptimizerSettings optimizer, int batchSize) {}
