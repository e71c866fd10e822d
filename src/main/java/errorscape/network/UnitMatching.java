package errorscape.network;

import errorscape.math.Fma;

/// Which unit of one weight vector, with which sign, is most like which unit of another, in one layer: the most
/// alike pair first, then the most alike of the rest. Outgoing weights count entry by entry where they lead to
/// the outputs, else only by their norm, since the next layer's units are not matched yet.
final class UnitMatching {
    private final HiddenUnits hidden;
    private final int layer;
    private final double[] weights;
    private final double[] reference;
    private final int[] order;
    private final int[] signs;

    UnitMatching(HiddenUnits hidden, int layer, double[] weights, double[] reference) {
        this.hidden = hidden;
        this.layer = layer;
        this.weights = weights;
        this.reference = reference;
        int units = hidden.units(layer);
        order = new int[units];
        signs = new int[units];
        boolean[] used = new boolean[units];
        for (int matched = 0; matched < units; matched++) {
            matchNext(used);
        }
    }

    private void matchNext(boolean[] used) {
        double least = Double.POSITIVE_INFINITY;
        int place = -1;
        int unit = -1;
        int sign = 1;
        for (int u = 0; u < order.length; u++) {
            for (int v = 0; signs[u] == 0 && v < order.length; v++) {
                for (int s = 1; !used[v] && s >= (hidden.odd(layer) ? -1 : 1); s -= 2) {
                    double cost = cost(u, v, s);
                    if (cost < least || place < 0) {
                        least = cost;
                        place = u;
                        unit = v;
                        sign = s;
                    }
                }
            }
        }
        order[place] = unit;
        signs[place] = sign;
        used[unit] = true;
    }

    private double cost(int u, int v, int sign) {
        double sum = squaredDistance(hidden.incoming(layer, u), hidden.incoming(layer, v), sign);
        if (layer == hidden.layers() - 1) {
            return sum + squaredDistance(hidden.outgoing(layer, u), hidden.outgoing(layer, v), sign);
        }
        double difference = HiddenUnits.norm(reference, hidden.outgoing(layer, u))
                - HiddenUnits.norm(weights, hidden.outgoing(layer, v));
        return sum + difference * difference;
    }

    private double squaredDistance(int[] places, int[] from, int sign) {
        double sum = 0;
        for (int k = 0; k < places.length; k++) {
            double difference = reference[places[k]] - sign * weights[from[k]];
            sum = Fma.fma(difference, difference, sum);
        }
        return sum;
    }

    /// Unit of the weights for each unit of the reference.
    int[] order() {
        return order;
    }

    /// 1 or -1 for each unit of the reference.
    int[] signs() {
        return signs;
    }
}
