package errorscape.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which changes of single hidden units an architecture and a penalty allow, layer by layer.
///
/// A change that moves biases (the sigmoid's reflection, the sine's half turn) takes biases that no penalty counts; a
/// reflection with a linear rest takes direct connections from the same inputs, hence a single hidden layer, and no
/// penalty at all. What only changes signs is always allowed.
final class UnitChanges {
    private final HiddenUnits hidden;
    private final @Nullable Reflection[] reflections;
    private final boolean[] turns;

    UnitChanges(Architecture architecture, Regulariser regulariser, HiddenUnits hidden) {
        this.hidden = hidden;
        boolean biasesMove = architecture.biases() && (regulariser.none() || !regulariser.biases());
        boolean absorbs = architecture.direct() && architecture.layers() == 2 && regulariser.none();
        reflections = new @Nullable Reflection[hidden.layers()];
        turns = new boolean[hidden.layers()];
        for (int layer = 0; layer < reflections.length; layer++) {
            Activation activation = architecture.activations().get(layer);
            Optional<Reflection> reflection = Reflection.of(activation);
            reflections[layer] = reflection
                    .filter(r -> r.constant() == 0 || biasesMove)
                    .filter(r -> r.slope() == 0 || absorbs)
                    .orElse(null);
            turns[layer] = activation == Activation.SINE && biasesMove;
        }
    }

    boolean reflects(int layer) {
        return reflections[layer] != null;
    }

    /// Whether a bias can move by half turns.
    boolean turns(int layer) {
        return turns[layer];
    }

    /// Whether a reflection changes nothing but signs.
    boolean onlySigns(int layer) {
        Reflection reflection = reflections[layer];
        return reflection != null && reflection.constant() == 0 && reflection.slope() == 0;
    }

    /// All changes of a unit but none at all, biases counted modulo whole turns.
    List<UnitChange> all(int layer) {
        List<UnitChange> changes = new ArrayList<>();
        if (reflects(layer)) {
            changes.add(UnitChange.REFLECTION);
        }
        if (turns(layer)) {
            changes.add(UnitChange.HALF_TURN);
            changes.add(UnitChange.BOTH);
        }
        return changes;
    }

    /// What a change multiplies the unit's outgoing weights by.
    int outgoingSign(int layer, UnitChange change) {
        Reflection reflection = reflections[layer];
        return change.turnedSign() * (change.reflected() && reflection != null ? reflection.sign() : 1);
    }

    /// Makes a change. `weights` is modified.
    void apply(double[] weights, int layer, int unit, UnitChange change) {
        Reflection reflection = reflections[layer];
        if (change.reflected() && reflection != null) {
            reflect(weights, layer, unit, reflection);
        }
        if (change.halfTurns() != 0) {
            weights[hidden.bias(layer, unit)] += change.halfTurns() * Math.PI;
            if (change.turnedSign() < 0) {
                negate(weights, hidden.outgoing(layer, unit));
            }
        }
    }

    private void reflect(double[] weights, int layer, int unit, Reflection by) {
        int[] in = hidden.incoming(layer, unit);
        int[] out = hidden.outgoing(layer, unit);
        for (int to = 0; to < out.length; to++) {
            double v = by.sign() * weights[out[to]];
            if (hidden.biases() && (by.constant() != 0 || by.slope() != 0)) {
                weights[hidden.bias(layer + 1, to)] -=
                        v * (by.constant() + by.slope() * weights[hidden.bias(layer, unit)]);
            }
            for (int k = 0; by.slope() != 0 && k < hidden.inputs(layer); k++) {
                weights[hidden.direct(to, k)] -= v * by.slope() * weights[in[k]];
            }
        }
        negate(weights, in);
        if (by.sign() < 0) {
            negate(weights, out);
        }
    }

    private static void negate(double[] weights, int[] places) {
        for (int i : places) {
            weights[i] = weights[i] == 0 ? 0 : -weights[i];
        }
    }
}
