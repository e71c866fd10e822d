package errorscape.network;

/// Activation functions, as PyTorch defines them. The name in files is the lower-case constant.
public enum Activation {
    LINEAR,
    TANH,
    SIGMOID,
    RELU,
    /// Slope 0.01 below zero.
    LEAKY_RELU,
    /// alpha = 1.
    ELU,
    /// beta = 1.
    SOFTPLUS,
    /// `x * Phi(x)` with the error function (Hendrycks and Gimpel 2016).
    GELU,
    /// The tanh approximation of the same.
    GELU_TANH,
    SILU,
    SINE
}
