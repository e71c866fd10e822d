package errorscape.critical.space;

import errorscape.math.RandomStream;

/// Places to start searches from, spread over the whole of weight space: normal at several scales; in up to four
/// dimensions every second one is a Halton point (1960) of cubes of several sizes, which leaves no large gaps.
final class Starts {
    private static final double[] SCALES = {0.5, 1, 2, 4};
    private static final double[] HALF_SIDES = {1, 4, 12, 40};
    private static final int[] PRIMES = {2, 3, 5, 7};

    private final int n;
    private final long seed;

    Starts(int dimension, long seed) {
        n = dimension;
        this.seed = seed;
    }

    /// The start with a number; the same whatever others are asked for.
    double[] start(int number) {
        return n <= PRIMES.length && number % 2 == 1 ? halton(number / 2) : normal(number);
    }

    /// Whether the search with a number goes down first.
    boolean descends(int number) {
        return number % 8 >= 6;
    }

    private double[] normal(int number) {
        RandomStream random = new RandomStream(seed + 0x9E3779B97F4A7C15L * (number + 1), "census start");
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = SCALES[(number / (n <= PRIMES.length ? 2 : 1)) % SCALES.length] * random.nextGaussian();
        }
        return weights;
    }

    private double[] halton(int number) {
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            double shift = new RandomStream(seed, "census shift " + i).nextDouble();
            double place = (radicalInverse(number / HALF_SIDES.length + 1, PRIMES[i]) + shift) % 1;
            weights[i] = (2 * place - 1) * HALF_SIDES[number % HALF_SIDES.length];
        }
        return weights;
    }

    /// The digits of a number in a base, mirrored at the point.
    private static double radicalInverse(int number, int base) {
        double result = 0;
        double digit = 1.0 / base;
        for (int rest = number; rest > 0; rest /= base) {
            result += digit * (rest % base);
            digit /= base;
        }
        return result;
    }
}
