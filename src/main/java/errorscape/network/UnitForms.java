package errorscape.network;

import java.math.BigInteger;

/// Hidden units in the one form, and the one order, that exchanges and changes of single units leave to be chosen; and
/// how many forms and orders there are.
final class UnitForms {
    /// Units whose weights differ by less than this share of their size are equal.
    static final double SAME = 1e-7;

    /// Biases that are counted modulo half turns lie from here on: not near a multiple of pi/4, where critical points
    /// often have them.
    private static final double FIRST_BIAS = -1;

    private final HiddenUnits hidden;
    private final UnitChanges changes;

    UnitForms(HiddenUnits hidden, UnitChanges changes) {
        this.hidden = hidden;
        this.changes = changes;
    }

    /// The weights with one layer's units in canonical form and order.
    double[] canonical(double[] weights, int layer) {
        double[] result = weights.clone();
        int[] order = new int[hidden.units(layer)];
        for (int u = 0; u < order.length; u++) {
            order[u] = u;
            form(result, layer, u);
        }
        // Insertion sort: stable, and the comparison with a tolerance need not be transitive.
        for (int i = 1; i < order.length; i++) {
            for (int j = i; j > 0 && compare(result, layer, order[j], order[j - 1]) < 0; j--) {
                int t = order[j];
                order[j] = order[j - 1];
                order[j - 1] = t;
            }
        }
        return hidden.reordered(result, layer, order);
    }

    private void form(double[] weights, int layer, int unit) {
        boolean turns = changes.turns(layer);
        if (turns && inputSign(weights, layer, unit) == 0) {
            // A constant: its bias between nothing and a quarter turn.
            turn(weights, layer, unit, -0.5 * Math.PI);
        }
        if (changes.reflects(layer) && sign(weights, layer, unit) < 0) {
            changes.apply(weights, layer, unit, UnitChange.REFLECTION);
        }
        if (turns && inputSign(weights, layer, unit) != 0) {
            turn(weights, layer, unit, FIRST_BIAS);
        }
    }

    /// Turns a unit's bias into the half turn that begins somewhere.
    private void turn(double[] weights, int layer, int unit, double from) {
        double bias = weights[hidden.bias(layer, unit)];
        changes.apply(weights, layer, unit, new UnitChange(false, -(int) Math.floor((bias - from) / Math.PI)));
    }

    /// The sign of the unit's first weight that is not small beside the others; of biases that turn the last such one
    /// counts, for it is no smaller than its turns.
    private int sign(double[] weights, int layer, int unit) {
        int ofInputs = inputSign(weights, layer, unit);
        if (ofInputs != 0) {
            return ofInputs;
        }
        double small = small(weights, layer, unit);
        if (hidden.biases() && Math.abs(weights[hidden.bias(layer, unit)]) > small) {
            return weights[hidden.bias(layer, unit)] < 0 ? -1 : 1;
        }
        for (int i : hidden.outgoing(layer, unit)) {
            if (Math.abs(weights[i]) > small) {
                return weights[i] < 0 ? -1 : 1;
            }
        }
        return 1;
    }

    /// The sign of the first weight of an input that is not small; 0 if all are.
    private int inputSign(double[] weights, int layer, int unit) {
        double small = small(weights, layer, unit);
        for (int k = 0; k < hidden.inputs(layer); k++) {
            double weight = weights[hidden.incoming(layer, unit)[k]];
            if (Math.abs(weight) > small) {
                return weight < 0 ? -1 : 1;
            }
        }
        return 0;
    }

    private double small(double[] weights, int layer, int unit) {
        return SAME * (changes.turns(layer) ? 1 : hidden.size(weights, layer, unit));
    }

    private int compare(double[] weights, int layer, int one, int other) {
        double small = SAME * Math.max(hidden.size(weights, layer, one), hidden.size(weights, layer, other));
        int byIncoming = compare(weights, hidden.incoming(layer, one), hidden.incoming(layer, other), small);
        return byIncoming != 0
                ? byIncoming
                : compare(weights, hidden.outgoing(layer, one), hidden.outgoing(layer, other), small);
    }

    private static int compare(double[] weights, int[] one, int[] other, double small) {
        for (int k = 0; k < one.length; k++) {
            double difference = weights[one[k]] - weights[other[k]];
            if (Math.abs(difference) > small) {
                return difference < 0 ? -1 : 1;
            }
        }
        return 0;
    }

    /// `units! / (sizes of groups of units that are equal but for changes)!`, times the different changes of each.
    BigInteger multiplicity(double[] weights, int layer) {
        int units = hidden.units(layer);
        BigInteger result = factorial(units);
        boolean[] grouped = new boolean[units];
        for (int u = 0; u < units; u++) {
            int size = 0;
            for (int v = u; v < units; v++) {
                if (!grouped[v] && alike(weights, layer, u, v)) {
                    grouped[v] = true;
                    size++;
                }
            }
            result = size > 1 ? result.divide(factorial(size)) : result;
            int fixing = 1;
            for (UnitChange change : changes.all(layer)) {
                fixing += same(weights, layer, u, u, change) ? 1 : 0;
            }
            result = result.multiply(BigInteger.valueOf((1 + changes.all(layer).size()) / fixing));
        }
        return result;
    }

    private boolean alike(double[] weights, int layer, int one, int other) {
        return same(weights, layer, one, other, UnitChange.NONE)
                || changes.all(layer).stream().anyMatch(change -> same(weights, layer, one, other, change));
    }

    /// Whether a unit is the same as another one that is changed, biases that can turn modulo whole turns. What the
    /// next layer makes up for is settled by that: the bias and direct connections of outputs and half of what the
    /// unit adds to them together stay as they are.
    private boolean same(double[] weights, int layer, int one, int other, UnitChange change) {
        double small =
                SAME * Math.max(1, Math.max(hidden.size(weights, layer, one), hidden.size(weights, layer, other)));
        int sign = change.reflected() ? -1 : 1;
        int inputs = hidden.inputs(layer);
        int[] in = hidden.incoming(layer, one);
        int[] otherIn = hidden.incoming(layer, other);
        if (!same(weights, in, otherIn, inputs, sign, small)) {
            return false;
        }
        if (hidden.biases()) {
            double apart = weights[in[inputs]] - sign * weights[otherIn[inputs]] - change.halfTurns() * Math.PI;
            double turned = changes.turns(layer) ? Math.IEEEremainder(apart, 2 * Math.PI) : apart;
            if (Math.abs(turned) > small) {
                return false;
            }
        }
        int[] out = hidden.outgoing(layer, one);
        return same(
                weights, out, hidden.outgoing(layer, other), out.length, changes.outgoingSign(layer, change), small);
    }

    private static boolean same(double[] weights, int[] one, int[] other, int count, int sign, double small) {
        for (int k = 0; k < count; k++) {
            if (Math.abs(weights[one[k]] - sign * weights[other[k]]) > small) {
                return false;
            }
        }
        return true;
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }
}
