package errorscape.ui.setup;

import errorscape.network.Activation;
import errorscape.network.Initialiser;
import errorscape.network.Loss;
import errorscape.words.Words;

/// Names of choices for people.
final class Names {
    private Names() {}

    static String of(Activation activation) {
        return switch (activation) {
            case LINEAR -> Words.text("setup.activation.LINEAR");
            case TANH -> Words.text("setup.activation.TANH");
            case SIGMOID -> Words.text("setup.activation.SIGMOID");
            case RELU -> Words.text("setup.activation.RELU");
            case LEAKY_RELU -> Words.text("setup.activation.LEAKY_RELU");
            case ELU -> Words.text("setup.activation.ELU");
            case SOFTPLUS -> Words.text("setup.activation.SOFTPLUS");
            case GELU -> Words.text("setup.activation.GELU");
            case GELU_TANH -> Words.text("setup.activation.GELU_TANH");
            case SILU -> Words.text("setup.activation.SILU");
            case SINE -> Words.text("setup.activation.SINE");
        };
    }

    static String of(Loss loss) {
        return switch (loss) {
            case MEAN_SQUARED -> Words.text("setup.loss.mean");
            case HALF_MEAN_SQUARED -> Words.text("setup.loss.half.mean");
            case HALF_SUM_SQUARED -> Words.text("setup.loss.half.sum");
            case BINARY_CROSS_ENTROPY -> Words.text("setup.loss.cross");
            case SOFTMAX_CROSS_ENTROPY -> Words.text("setup.loss.softmax");
        };
    }

    static String of(Initialiser.Scheme scheme) {
        return switch (scheme) {
            case XAVIER -> Words.text("setup.start.xavier");
            case HE -> Words.text("setup.start.he");
            case NORMAL -> Words.text("setup.start.normal");
            case UNIFORM -> Words.text("setup.start.uniform");
            case ZERO -> Words.text("setup.start.zero");
            case CONSTANT -> Words.text("setup.start.constant");
        };
    }
}
