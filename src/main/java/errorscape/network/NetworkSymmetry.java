package errorscape.network;

import errorscape.math.Vectors;
import errorscape.objective.Symmetry;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The symmetries of a multilayer perceptron (Hecht-Nielsen 1990; Sussmann 1992): hidden units of a layer can be
/// exchanged; the signs of all weights of a unit with an odd activation can be turned round; without a
/// regulariser, incoming weights of a homogeneous unit can be scaled up and outgoing ones down, and those of a
/// linear layer transformed by any invertible matrix (with squares of the weights penalised, by any rotation).
final class NetworkSymmetry implements Symmetry {
    /// Units whose weights differ by less than this share of their size are equal.
    private static final double SAME = 1e-7;

    private final HiddenUnits hidden;
    private final LevelDirections level;
    private final boolean rescales;

    NetworkSymmetry(Architecture architecture, Regulariser regulariser) {
        hidden = new HiddenUnits(architecture);
        level = new LevelDirections(hidden, regulariser);
        rescales = regulariser.none();
    }

    @Override
    public double[] canonical(double[] weights) {
        double[] result = balanced(weights);
        for (int layer = 0; layer < hidden.layers(); layer++) {
            int units = hidden.units(layer);
            int[] order = new int[units];
            int[] signs = new int[units];
            for (int u = 0; u < units; u++) {
                order[u] = u;
                signs[u] = hidden.odd(layer) ? sign(result, layer, u) : 1;
            }
            result = hidden.rearranged(result, layer, order.clone(), signs);
            sort(result, layer, order);
            int[] plus = new int[units];
            Arrays.fill(plus, 1);
            result = hidden.rearranged(result, layer, order, plus);
        }
        return result;
    }

    /// Homogeneous units get incoming and outgoing weights of one norm.
    private double[] balanced(double[] weights) {
        double[] result = weights.clone();
        for (int layer = 0; rescales && layer < hidden.layers(); layer++) {
            for (int u = 0; hidden.homogeneous(layer) && u < hidden.units(layer); u++) {
                double in = HiddenUnits.norm(result, hidden.incoming(layer, u));
                double out = HiddenUnits.norm(result, hidden.outgoing(layer, u));
                if (in > 0 && out > 0) {
                    hidden.scale(result, layer, u, Math.sqrt(out / in), Math.sqrt(in / out));
                }
            }
        }
        return result;
    }

    /// The sign of the unit's first weight that is not small beside the others.
    private int sign(double[] weights, int layer, int unit) {
        double small = SAME * hidden.size(weights, layer, unit);
        for (int i : hidden.incoming(layer, unit)) {
            if (Math.abs(weights[i]) > small) {
                return weights[i] < 0 ? -1 : 1;
            }
        }
        for (int i : hidden.outgoing(layer, unit)) {
            if (Math.abs(weights[i]) > small) {
                return weights[i] < 0 ? -1 : 1;
            }
        }
        return 1;
    }

    private void sort(double[] weights, int layer, int[] order) {
        // Insertion sort: stable, and the comparison with a tolerance need not be transitive.
        for (int i = 1; i < order.length; i++) {
            for (int j = i; j > 0 && compare(weights, layer, order[j], order[j - 1]) < 0; j--) {
                int t = order[j];
                order[j] = order[j - 1];
                order[j - 1] = t;
            }
        }
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

    @Override
    public double[] nearestTwin(double[] weights, double[] reference) {
        double[] result = weights.clone();
        for (int layer = 0; layer < hidden.layers(); layer++) {
            UnitMatching matching = new UnitMatching(hidden, layer, result, reference);
            result = hidden.rearranged(result, layer, matching.order(), matching.signs());
        }
        return result;
    }

    @Override
    public BigInteger multiplicity(double[] weights) {
        BigInteger product = BigInteger.ONE;
        for (int layer = 0; layer < hidden.layers(); layer++) {
            product = product.multiply(multiplicity(weights, layer));
        }
        return product;
    }

    /// `units! / (sizes of groups of equal units)!`, twice for each unit that a change of signs changes.
    private BigInteger multiplicity(double[] weights, int layer) {
        int units = hidden.units(layer);
        boolean odd = hidden.odd(layer);
        BigInteger result = factorial(units);
        boolean[] grouped = new boolean[units];
        for (int u = 0; u < units; u++) {
            int size = 0;
            for (int v = u; v < units; v++) {
                if (!grouped[v] && (same(weights, layer, u, v, 1) || (odd && same(weights, layer, u, v, -1)))) {
                    grouped[v] = true;
                    size++;
                }
            }
            result = size > 1 ? result.divide(factorial(size)) : result;
            if (odd && !same(weights, layer, u, u, -1)) {
                result = result.shiftLeft(1);
            }
        }
        return result;
    }

    private boolean same(double[] weights, int layer, int one, int other, int sign) {
        double small =
                SAME * Math.max(1, Math.max(hidden.size(weights, layer, one), hidden.size(weights, layer, other)));
        return same(weights, hidden.incoming(layer, one), hidden.incoming(layer, other), sign, small)
                && same(weights, hidden.outgoing(layer, one), hidden.outgoing(layer, other), sign, small);
    }

    private static boolean same(double[] weights, int[] one, int[] other, int sign, double small) {
        for (int k = 0; k < one.length; k++) {
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

    @Override
    public List<Twin> twins(double[] weights, int most) {
        List<Twin> twins = new ArrayList<>();
        for (int layer = 0; layer < hidden.layers(); layer++) {
            String where = hidden.layers() == 1 ? "" : " of hidden layer " + (layer + 1);
            int units = hidden.units(layer);
            for (int u = 0; u < units; u++) {
                for (int v = u + 1; v < units; v++) {
                    add(
                            twins,
                            most,
                            weights,
                            layer,
                            u,
                            v,
                            "units " + (u + 1) + " and " + (v + 1) + where + " exchanged");
                }
            }
            for (int u = 0; hidden.odd(layer) && u < units; u++) {
                add(twins, most, weights, layer, u, u, "signs of unit " + (u + 1) + where + " turned round");
            }
        }
        return twins;
    }

    private void add(List<Twin> twins, int most, double[] weights, int layer, int u, int v, String change) {
        int units = hidden.units(layer);
        int[] order = new int[units];
        int[] signs = new int[units];
        for (int i = 0; i < units; i++) {
            order[i] = i;
            signs[i] = 1;
        }
        order[u] = v;
        order[v] = u;
        signs[u] = u == v ? -1 : 1;
        double[] twin = hidden.rearranged(weights, layer, order, signs);
        if (twins.size() < most && Vectors.distance(twin, weights) > SAME * (1 + Vectors.norm(weights))) {
            twins.add(new Twin(twin, change));
        }
    }

    @Override
    public List<double[]> levelDirections(double[] weights) {
        return level.at(weights);
    }
}
