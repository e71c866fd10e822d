package errorscape.network;

import java.util.ArrayList;
import java.util.List;

/// Tangents of a network's continuous symmetries: of homogeneous units without a regulariser, rescaling; of a
/// linear layer, the matrices `E` that act as `W -> (1 + E) W` on its incoming weights and `V -> V (1 - E)` on
/// its outgoing ones, antisymmetric ones (rotations) only if squares are penalised, none with absolute values, and its
/// biases if no penalty counts them; of a linear layer beside direct connections without a penalty, everything; the
/// shifts of softmax.
final class LevelDirections {
    private final HiddenUnits hidden;
    private final OutputSymmetry outputs;
    private final boolean free;
    private final boolean round;
    private final boolean biasesMove;
    private final boolean absorbed;

    LevelDirections(Architecture architecture, HiddenUnits hidden, Regulariser regulariser, OutputSymmetry outputs) {
        this.hidden = hidden;
        this.outputs = outputs;
        free = regulariser.none();
        round = regulariser.l1() == 0;
        biasesMove = hidden.biases() && (free || !regulariser.biases());
        absorbed = free && architecture.direct() && architecture.layers() == 2 && hidden.linear(0);
    }

    List<double[]> at(double[] weights) {
        List<double[]> directions = new ArrayList<>();
        for (int layer = 0; layer < hidden.layers(); layer++) {
            int units = hidden.units(layer);
            for (int u = 0; u < units; u++) {
                if (free && hidden.homogeneous(layer)) {
                    directions.add(transformed(weights, layer, u, u, 1, new double[weights.length]));
                }
                if (biasesMove && hidden.linear(layer)) {
                    directions.add(biasMoved(weights, layer, u));
                }
                for (int v = 0; hidden.linear(layer) && v < units; v++) {
                    if (free && u != v) {
                        directions.add(transformed(weights, layer, u, v, 1, new double[weights.length]));
                    } else if (!free && round && u < v) {
                        double[] rotation = transformed(weights, layer, u, v, 1, new double[weights.length]);
                        directions.add(transformed(weights, layer, v, u, -1, rotation));
                    }
                }
            }
        }
        if (absorbed) {
            addAbsorbed(weights, directions);
        }
        outputs.addLevelDirections(weights.length, directions);
        return directions;
    }

    /// Adds what `E` with the single entry `factor` at row `u`, column `v` does to the weights.
    private double[] transformed(double[] weights, int layer, int u, int v, double factor, double[] direction) {
        int[] to = hidden.incoming(layer, u);
        int[] from = hidden.incoming(layer, v);
        for (int k = 0; k < to.length; k++) {
            direction[to[k]] += factor * weights[from[k]];
        }
        int[] changed = hidden.outgoing(layer, v);
        int[] source = hidden.outgoing(layer, u);
        for (int k = 0; k < changed.length; k++) {
            direction[changed[k]] -= factor * weights[source[k]];
        }
        return direction;
    }

    /// A linear unit's bias, which the next layer's biases make up for.
    private double[] biasMoved(double[] weights, int layer, int unit) {
        double[] direction = new double[weights.length];
        direction[hidden.bias(layer, unit)] = 1;
        int[] out = hidden.outgoing(layer, unit);
        for (int to = 0; to < out.length; to++) {
            direction[hidden.bias(layer + 1, to)] -= weights[out[to]];
        }
        return direction;
    }

    /// Every weight of a linear layer, which direct connections make up for.
    private void addAbsorbed(double[] weights, List<double[]> directions) {
        for (int u = 0; u < hidden.units(0); u++) {
            int[] in = hidden.incoming(0, u);
            int[] out = hidden.outgoing(0, u);
            for (int k = 0; k < hidden.inputs(0); k++) {
                double[] direction = new double[weights.length];
                direction[in[k]] = 1;
                for (int to = 0; to < out.length; to++) {
                    direction[hidden.direct(to, k)] -= weights[out[to]];
                }
                directions.add(direction);
            }
            for (int to = 0; to < out.length; to++) {
                double[] direction = new double[weights.length];
                direction[out[to]] = 1;
                for (int k = 0; k < hidden.inputs(0); k++) {
                    direction[hidden.direct(to, k)] -= weights[in[k]];
                }
                if (hidden.biases()) {
                    direction[hidden.bias(1, to)] -= weights[hidden.bias(0, u)];
                }
                directions.add(direction);
            }
        }
    }
}
