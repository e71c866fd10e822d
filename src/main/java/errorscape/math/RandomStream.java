package errorscape.math;

/// A seeded stream of random numbers, the same on every machine: xoshiro256++ (Blackman and Vigna 2021) seeded through
/// SplitMix64 (Steele, Lea and Flood 2014). Its state can be read and restored, so a run can go back exactly.
///
/// Not for several threads at once.
public final class RandomStream {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    /// The stream of a seed. Streams for different purposes take different `purpose` texts, so that they do not repeat
    /// one another.
    public RandomStream(long seed, String purpose) {
        long x = seed;
        for (int i = 0; i < purpose.length(); i++) {
            x = mix(x + GOLDEN) ^ purpose.charAt(i);
        }
        s0 = mix(x += GOLDEN);
        s1 = mix(x += GOLDEN);
        s2 = mix(x += GOLDEN);
        s3 = mix(x + GOLDEN);
    }

    private RandomStream(long[] state) {
        s0 = state[0];
        s1 = state[1];
        s2 = state[2];
        s3 = state[3];
    }

    /// The stream that goes on where [#state()] was read.
    public static RandomStream restored(long[] state) {
        return new RandomStream(state);
    }

    /// The four words that define what comes next; a copy.
    public long[] state() {
        return new long[] {s0, s1, s2, s3};
    }

    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /// Uniform in [0, 1), a multiple of 2^-53.
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /// Uniform in [min, max).
    public double nextDouble(double min, double max) {
        return min + (max - min) * nextDouble();
    }

    /// Uniform in 0 .. bound-1, without bias (Lemire 2019).
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("the bound must be positive, not " + bound);
        }
        while (true) {
            long product = (nextLong() >>> 32) * bound;
            long low = product & 0xFFFFFFFFL;
            if (low >= bound || low >= (0x1_0000_0000L - bound) % bound) {
                return (int) (product >>> 32);
            }
        }
    }

    /// Standard normal, by Marsaglia's polar method; one of the pair is thrown away so that the state stays four words.
    public double nextGaussian() {
        while (true) {
            double u = 2 * nextDouble() - 1;
            double v = 2 * nextDouble() - 1;
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                return u * Math.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }

    /// Puts the entries in random order (Fisher and Yates). `items` is modified.
    public void shuffle(int[] items) {
        for (int i = items.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int t = items[i];
            items[i] = items[j];
            items[j] = t;
        }
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
