package errorscape.objective;

import java.math.BigInteger;
import java.util.List;

/// Of a loss that nothing is known about.
enum NoSymmetry implements Symmetry {
    INSTANCE;

    @Override
    public double[] canonical(double[] weights) {
        return weights.clone();
    }

    @Override
    public double[] nearestTwin(double[] weights, double[] reference) {
        return weights.clone();
    }

    @Override
    public BigInteger multiplicity(double[] weights) {
        return BigInteger.ONE;
    }

    @Override
    public List<Twin> twins(double[] weights, int most) {
        return List.of();
    }

    @Override
    public List<double[]> levelDirections(double[] weights) {
        return List.of();
    }
}
