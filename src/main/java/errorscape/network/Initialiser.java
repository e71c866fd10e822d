package errorscape.network;

import errorscape.math.RandomStream;

/// How starting weights are drawn. Biases start at zero unless the scheme says otherwise.
///
/// @param scheme the distribution
/// @param scale multiplies the scheme's own width: standard deviation for NORMAL, half-width for UNIFORM, the
///     gain for
///     XAVIER and HE, the value itself for CONSTANT (biases too); not used by ZERO
public record Initialiser(Scheme scheme, double scale) {
    /// The distribution.
    public enum Scheme {
        /// Normal with variance 2 / (fan in + fan out) (Glorot and Bengio 2010).
        XAVIER,
        /// Normal with variance 2 / fan in (He et al. 2015).
        HE,
        /// Normal with variance 1, biases too.
        NORMAL,
        /// Uniform in [-1, 1], biases too.
        UNIFORM,
        /// All zero.
        ZERO,
        /// All the same.
        CONSTANT
    }

    /// Draws weights for a network: the same for the same stream. Direct connections are drawn last, as a
    /// matrix of their own, so that all other weights are those of the network without them.
    public double[] draw(Architecture architecture, RandomStream random) {
        double[] weights = new double[architecture.dimension()];
        int next = 0;
        for (int layer = 0; layer < architecture.layers(); layer++) {
            int fanIn = architecture.inputs(layer);
            int fanOut = architecture.units(layer);
            for (int i = 0; i < fanIn * fanOut; i++) {
                weights[next++] = weight(fanIn, fanOut, random);
            }
            for (int i = 0; architecture.biases() && i < fanOut; i++) {
                weights[next++] = scale
                        * switch (scheme) {
                            case XAVIER, HE, ZERO -> 0;
                            case NORMAL -> random.nextGaussian();
                            case UNIFORM -> random.nextDouble(-1, 1);
                            case CONSTANT -> 1;
                        };
            }
        }
        int inputs = architecture.inputs(0);
        int outputs = architecture.units(architecture.layers() - 1);
        while (next < weights.length) {
            weights[next++] = weight(inputs, outputs, random);
        }
        return weights;
    }

    private double weight(int fanIn, int fanOut, RandomStream random) {
        return scale
                * switch (scheme) {
                    case XAVIER -> Math.sqrt(2.0 / (fanIn + fanOut)) * random.nextGaussian();
                    case HE -> Math.sqrt(2.0 / fanIn) * random.nextGaussian();
                    case NORMAL -> random.nextGaussian();
                    case UNIFORM -> random.nextDouble(-1, 1);
                    case ZERO -> 0;
                    case CONSTANT -> 1;
                };
    }
}
