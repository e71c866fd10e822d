package errorscape.network;

import java.util.Optional;

/// What an activation is of the opposite pre-activation: `h(-z) = sign h(z) + constant + slope z`. So a hidden unit
/// whose incoming weights and bias change signs does what it did if its outgoing weights are multiplied by `sign` and
/// the next layer makes up for the rest: `v h(z) = sign v (h(-z) - constant - slope z)`.
///
/// - tanh, sine and identity are odd;
/// - the sigmoid is `1 - sigma(z)`: the rest is a constant, which biases of the next layer take;
/// - softplus, SiLU, GELU (both forms, since Phi and its approximation are odd about 1/2) and ReLU are `h(z) - z`,
/// leaky
///   ReLU `h(z) - 1.01 z`: the rest is linear, which only direct connections can take.
///
/// @param sign 1 or -1
record Reflection(int sign, double constant, double slope) {
    private static final Reflection ODD = new Reflection(-1, 0, 0);
    private static final Reflection SIGMOID = new Reflection(-1, 1, 0);
    private static final Reflection RAMP = new Reflection(1, 0, -1);
    private static final Reflection LEAKY_RAMP = new Reflection(1, 0, -1.01);

    /// Empty where the two are not related: ELU's.
    static Optional<Reflection> of(Activation activation) {
        return switch (activation) {
            case LINEAR, TANH, SINE -> Optional.of(ODD);
            case SIGMOID -> Optional.of(SIGMOID);
            case RELU, SOFTPLUS, GELU, GELU_TANH, SILU -> Optional.of(RAMP);
            case LEAKY_RELU -> Optional.of(LEAKY_RAMP);
            case ELU -> Optional.empty();
        };
    }
}
