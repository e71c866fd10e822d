package errorscape.network;

import java.util.Arrays;

/// Second derivatives over one block of samples, along a direction in weight space (R-operator, Pearlmutter
/// 1994) or all of them at once. Works on the passes' state after a forward pass and [#prepare]. Arrays are
/// `[layer][unit][sample]`; an `r` marks the change of a quantity along the direction.
final class SecondOrder {
    private final Passes passes;
    private final LossPass loss;
    private final int layers;
    private final double[][][] slope;
    /// Second derivatives of the activations times the derivatives of the loss by them.
    private final double[][][] bend;
    private final double[][][] rz;
    private final double[][][] rh;
    private final double[][][] rdelta;
    private final double[][] rslopes;
    private final double[] work;
    private final double[] dots;
    private final int dimension;
    /// Whether the model's own curvature counts; without it the Hessian becomes the Gauss-Newton matrix.
    private boolean curved = true;

    SecondOrder(Architecture shape, Passes passes, LossPass loss, int block) {
        this.passes = passes;
        this.loss = loss;
        layers = passes.layers;
        slope = arrays(block);
        bend = arrays(block);
        rz = arrays(block);
        rh = arrays(block);
        rdelta = arrays(block);
        rslopes = new double[passes.units[layers - 1]][block];
        work = new double[block];
        dots = new double[passes.inputs[0]];
        dimension = shape.dimension();
    }

    private double[][][] arrays(int block) {
        double[][][] arrays = new double[layers][][];
        for (int l = 0; l < layers; l++) {
            arrays[l] = new double[passes.units[l]][block];
        }
        return arrays;
    }

    /// First derivatives of the loss and second ones of the activations, from the passes' output slopes.
    void prepare(double[] weights, int n) {
        for (int l = layers - 1; l >= 0; l--) {
            if (l < layers - 1) {
                passes.transposed(weights, l + 1, passes.delta[l + 1], passes.above[l], n);
            }
            Activation activation = passes.activations[l];
            for (int unit = 0; unit < passes.units[l]; unit++) {
                double[] z = passes.z[l][unit];
                double[] h = passes.h[l + 1][unit];
                activation.first(z, h, slope[l][unit], n);
                activation.second(z, h, bend[l][unit], n);
                Kernels.product(bend[l][unit], passes.above[l][unit], bend[l][unit], n);
                Kernels.product(passes.above[l][unit], slope[l][unit], passes.delta[l][unit], n);
            }
        }
    }

    /// The Hessian times a direction.
    ///
    /// @param factor of the loss
    /// @param product added to
    void alongDirection(double[] weights, double[] direction, double factor, int n, double[] product) {
        curved = true;
        for (int l = 0; l < layers; l++) {
            int in = passes.inputs[l];
            for (int unit = 0; unit < passes.units[l]; unit++) {
                int row = passes.weightStart[l] + unit * in;
                double[] change = rz[l][unit];
                Kernels.dense(direction, row, 1, passes.h[l], in, passes.bias(direction, l, unit), change, n);
                if (l > 0) {
                    Kernels.add(weights, row, 1, rh[l - 1], 0, in, change, n);
                }
                if (passes.direct(l)) {
                    Kernels.add(direction, passes.directRow(unit), 1, passes.h[0], 0, passes.inputs[0], change, n);
                }
                Kernels.product(change, slope[l][unit], rh[l][unit], n);
            }
        }
        loss.curvature(passes.outputs(), n, factor, rh[layers - 1], rslopes);
        for (int l = layers - 1; l >= 0; l--) {
            changeOfDelta(l, n);
            if (l > 0) {
                for (int i = 0; i < passes.inputs[l]; i++) {
                    int at = passes.weightStart[l] + i;
                    int in = passes.inputs[l];
                    Kernels.dense(weights, at, in, rdelta[l], passes.units[l], 0, rdelta[l - 1][i], n);
                    Kernels.add(direction, at, in, passes.delta[l], 0, passes.units[l], rdelta[l - 1][i], n);
                }
            }
            for (int unit = 0; unit < passes.units[l]; unit++) {
                int at = passes.weightStart[l] + unit * passes.inputs[l];
                Sums.addDots(rdelta[l][unit], passes.h[l], passes.inputs[l], n, product, at);
                if (l > 0) {
                    Sums.addDots(passes.delta[l][unit], rh[l - 1], passes.inputs[l], n, product, at);
                }
                if (passes.biases) {
                    product[passes.biasStart[l] + unit] += Sums.sum(rdelta[l][unit], n);
                }
                if (passes.direct(l)) {
                    Sums.addDots(rdelta[l][unit], passes.h[0], passes.inputs[0], n, product, passes.directRow(unit));
                }
            }
        }
    }

