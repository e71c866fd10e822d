package errorscape.network;

/// Losses over N samples with outputs o and targets y.
public enum Loss {
    /// `(1/N) sum_n sum_k (o - y)^2`.
    MEAN_SQUARED,
    /// `1/(2N) sum_n sum_k (o - y)^2`.
    HALF_MEAN_SQUARED,
    /// `1/2 sum_n sum_k (o - y)^2`; of a mini-batch: its own half sum.
    HALF_SUM_SQUARED,
    /// `(1/N) sum_n [log(1 + e^o) - y o]` for one logit o and y in [0, 1].
    BINARY_CROSS_ENTROPY,
    /// `-(1/N) sum_n log softmax(o)[class]`.
    SOFTMAX_CROSS_ENTROPY;

    /// What the sum over samples is multiplied by.
    double factor(int samples) {
        return switch (this) {
            case MEAN_SQUARED, BINARY_CROSS_ENTROPY, SOFTMAX_CROSS_ENTROPY -> 1.0 / samples;
            case HALF_MEAN_SQUARED -> 0.5 / samples;
            case HALF_SUM_SQUARED -> 0.5;
        };
    }

    /// The loops over samples, with scratch space of their own.
    ///
    /// @param outputs the number of outputs
    /// @param block the largest number of samples of a block
    LossPass pass(int outputs, int block) {
        return switch (this) {
            case MEAN_SQUARED, HALF_MEAN_SQUARED, HALF_SUM_SQUARED -> new SquaredPass();
            case BINARY_CROSS_ENTROPY -> new BinaryPass(block);
            case SOFTMAX_CROSS_ENTROPY -> new SoftmaxPass(outputs, block);
        };
    }
}
