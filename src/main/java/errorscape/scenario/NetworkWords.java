package errorscape.scenario;

import errorscape.network.Activation;
import errorscape.network.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Names of activations and losses as PyTorch, Keras and scikit-learn write them.
final class NetworkWords {
    private NetworkWords() {}

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\(\\)$", "").replaceAll("[ _-]", "");
    }

    static Activation activation(JsonValue value) {
        return switch (plain(value.text())) {
            case "leakyrelu0.01", "leakyrelu" -> Activation.LEAKY_RELU;
            case "sin" -> Activation.SINE;
            case "identity", "none" -> Activation.LINEAR;
            case "swish" -> Activation.SILU;
            case "logistic" -> Activation.SIGMOID;
            // Of probabilities; told apart by the loss.
            case "softmax", "logsoftmax" -> Activation.LINEAR;
            default ->
                Arrays.stream(Activation.values())
                        .filter(a -> plain(JsonValue.name(a)).equals(plain(value.text())))
                        .findFirst()
                        .orElseGet(() -> value.choice(Activation.class));
        };
    }

    /// @param outputs of the network
    /// @param activations as the file gives them
    static Loss loss(JsonValue value, int outputs, List<Activation> activations) {
        // An explanation may follow after a colon.
        String name = value.text().replaceAll(":.*", "").strip();
        Optional<Loss> own = own(name);
        if (own.isPresent()) {
            return own.get();
        }
        boolean means = switch (plain(name)) {
            case "mseloss", "mse", "meansquarederror", "squarederror" -> true;
            default -> false;
        };
        if (means && outputs > 1) {
            throw value.problem("\"" + name + "\" also divides by the " + outputs
                    + " outputs, which no loss here does; write mse_1/N, whose loss is " + outputs + " times as large");
        }
        return switch (plain(name)) {
            case "mseloss", "mse", "meansquarederror" -> Loss.MEAN_SQUARED;
            case "squarederror" -> Loss.HALF_MEAN_SQUARED;
            case "bcewithlogitsloss", "bceloss", "bce", "binarycrossentropy" -> Loss.BINARY_CROSS_ENTROPY;
            case "crossentropyloss",
                    "nllloss",
                    "categoricalcrossentropy",
                    "sparsecategoricalcrossentropy",
                    "crossentropy" -> Loss.SOFTMAX_CROSS_ENTROPY;
            case "logloss" -> outputs == 1 ? Loss.BINARY_CROSS_ENTROPY : Loss.SOFTMAX_CROSS_ENTROPY;
            default ->
                throw value.problem("\"" + name + "\" is not known; allowed are mse_1/N, mse_1/(2N),"
                        + " sse_1/2, softmax_ce_mean, bce_logits_mean, "
                        + Arrays.stream(Loss.values()).map(JsonValue::name).collect(Collectors.joining(", "))
                        + ", and the names of PyTorch, Keras and scikit-learn");
        };
    }

    private static Optional<Loss> own(String name) {
        return switch (name) {
            case "mse_1/N" -> Optional.of(Loss.MEAN_SQUARED);
            case "mse_1/(2N)" -> Optional.of(Loss.HALF_MEAN_SQUARED);
            case "sse_1/2" -> Optional.of(Loss.HALF_SUM_SQUARED);
            case "softmax_ce_mean" -> Optional.of(Loss.SOFTMAX_CROSS_ENTROPY);
            case "bce_logits_mean" -> Optional.of(Loss.BINARY_CROSS_ENTROPY);
            default ->
                Arrays.stream(Loss.values())
                        .filter(loss -> JsonValue.name(loss).equals(name))
                        .findFirst();
        };
    }

    /// Keras and scikit-learn give the cross-entropy of two classes probabilities; here it works on what the sigmoid is
    /// applied to, which is the same loss.
    static List<Activation> onLogits(Loss loss, List<Activation> activations) {
        if (loss != Loss.BINARY_CROSS_ENTROPY || activations.getLast() != Activation.SIGMOID) {
            return activations;
        }
        List<Activation> logits = new ArrayList<>(activations);
        logits.set(logits.size() - 1, Activation.LINEAR);
        return logits;
    }
}
