package errorscape.network;

import errorscape.math.Fma;

/// Which unit of one weight vector, changed how, is most like which unit of another, in one layer: the most alike pair
/// first, then the most alike of the rest. Outgoing weights count entry by entry where they lead to outputs whose form
/// cannot be chosen, else only by their norm, since the next layer's units are not matched yet.
final class UnitMatching {
    private final HiddenUnits hidden;
    private final UnitChanges changes;
    private final int layer;
    private final double[] weights;
    private final double[] reference;
    private final boolean settledOutputs;
    private final int[] order;
    private final UnitChange[] chosen;

    /// @param fixedOutputs whether outputs have one form only
    UnitMatching(
            HiddenUnits hidden,
            UnitChanges changes,
            int layer,
            double[] weights,
            double[] reference,
            boolean fixedOutputs) {
        this.hidden = hidden;
        this.changes = changes;
        this.layer = layer;
        this.weights = weights;
        this.reference = reference;
        settledOutputs = fixedOutputs && layer == hidden.layers() - 1;
        int units = hidden.units(layer);
        order = new int[units];
        chosen = new UnitChange[units];
        boolean[] matched = new boolean[units];
        boolean[] used = new boolean[units];
        for (int count = 0; count < units; count++) {
            matchNext(matched, used);
        }
    }

    private void matchNext(boolean[] matched, boolean[] used) {
        double least = Double.POSITIVE_INFINITY;
        int place = -1;
        int unit = -1;
        UnitChange best = UnitChange.NONE;
        for (int u = 0; u < order.length; u++) {
            for (int v = 0; !matched[u] && v < order.length; v++) {
                for (int which = 0; !used[v] && which < 4; which++) {
                    boolean reflected = (which & 1) != 0;
                    boolean odd = which >= 2;
                    if ((reflected && !changes.reflects(layer)) || (odd && !changes.turns(layer))) {
                        continue;
                    }
                    UnitChange change = new UnitChange(reflected, halfTurns(u, v, reflected, odd));
                    double cost = cost(u, v, change);
                    if (cost < least || place < 0) {
                        least = cost;
                        place = u;
                        unit = v;
                        best = change;
                    }
                }
            }
        }
        order[place] = unit;
        chosen[place] = best;
        matched[place] = true;
        used[unit] = true;
    }

    /// The even or odd number of half turns that brings a bias nearest to the reference's.
    private int halfTurns(int u, int v, boolean reflected, boolean odd) {
        if (!changes.turns(layer)) {
            return 0;
        }
        double bias = weights[hidden.bias(layer, v)];
        double apart = reference[hidden.bias(layer, u)] - (reflected ? -bias : bias) - (odd ? Math.PI : 0);
        return 2 * (int) Math.rint(apart / (2 * Math.PI)) + (odd ? 1 : 0);
    }

    private double cost(int u, int v, UnitChange change) {
        int sign = change.reflected() ? -1 : 1;
        double sum = squaredDistance(
                hidden.incoming(layer, u), hidden.incoming(layer, v), sign, change.halfTurns() * Math.PI);
        if (settledOutputs) {
            int out = changes.outgoingSign(layer, change);
            return sum + squaredDistance(hidden.outgoing(layer, u), hidden.outgoing(layer, v), out, 0);
        }
        double difference = HiddenUnits.norm(reference, hidden.outgoing(layer, u))
                - HiddenUnits.norm(weights, hidden.outgoing(layer, v));
        return sum + difference * difference;
    }

    /// @param shift of the last place, the bias's
    private double squaredDistance(int[] places, int[] from, int sign, double shift) {
        double sum = 0;
        for (int k = 0; k < places.length; k++) {
            double moved = sign * weights[from[k]] + (k == places.length - 1 ? shift : 0);
            double difference = reference[places[k]] - moved;
            sum = Fma.fma(difference, difference, sum);
        }
        return sum;
    }

    /// Unit of the weights for each unit of the reference.
    int[] order() {
        return order;
    }

    /// What is done to it, for each unit of the reference.
    UnitChange[] changes() {
        return chosen;
    }
}
