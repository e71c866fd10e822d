package errorscape.critical;

import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;

/// Whether the gradients around a kink balance: at a critical point in the sense of Clarke (1983) zero lies in the
/// convex hull of the gradients next to it. The hull is that of gradients at random places very near (gradient
/// sampling:
/// Burke, Lewis and Overton 2005); the shortest vector in it is found by Gilbert's method (1966).
///
/// Samples may miss a side of the kink, so what does not balance here may yet be critical.
public final class GradientHull {
    private static final double NEAR = 1e-7;

    /// Where the gradient is of the size it has in general.
    private static final double FAR = 2e-2;

    /// The shortest vector is none if it is less than this share of the gradients.
    private static final double NONE = 1e-3;

    private static final int MOST_SAMPLES = 512;
    private static final int ROUNDS = 20_000;

    private GradientHull() {}

    /// Whether zero lies in the convex hull of gradients near a place, as at a stationary kink.
    ///
    /// @param weights not modified
    public static boolean balances(Evaluator evaluator, double[] weights) {
        int n = weights.length;
        int count = Math.min(MOST_SAMPLES, 4 * n + 16);
        RandomStream random = new RandomStream(1, "gradient hull");
        double[][] gradients = new double[count][n];
        double usual = 0;
        double[] far = new double[n];
        for (int k = 0; k < count; k += 2) {
            double[] direction = RandomDirections.unit(n, random);
            double size = 1 + Vectors.norm(weights);
            evaluator.gradient(displaced(weights, NEAR * size, direction), gradients[k]);
            evaluator.gradient(displaced(weights, -NEAR * size, direction), gradients[k + 1]);
            evaluator.gradient(displaced(weights, FAR, direction), far);
            usual = Math.max(usual, Vectors.norm(far));
            usual = Math.max(usual, Math.max(Vectors.norm(gradients[k]), Vectors.norm(gradients[k + 1])));
        }
        return shortest(gradients, NONE * usual) <= NONE * usual;
    }

    private static double[] displaced(double[] weights, double distance, double[] direction) {
        double[] place = weights.clone();
        Vectors.addScaled(distance, direction, place);
        return place;
    }

    /// The length of the shortest vector of a hull, or one not above what is asked for.
    private static double shortest(double[][] vectors, double enough) {
        double[] x = vectors[0].clone();
        for (int round = 0; round < ROUNDS && Vectors.norm(x) > enough; round++) {
            double least = Double.POSITIVE_INFINITY;
            double[] corner = x;
            for (double[] vector : vectors) {
                double along = Vectors.dot(x, vector);
                if (along < least) {
                    least = along;
                    corner = vector;
                }
            }
            double square = Vectors.dot(x, x);
            if (!(square - least > 1e-12 * square)) {
                break;
            }
            double[] way = corner.clone();
            Vectors.addScaled(-1, x, way);
            Vectors.addScaled(Math.clamp(-Vectors.dot(x, way) / Vectors.dot(way, way), 0, 1), way, x);
        }
        return Vectors.norm(x);
    }
}
