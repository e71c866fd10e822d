package errorscape.scenario;

import errorscape.network.NetworkObjective;
import errorscape.network.Regulariser;
import java.util.Optional;

/// Compares what a network file says of its network, `loss_value` and `outputs`, with the network that was understood:
/// a transposed matrix of a square layer cannot be seen otherwise. A near miss names its likely cause.
final class NetworkCheck {
    /// Programs compute in 32 bits.
    private static final double RELATIVE = 1e-5;

    private static final double ABSOLUTE = 1e-7;

    private final NetworkFile file;

    private NetworkCheck(NetworkFile file) {
        this.file = file;
    }

    /// @throws ScenarioException if the file says something else
    static void check(NetworkFile file, JsonObject object) {
        NetworkCheck check = new NetworkCheck(file);
        Optional<JsonValue> loss = object.take("loss_value");
        loss.ifPresent(check::loss);
        object.take("outputs").ifPresent(check::outputs);
    }

    private void loss(JsonValue said) {
        double wanted = said.number();
        double loss = objective(file.regulariser()).evaluator().value(file.weights());
        if (near(wanted, loss)) {
            return;
        }
        String cause = new NetworkSuspects(file)
                .cause((weights, penalty) ->
                        near(wanted, objective(penalty).evaluator().value(weights)))
                .or(() -> factor(wanted / loss))
                .orElse("what is different is not known");
        throw said.problem("the file says " + wanted + ", but the loss of this network is " + loss + ": " + cause
                + "; without \"loss_value\" the file opens as it is");
    }

    private NetworkObjective objective(Regulariser penalty) {
        return new NetworkObjective(
                file.architecture(), file.loss(), penalty, file.prepared().training());
    }

    private Optional<String> factor(double ratio) {
        int samples = file.dataset().count();
        int outputs = file.architecture().sizes().getLast();
        double[] factors = {2, 0.5, outputs, 1.0 / outputs, samples, 1.0 / samples, samples / 2.0, 2.0 / samples};
        String[] words = {
            "twice as large, as without a factor 1/2",
            "half as large, as with a factor 1/2",
            "the number of outputs times as large, as if summed over them",
            "divided by the number of outputs",
            "the number of samples times as large, as if summed over them",
            "divided by the number of samples",
            "samples / 2 times as large, as half the sum",
            "divided by half the number of samples"
        };
        for (int i = 0; i < factors.length; i++) {
            if (factors[i] != 1 && near(ratio, factors[i])) {
                return Optional.of("it is " + words[i] + "; choose another loss");
            }
        }
        return Optional.empty();
    }

    private void outputs(JsonValue said) {
        double[][] inputs = file.dataset().inputs();
        NetworkObjective network = objective(file.regulariser());
        double[][] wanted = rows(said);
        if (wanted.length > file.dataset().count()) {
            throw said.problem("there are " + wanted.length + " rows of outputs for "
                    + file.dataset().count() + " samples");
        }
        if (!same(wanted, network.predict(file.weights(), inputs))) {
            String cause = new NetworkSuspects(file)
                    .cause((weights, _) -> same(wanted, network.predict(weights, inputs)))
                    .orElse("what is different is not known");
            throw said.problem("these are not the outputs of this network: " + cause
                    + "; without \"outputs\" the file opens as it is");
        }
    }

    private double[][] rows(JsonValue said) {
        int width = file.architecture().sizes().getLast();
        return said.items().stream()
                .map(row -> {
                    double[] entries = row.isList() ? row.numbers() : new double[] {row.number()};
                    if (entries.length != width) {
                        throw row.problem("the network has " + width + " outputs, but there are " + entries.length);
                    }
                    return entries;
                })
                .toArray(double[][]::new);
    }

    private static boolean same(double[][] rows, double[][] columns) {
        for (int s = 0; s < rows.length; s++) {
            for (int k = 0; k < columns.length; k++) {
                if (!near(rows[s][k], columns[k][s])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= RELATIVE * Math.max(Math.abs(one), Math.abs(other)) + ABSOLUTE;
    }
}