    /// From the change of the derivatives by a layer's activations, in `rslopes` or `rdelta`, to that by its
    /// pre-activations, in `rdelta`.
    private void changeOfDelta(int l, int n) {
        double[][] above = l == layers - 1 ? rslopes : rdelta[l];
        for (int unit = 0; unit < passes.units[l]; unit++) {
            if (curved) {
                Kernels.productSum(above[unit], slope[l][unit], bend[l][unit], rz[l][unit], rdelta[l][unit], n);
            } else {
                Kernels.product(above[unit], slope[l][unit], rdelta[l][unit], n);
            }
        }
    }

    /// All second derivatives: one pass for each unit along a change of its pre-activation, which all its
    /// incoming weights share, instead of one for each weight.
    ///
    /// @param curved whether the model's own curvature counts; without it this is the Gauss-Newton matrix, in
    ///     which the
    ///     model is linearised and only the loss is curved (Schraudolph 2002)
    /// @param hessian row-major, its lower triangle added to
    void addHessian(double[] weights, double factor, int n, boolean curved, double[] hessian) {
        this.curved = curved;
        for (int l = 0; l < layers; l++) {
            for (int unit = 0; unit < passes.units[l]; unit++) {
                alongUnit(weights, l, unit, factor, n);
                for (int m = l; m < layers; m++) {
                    for (int other = m == l ? unit : 0; other < passes.units[m]; other++) {
                        addPair(l, unit, m, other, n, hessian);
                    }
                }
            }
        }
    }

    /// Changes of everything from a unit's pre-activation up and back to its layer.
    private void alongUnit(double[] weights, int source, int unit, double factor, int n) {
        for (int l = source; l < layers; l++) {
            for (int u = 0; u < passes.units[l]; u++) {
                if (l == source) {
                    Arrays.fill(rz[l][u], 0, n, u == unit ? 1 : 0);
                } else {
                    int row = passes.weightStart[l] + u * passes.inputs[l];
                    if (l == source + 1) {
                        Kernels.multiple(weights[row + unit], rh[source][unit], rz[l][u], n);
                    } else {
                        Kernels.dense(weights, row, 1, rh[l - 1], passes.inputs[l], 0, rz[l][u], n);
                    }
                }
                Kernels.product(rz[l][u], slope[l][u], rh[l][u], n);
            }
        }
        loss.curvature(passes.outputs(), n, factor, rh[layers - 1], rslopes);
        for (int l = layers - 1; l >= source; l--) {
            changeOfDelta(l, n);
            if (l > source) {
                passes.transposed(weights, l, rdelta[l], rdelta[l - 1], n);
            }
        }
    }

    /// Second derivatives by the incoming weights of a unit and those of another of the same or a later layer.
    private void addPair(int l, int unit, int m, int other, int n, double[] hessian) {
        boolean same = l == m && unit == other;
        for (int i = 0; i < passes.inputs[m]; i++) {
            if (curved && (m > l + 1 || (m == l + 1 && i == unit))) {
                Kernels.productSum(rdelta[m][other], passes.h[m][i], passes.delta[m][other], rh[m - 1][i], work, n);
            } else {
                Kernels.product(rdelta[m][other], passes.h[m][i], work, n);
            }
            addRow(passes.weightStart[m] + other * passes.inputs[m] + i, work, l, unit, same, n, hessian);
        }
        for (int i = 0; passes.direct(m) && i < passes.inputs[0]; i++) {
            Kernels.product(rdelta[m][other], passes.h[0][i], work, n);
            addRow(passes.directRow(other) + i, work, l, unit, same, n, hessian);
        }
        if (passes.biases) {
            addRow(passes.biasStart[m] + other, rdelta[m][other], l, unit, same, n, hessian);
        }
    }

    /// Second derivatives by one weight and all incoming ones of a unit.
    ///
    /// @param change of the derivative by the weight along the unit's pre-activation, a sample each
    /// @param own whether the weight is one of them: then each pair counts once
    private void addRow(int row, double[] change, int l, int unit, boolean own, int n, double[] hessian) {
        int in = passes.inputs[l];
        int column = passes.weightStart[l] + unit * in;
        int count = own ? Math.min(in, row - column + 1) : in;
        Sums.addDots(change, passes.h[l], count, n, hessian, row * dimension + column);
        if (passes.biases) {
            int bias = passes.biasStart[l] + unit;
            if (!own || bias <= row) {
                hessian[Math.max(row, bias) * dimension + Math.min(row, bias)] += Sums.sum(change, n);
            }
        }
        if (passes.direct(l)) {
            addDirect(row, change, unit, own, n, hessian);
        }
    }

    private void addDirect(int row, double[] change, int output, boolean own, int n, double[] hessian) {
        int column = passes.directRow(output);
        int in = passes.inputs[0];
        if (row >= column) {
            Sums.addDots(
                    change,
                    passes.h[0],
                    own ? Math.min(in, row - column + 1) : in,
                    n,
                    hessian,
                    row * dimension + column);
        } else if (!own) {
            Arrays.fill(dots, 0);
            Sums.addDots(change, passes.h[0], in, n, dots, 0);
            for (int i = 0; i < in; i++) {
                hessian[(column + i) * dimension + row] += dots[i];
            }
        }
    }
}
