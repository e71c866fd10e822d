package errorscape.network;

import errorscape.math.Fma;

/// A network on a plane of weight space. The first layer's pre-activations are affine in the plane's
/// coordinates, so they are prepared once: three numbers a unit and sample instead of a row of weights.
final class NetworkPlane {
    private final Architecture shape;
    private final SampleBlocks samples;
    private final Passes passes;
    private final double[] origin;
    private final double[] first;
    private final double[] second;
    private final double[] weights;
    private final double[][][] base;
    private final double[][][] alongFirst;
    private final double[][][] alongSecond;
    private final double baseReach;
    private final double firstReach;
    private final double secondReach;
    private final int fromSecondLayer;
    /// The block's pre-activations at the row's beginning, `a = 0`.
    private final double[][] row;

    NetworkPlane(
            Architecture shape, SampleBlocks samples, Passes passes, double[] origin, double[] first, double[] second) {
        this.shape = shape;
        this.samples = samples;
        this.passes = passes;
        this.origin = origin;
        this.first = first;
        this.second = second;
        weights = new double[origin.length];
        base = firstLayer(origin);
        alongFirst = firstLayer(first);
        alongSecond = firstLayer(second);
        baseReach = largest(base);
        firstReach = largest(alongFirst);
        secondReach = largest(alongSecond);
        fromSecondLayer = shape.weightStart(1);
        row = new double[shape.units(0)][samples.largest()];
    }

    private double[][][] firstLayer(double[] w) {
        double[][][] result = new double[samples.blocks()][shape.units(0)][];
        for (int b = 0; b < samples.blocks(); b++) {
            int n = samples.size(b);
            for (int unit = 0; unit < shape.units(0); unit++) {
                result[b][unit] = new double[n];
                Kernels.dense(
                        w,
                        unit * shape.inputs(0),
                        1,
                        samples.inputs(b),
                        shape.inputs(0),
                        passes.bias(w, 0, unit),
                        result[b][unit],
                        n);
            }
        }
        return result;
    }

    private static double largest(double[][][] arrays) {
        double largest = 0;
        for (double[][] block : arrays) {
            for (double[] unit : block) {
                for (double x : unit) {
                    largest = Math.max(largest, Math.abs(x));
                }
            }
        }
        return largest;
    }

    /// All weights at a point; overwritten by the next call of this and of [#forward].
    double[] at(double a, double b) {
        move(0, a, b);
        return weights;
    }

    private void move(int from, double a, double b) {
        for (int i = from; i < weights.length; i++) {
            weights[i] = Fma.fma(b, second[i], Fma.fma(a, first[i], origin[i]));
        }
    }

    /// Prepares a row of points for a block of samples: a block's numbers stay in the cache for the whole row.
    void startRow(int block, double b) {
        int n = samples.size(block);
        for (int unit = 0; unit < row.length; unit++) {
            Kernels.line(base[block][unit], b, alongSecond[block][unit], row[unit], n);
        }
    }

    /// A forward pass of the block at a point of the row that was started last.
    void forward(int block, double a, double b) {
        int n = samples.size(block);
        double[][] z = passes.z[0];
        for (int unit = 0; unit < z.length; unit++) {
            Kernels.line(row[unit], a, alongFirst[block][unit], z[unit], n);
        }
        move(fromSecondLayer, a, b);
        double reach = baseReach + Math.abs(a) * firstReach + Math.abs(b) * secondReach;
        passes.forwardFromFirst(weights, samples.inputs(block), n, reach);
    }
}
