package errorscape.network;

import errorscape.data.Samples;
import errorscape.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Networks as the files of known answers describe them: `sizes`, `activations`, `loss`, `lam`, `reg_biases`, `X`, `Y`.
public final class TruthNetworks {
    private TruthNetworks() {}

    /// The objective of an entry.
    public static NetworkObjective objective(JsonNode entry) {
        List<Integer> sizes = new ArrayList<>();
        entry.get("sizes").forEach(size -> sizes.add(size.asInt()));
        List<Activation> activations = new ArrayList<>();
        entry.get("activations").forEach(name -> activations.add(activation(name.asString())));
        Loss loss = loss(entry.get("loss").asString());
        double lam = entry.has("lam") ? entry.get("lam").asDouble() : 0;
        boolean biases = entry.has("reg_biases") && entry.get("reg_biases").asBoolean();
        return new NetworkObjective(
                new Architecture(sizes, activations, true),
                loss,
                new Regulariser(lam, biases),
                new Samples(columns(Truth.matrix(entry.get("X"))), targets(entry.get("Y"), loss, sizes.getLast())));
    }

    private static double[][] targets(JsonNode y, Loss loss, int outputs) {
        double[][] columns = new double[outputs][y.size()];
        for (int s = 0; s < y.size(); s++) {
            if (loss == Loss.SOFTMAX_CROSS_ENTROPY) {
                columns[y.get(s).asInt()][s] = 1;
            } else if (y.get(s).isArray()) {
                for (int k = 0; k < outputs; k++) {
                    columns[k][s] = y.get(s).get(k).asDouble();
                }
            } else {
                columns[0][s] = y.get(s).asDouble();
            }
        }
        return columns;
    }

    private static double[][] columns(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int s = 0; s < rows.length; s++) {
            for (int k = 0; k < columns.length; k++) {
                columns[k][s] = rows[s][k];
            }
        }
        return columns;
    }

    private static Activation activation(String name) {
        return switch (name) {
            case "leaky_relu_0.01" -> Activation.LEAKY_RELU;
            case "sin" -> Activation.SINE;
            default -> Activation.valueOf(name.toUpperCase(java.util.Locale.ROOT));
        };
    }

    private static Loss loss(String name) {
        return switch (name.replaceAll(":.*", "")) {
            case "mse_1/N" -> Loss.MEAN_SQUARED;
            case "mse_1/(2N)" -> Loss.HALF_MEAN_SQUARED;
            case "sse_1/2" -> Loss.HALF_SUM_SQUARED;
            case "softmax_ce_mean" -> Loss.SOFTMAX_CROSS_ENTROPY;
            case "bce_logits_mean" -> Loss.BINARY_CROSS_ENTROPY;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
