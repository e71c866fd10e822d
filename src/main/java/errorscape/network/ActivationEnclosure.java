package errorscape.network;

import errorscape.math.Elementary;
import errorscape.math.Interval;
import errorscape.math.IntervalFunctions;
import errorscape.math.IntervalJet;
import java.util.function.DoubleUnaryOperator;

/// A smooth activation function by intervals. The slopes of tanh are in their exact form here, unlike `1 - h^2` in
/// training, whose bits are fixed: where a unit is saturated it loses its digits, and a proof must not.
///
/// Each function is monotone between the turning points given, which are the zeros of its derivative (by mpmath, 25
/// digits).
record ActivationEnclosure(Activation activation) implements IntervalJet.Unary {
    /// The normal distribution function is only within 1e-13 of itself in places ([Elementary#normalCdf]), and what is
    /// a sum of it with something else is within some 1e-14 of one.
    private static final double NORMAL_SHARE = 1e-12;

    private static final double NORMAL_AMOUNT = 1e-14;

    private static final Interval ALL = Interval.ENTIRE;
    private static final double ROOT_2 = Math.sqrt(2);

    @Override
    public Interval value(Interval z) {
        return switch (activation) {
            case LINEAR -> z;
            case TANH -> IntervalFunctions.tanh(z);
            case SIGMOID -> IntervalFunctions.sigmoid(z);
            case SOFTPLUS -> IntervalFunctions.softplus(z);
            case SINE -> IntervalFunctions.sin(z);
            case ELU, RELU, LEAKY_RELU -> range(z);
            case GELU -> normal(z, t -> activation.value(t), -0.7517915246935645);
            case GELU_TANH -> normal(z, t -> activation.value(t), -0.7524614220710163);
            case SILU -> normal(z, t -> activation.value(t), -1.278464542761074);
        };
    }

    @Override
    public Interval first(Interval z) {
        return switch (activation) {
            case LINEAR -> Interval.ONE;
            case TANH -> IntervalFunctions.tanhSlope(z);
            case SIGMOID -> IntervalFunctions.sigmoidSlope(z);
            case SOFTPLUS -> IntervalFunctions.sigmoid(z);
            case SINE -> IntervalFunctions.cos(z);
            case ELU -> IntervalFunctions.range(z, t -> activation.first(t, 0), new Interval(0, 1));
            case RELU -> steps(z, 0);
            case LEAKY_RELU -> steps(z, 0.01);
            case GELU -> normal(z, t -> activation.first(t, 0), -ROOT_2, ROOT_2);
            case GELU_TANH -> normal(z, t -> activation.first(t, 0), -1.4185040087908285, 1.4185040087908285);
            case SILU -> normal(z, t -> activation.first(t, 0), -2.3993572805154675, 2.3993572805154675);
        };
    }

    @Override
    public Interval second(Interval z) {
        return switch (activation) {
            case LINEAR -> Interval.ZERO;
            case TANH -> IntervalFunctions.tanhBend(z);
            case SIGMOID -> IntervalFunctions.sigmoidBend(z);
            case SOFTPLUS -> IntervalFunctions.sigmoidSlope(z);
            case SINE -> IntervalFunctions.sin(z).negated();
            // It jumps at 0: from below 1, from above 0 (Clarke's derivative of the slope is what lies between).
            case ELU -> z.lower() > 0 ? Interval.ZERO : z.contains(0) ? new Interval(0, 1) : first(z);
            case RELU, LEAKY_RELU -> z.contains(0) ? ALL : Interval.ZERO;
            case GELU -> normal(z, t -> activation.second(t, 0), -2, 0, 2);
            case GELU_TANH -> normal(z, t -> activation.second(t, 0), -2.013480724624258, 0, 2.013480724624258);
            case SILU -> normal(z, t -> activation.second(t, 0), -3.435840993535111, 0, 3.435840993535111);
        };
    }

    private Interval range(Interval z) {
        return IntervalFunctions.range(z, t -> activation.value(t), ALL);
    }

    private static Interval steps(Interval z, double below) {
        return z.lower() > 0 ? Interval.ONE : z.upper() < 0 ? Interval.of(below) : Interval.of(below, 1);
    }

    private static Interval normal(Interval z, DoubleUnaryOperator f, double... turns) {
        return IntervalFunctions.range(z, f, NORMAL_SHARE, NORMAL_AMOUNT, ALL, turns);
    }
}
