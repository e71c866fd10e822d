package errorscape.network;

/// Losses over N samples with outputs o and targets y.
public enum Loss {
    /// `(1/N) sum_n sum_k (o - y)^2`.
    MEAN_SQUARED,
    /// `1/(2N) sum_n sum_k (o - y)^2`.
    HALF_MEAN_SQUARED,
    /// `1/2 sum_n sum_k (o - y)^2`; of a mini-batch: its own half sum.
    HALF_SUM_SQUARED,
    /// `(1/N) sum_n [log(1 + e^o) - y o]` for one logit o and y in [0, 1], stable for huge logits.
    BINARY_CROSS_ENTROPY,
    /// `-(1/N) sum_n log softmax(o)[class]`, stable for huge logits.
    SOFTMAX_CROSS_ENTROPY
}
