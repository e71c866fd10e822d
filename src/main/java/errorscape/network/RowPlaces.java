package errorscape.network;

/// Where a layer's matrices begin in [RowPasses#memory].
///
/// @param in the inputs
/// @param h the activations; the pre-activations before
/// @param delta the derivatives of the loss by the pre-activations; by the activations before
/// @param below the derivatives of the loss by the inputs; negative if not wanted
/// @param block the largest number of samples, rounded up to whole vectors
record RowPlaces(int in, int h, int delta, int below, int block) {}
