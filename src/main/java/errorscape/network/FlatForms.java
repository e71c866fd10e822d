package errorscape.network;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/// One member of each flat family that continuous symmetries of hidden layers make: the one with the least sum of
/// squares, which is unique but for rotations of linear layers (Kempf and Ness 1979), and has incoming and outgoing
/// weights balanced (Du, Hu and Lee 2018). A unit with nothing on one side has a norm of 1 on the other. Of a linear
/// layer that is wider than the map it makes, twins come as near to that member as one likes (there are no other
/// invariants of the general linear group than the products' entries). Rotations put its singular values in order.
final class FlatForms {
    private static final int MOST_SWEEPS = 500;
    private static final double SETTLED = 1e-14;

    /// A singular value below this share of the largest is rounding.
    private static final double ROUNDING = 1e-14;

    private final HiddenUnits hidden;
    private final boolean free;
    private final boolean round;
    private final boolean biasesMove;
    private final boolean absorbed;

    FlatForms(Architecture architecture, HiddenUnits hidden, Regulariser regulariser) {
        this.hidden = hidden;
        free = regulariser.none();
        round = !free && regulariser.l1() == 0;
        biasesMove = hidden.biases() && (free || !regulariser.biases());
        absorbed = free && architecture.direct() && architecture.layers() == 2 && hidden.linear(0);
    }

    /// `weights` is modified.
    void fix(double[] weights) {
        for (int layer = 0; layer < hidden.layers(); layer++) {
            if (hidden.linear(layer) && biasesMove) {
                passBiasesOn(weights, layer);
            }
        }
        if (absorbed) {
            absorb(weights);
            return;
        }
        boolean moves = free;
        for (int sweep = 0; moves && sweep < MOST_SWEEPS; sweep++) {
            moves = false;
            for (int layer = 0; layer < hidden.layers(); layer++) {
                moves |= hidden.linear(layer)
                        ? factor(weights, layer)
                        : hidden.homogeneous(layer) && balance(weights, layer);
            }
        }
        for (int layer = 0; round && layer < hidden.layers(); layer++) {
            if (hidden.linear(layer)) {
                rotate(weights, layer);
            }
        }
    }

    /// Biases of a linear layer become zero, the next layer's make up for it.
    private void passBiasesOn(double[] weights, int layer) {
        for (int u = 0; u < hidden.units(layer); u++) {
            int[] out = hidden.outgoing(layer, u);
            for (int to = 0; to < out.length; to++) {
                weights[hidden.bias(layer + 1, to)] += weights[out[to]] * weights[hidden.bias(layer, u)];
            }
            weights[hidden.bias(layer, u)] = 0;
        }
    }

    /// A linear layer beside direct connections: those can do all that it does.
    private void absorb(double[] weights) {
        for (int u = 0; u < hidden.units(0); u++) {
            int[] in = hidden.incoming(0, u);
            int[] out = hidden.outgoing(0, u);
            for (int to = 0; to < out.length; to++) {
                for (int k = 0; k < hidden.inputs(0); k++) {
                    weights[hidden.direct(to, k)] += weights[out[to]] * weights[in[k]];
                }
                weights[out[to]] = 0;
            }
            for (int i : in) {
                weights[i] = 0;
            }
        }
    }

    /// Homogeneous units get incoming and outgoing weights of one norm.
    private boolean balance(double[] weights, int layer) {
        boolean moved = false;
        for (int u = 0; u < hidden.units(layer); u++) {
            double in = HiddenUnits.norm(weights, hidden.incoming(layer, u));
            double out = HiddenUnits.norm(weights, hidden.outgoing(layer, u));
            double factor = in > 0 && out > 0 ? Math.sqrt(out / in) : in > 0 ? 1 / in : out > 0 ? out : 1;
            if (Double.isFinite(factor) && factor > 0) {
                hidden.scale(weights, layer, u, factor, 1 / factor);
                moved |= Math.abs(factor - 1) > SETTLED;
            }
        }
        return moved;
    }

