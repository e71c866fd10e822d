package errorscape.ui.setup;

import errorscape.network.Activation;
import errorscape.network.Initialiser;
import errorscape.network.Loss;

/// Names of choices for people.
final class Names {
    private Names() {}

    static String of(Activation activation) {
        return switch (activation) {
            case LINEAR -> "linear";
            case TANH -> "tanh";
            case SIGMOID -> "sigmoid";
            case RELU -> "ReLU";
            case LEAKY_RELU -> "leaky ReLU";
            case ELU -> "ELU";
            case SOFTPLUS -> "softplus";
            case GELU -> "GELU";
            case GELU_TANH -> "GELU (tanh)";
            case SILU -> "SiLU";
            case SINE -> "sine";
        };
    }

    static String of(Loss loss) {
        return switch (loss) {
            case MEAN_SQUARED -> "mean squared";
            case HALF_MEAN_SQUARED -> "½ mean squared";
            case HALF_SUM_SQUARED -> "½ sum of squares";
            case BINARY_CROSS_ENTROPY -> "cross-entropy";
            case SOFTMAX_CROSS_ENTROPY -> "softmax";
        };
    }

    static String of(Initialiser.Scheme scheme) {
        return switch (scheme) {
            case XAVIER -> "Xavier";
            case HE -> "He";
            case NORMAL -> "normal";
            case UNIFORM -> "uniform";
            case ZERO -> "zero";
            case CONSTANT -> "constant";
        };
    }
}
