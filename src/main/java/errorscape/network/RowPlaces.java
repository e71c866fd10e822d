package errorscape.network;

/// Where a layer's matrices begin in [RowPasses#memory].
///
/// @param in the inputs
/// @param h the activations; the pre-activations before
/// @param delta the derivatives of the loss by the pre-activations; but for tanh, by the activations before
/// @param inputsOfTanh whether the inputs are what tanh gave
/// @param below where the layer below has its `delta`; negative if there is none
/// @param block the largest number of samples, rounded up to whole vectors
record RowPlaces(int in, boolean inputsOfTanh, int h, int delta, int below, int block) {}
