package errorscape.scenario;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Limits the size of networks.
final class NetworkSize {
    static final int MOST_WEIGHTS = 100_000;

    private NetworkSize() {}

    /// @param sizes inputs, hidden widths, outputs
    /// @throws ScenarioException if the network has too many weights
    static void check(List<Integer> sizes, boolean biases, boolean direct) {
        long weights = weights(sizes, biases, direct);
        if (weights > MOST_WEIGHTS) {
            throw new ScenarioException(String.format(
                    Locale.ROOT,
                    "network.hidden: a network of sizes %s has %,d weights; up to %,d are allowed",
                    sizes.stream().map(String::valueOf).collect(Collectors.joining("-")),
                    weights,
                    MOST_WEIGHTS));
        }
    }

    static long weights(List<Integer> sizes, boolean biases, boolean direct) {
        long weights = direct ? (long) sizes.getFirst() * sizes.getLast() : 0;
        for (int layer = 1; layer < sizes.size(); layer++) {
            weights += (long) sizes.get(layer) * (sizes.get(layer - 1) + (biases ? 1 : 0));
        }
        return weights;
    }
}