    /// A linear layer's `V W = U S Q'` becomes `V = U S^(1/2)`, `W = S^(1/2) Q'`.
    private boolean factor(double[] weights, int layer) {
        DMatrixRMaj in = rows(weights, layer, false);
        DMatrixRMaj out = CommonOps_DDRM.transpose(rows(weights, layer, true), null);
        DMatrixRMaj product = CommonOps_DDRM.mult(out, in, null);
        int units = hidden.units(layer);
        DMatrixRMaj newIn = new DMatrixRMaj(units, in.numCols);
        DMatrixRMaj newOut = new DMatrixRMaj(units, out.numRows);
        Svd svd = Svd.of(product);
        for (int k = 0; k < Math.min(units, svd.order().size()); k++) {
            double root = Math.sqrt(svd.value(k));
            for (int i = 0; i < in.numCols; i++) {
                newIn.set(k, i, root * svd.right(k, i));
            }
            for (int o = 0; o < out.numRows; o++) {
                newOut.set(k, o, root * svd.left(k, o));
            }
        }
        boolean moved = put(weights, layer, newIn, false);
        return put(weights, layer, newOut, true) || moved;
    }

    /// `(W b V') = U S Q'` becomes `S Q'`.
    private void rotate(double[] weights, int layer) {
        DMatrixRMaj in = rows(weights, layer, false);
        DMatrixRMaj both = CommonOps_DDRM.concatColumns(in, rows(weights, layer, true), null);
        Svd svd = Svd.of(both);
        DMatrixRMaj rotated = new DMatrixRMaj(both.numRows, both.numCols);
        for (int k = 0; k < svd.order().size(); k++) {
            for (int i = 0; i < both.numCols; i++) {
                rotated.set(k, i, svd.value(k) * svd.right(k, i));
            }
        }
        put(weights, layer, CommonOps_DDRM.extract(rotated, 0, both.numRows, 0, in.numCols), false);
        put(weights, layer, CommonOps_DDRM.extract(rotated, 0, both.numRows, in.numCols, both.numCols), true);
    }

    private int[] places(int layer, int unit, boolean outgoing) {
        return outgoing ? hidden.outgoing(layer, unit) : hidden.incoming(layer, unit);
    }

    /// A layer's incoming weights and biases, or its outgoing weights, one unit a row.
    private DMatrixRMaj rows(double[] weights, int layer, boolean outgoing) {
        DMatrixRMaj rows = new DMatrixRMaj(hidden.units(layer), places(layer, 0, outgoing).length);
        for (int u = 0; u < rows.numRows; u++) {
            int[] places = places(layer, u, outgoing);
            for (int k = 0; k < places.length; k++) {
                rows.set(u, k, weights[places[k]]);
            }
        }
        return rows;
    }

    private boolean put(double[] weights, int layer, DMatrixRMaj rows, boolean outgoing) {
        double moved = 0;
        double size = 0;
        for (int u = 0; u < rows.numRows; u++) {
            int[] places = places(layer, u, outgoing);
            for (int k = 0; k < places.length; k++) {
                double value = rows.get(u, k);
                moved = Math.max(moved, Math.abs(value - weights[places[k]]));
                size = Math.max(size, Math.abs(value));
                weights[places[k]] = value;
            }
        }
        return moved > SETTLED * size;
    }

    /// Singular values, falling, those that are rounding as zero; and vectors of which the right one's first entry that
    /// is not small is positive.
    private record Svd(DMatrixRMaj left, DMatrixRMaj values, DMatrixRMaj right, List<Integer> order) {
        static Svd of(DMatrixRMaj matrix) {
            SingularValueDecomposition_F64<DMatrixRMaj> svd =
                    DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, true, true, true);
            if (!svd.decompose(matrix.copy())) {
                return new Svd(matrix, matrix, matrix, List.of());
            }
            DMatrixRMaj values = new DMatrixRMaj(svd.numberOfSingularValues(), 1, true, svd.getSingularValues());
            List<Integer> order = IntStream.range(0, svd.numberOfSingularValues())
                    .boxed()
                    .sorted((a, b) -> Double.compare(values.get(b), values.get(a)))
                    .toList();
            return new Svd(svd.getU(null, false), values, svd.getV(null, true), order);
        }

        double value(int k) {
            double value = values.get(order.get(k));
            return value > ROUNDING * values.get(order.getFirst()) ? value : 0;
        }

        private int sign(int k) {
            for (int i = 0; i < right.numCols; i++) {
                double entry = right.get(order.get(k), i);
                if (Math.abs(entry) > UnitForms.SAME) {
                    return entry < 0 ? -1 : 1;
                }
            }
            return 1;
        }

        double right(int k, int i) {
            return sign(k) * right.get(order.get(k), i);
        }

        double left(int k, int i) {
            return sign(k) * left.get(i, order.get(k));
        }
    }
}
