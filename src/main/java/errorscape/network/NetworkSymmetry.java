package errorscape.network;

import errorscape.math.Vectors;
import errorscape.objective.Symmetry;
import errorscape.words.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The symmetries of a multilayer perceptron (Hecht-Nielsen 1990; Sussmann 1992; Kůrková and Kainen 1994), those that
/// hold whatever the data are and leave the penalty as it is:
///
/// - hidden units of a layer can be exchanged, and changed one by one as [UnitChanges] says;
/// - without a penalty, incoming weights of a homogeneous unit can be scaled up and outgoing ones down, and those of a
///   linear layer transformed by any invertible matrix (with squares penalised, by any rotation); if biases are not
///   penalised those of a linear layer can be anything;
/// - what [OutputSymmetry] says of the outputs.
final class NetworkSymmetry implements Symmetry {
    private final HiddenUnits hidden;
    private final UnitChanges changes;
    private final UnitForms forms;
    private final OutputSymmetry outputs;
    private final FlatForms flat;
    private final LevelDirections level;

    NetworkSymmetry(Architecture architecture, Loss loss, Regulariser regulariser) {
        hidden = new HiddenUnits(architecture);
        changes = new UnitChanges(architecture, regulariser, hidden);
        forms = new UnitForms(hidden, changes);
        outputs = new OutputSymmetry(architecture, loss, regulariser);
        flat = new FlatForms(architecture, hidden, regulariser);
        level = new LevelDirections(architecture, hidden, regulariser, outputs);
    }

    @Override
    public double[] canonical(double[] weights) {
        double[] result = weights.clone();
        outputs.centre(result);
        flat.fix(result);
        for (int layer = 0; layer < hidden.layers(); layer++) {
            result = forms.canonical(result, layer);
        }
        outputs.canonical(result);
        return result;
    }

    @Override
    public double[] nearestTwin(double[] weights, double[] reference) {
        double[] result = weights.clone();
        for (int layer = 0; layer < hidden.layers(); layer++) {
            UnitMatching matching = new UnitMatching(hidden, changes, layer, result, reference, outputs.fixed());
            result = hidden.reordered(result, layer, matching.order());
            for (int u = 0; u < hidden.units(layer); u++) {
                changes.apply(result, layer, u, matching.changes()[u]);
            }
        }
        outputs.approach(result, reference);
        return result;
    }

    @Override
    public BigInteger multiplicity(double[] weights) {
        BigInteger product = BigInteger.valueOf(outputs.multiplicity(weights));
        for (int layer = 0; layer < hidden.layers(); layer++) {
            product = product.multiply(forms.multiplicity(weights, layer));
        }
        return product;
    }

    @Override
    public List<Twin> twins(double[] weights, int most) {
        List<Twin> twins = new ArrayList<>();
        for (int layer = 0; layer < hidden.layers(); layer++) {
            boolean alone = hidden.layers() == 1;
            String number = Integer.toString(layer + 1);
            for (int u = 0; u < hidden.units(layer); u++) {
                for (int v = u + 1; v < hidden.units(layer); v++) {
                    int[] order = new int[hidden.units(layer)];
                    for (int i = 0; i < order.length; i++) {
                        order[i] = i == u ? v : i == v ? u : i;
                    }
                    add(
                            twins,
                            most,
                            weights,
                            hidden.reordered(weights, layer, order),
                            Words.text(
                                    alone ? "twin.exchanged" : "twin.exchanged.layer",
                                    Integer.toString(u + 1),
                                    Integer.toString(v + 1),
                                    number));
                }
            }
            for (int u = 0; u < hidden.units(layer); u++) {
                String unit = Words.text(alone ? "twin.unit" : "twin.unit.layer", Integer.toString(u + 1), number);
                for (UnitChange change : changes.all(layer)) {
                    double[] twin = weights.clone();
                    changes.apply(twin, layer, u, change);
                    add(twins, most, weights, twin, inWords(layer, change, unit));
                }
            }
        }
        outputs.twins(weights, (twin, words) -> add(twins, most, weights, twin, words));
        return twins;
    }

    private String inWords(int layer, UnitChange change, String unit) {
        if (change.halfTurns() != 0) {
            return Words.text(change.reflected() ? "twin.incoming" : "twin.outgoing", unit);
        }
        return Words.text(changes.onlySigns(layer) ? "twin.signs" : "twin.signs.next", unit);
    }

    private static void add(List<Twin> twins, int most, double[] weights, double[] twin, String change) {
        if (twins.size() < most && Vectors.distance(twin, weights) > UnitForms.SAME * (1 + Vectors.norm(weights))) {
            twins.add(new Twin(twin, change));
        }
    }

    @Override
    public List<double[]> levelDirections(double[] weights) {
        return level.at(weights);
    }
}
