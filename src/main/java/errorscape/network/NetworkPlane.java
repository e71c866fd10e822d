package errorscape.network;

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

    /// The weights at a point; overwritten by the next call.
    double[] at(double a, double b) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.fma(b, second[i], Math.fma(a, first[i], origin[i]));
        }
        return weights;
    }

    /// A forward pass of a block at the point last asked for with [#at].
    void forward(int block, double a, double b) {
        int n = samples.size(block);
        double[][] z = passes.z[0];
        for (int unit = 0; unit < z.length; unit++) {
            Kernels.affine(base[block][unit], a, alongFirst[block][unit], b, alongSecond[block][unit], z[unit], n);
        }
        double reach = baseReach + Math.abs(a) * firstReach + Math.abs(b) * secondReach;
        passes.forwardFromFirst(weights, samples.inputs(block), n, reach);
    }
}
