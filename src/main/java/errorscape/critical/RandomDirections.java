package errorscape.critical;

import errorscape.math.Fma;
import errorscape.math.RandomStream;

/// Random directions of weight space.
final class RandomDirections {
    private RandomDirections() {}

    /// A unit vector, uniform on the sphere.
    static double[] unit(int n, RandomStream random) {
        double[] direction = new double[n];
        double square = 0;
        for (int i = 0; i < n; i++) {
            direction[i] = random.nextGaussian();
            square = Fma.fma(direction[i], direction[i], square);
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < n; i++) {
            direction[i] /= length;
        }
        return direction;
    }
}
