package errorscape.network;

import java.util.ArrayList;
import java.util.List;

/// Tangents of a network's continuous symmetries: of homogeneous units without a regulariser, rescaling; of a
/// linear layer, the matrices `E` that act as `W -> (1 + E) W` on its incoming weights and `V -> V (1 - E)` on
/// its outgoing ones, antisymmetric ones (rotations) only if squares are penalised, none with absolute values.
final class LevelDirections {
    private final HiddenUnits hidden;
    private final boolean free;
    private final boolean round;

    LevelDirections(HiddenUnits hidden, Regulariser regulariser) {
        this.hidden = hidden;
        free = regulariser.none();
        round = regulariser.l1() == 0;
    }

    List<double[]> at(double[] weights) {
        List<double[]> directions = new ArrayList<>();
        for (int layer = 0; layer < hidden.layers(); layer++) {
            int units = hidden.units(layer);
            for (int u = 0; u < units; u++) {
                if (free && hidden.homogeneous(layer)) {
                    directions.add(transformed(weights, layer, u, u, 1, new double[weights.length]));
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
}
