package errorscape.math;

/// Fused multiply-add: `a * b + c`, rounded once. On a processor that has it this is [Math#fma]; on others, where
/// Java works every product out in decimal digits, the same bits come from error-free transformations, many times
/// as fast.
///
/// Sources: T. J. Dekker, A floating-point technique for extending the available precision, Numerische Mathematik 18
/// (1971), for the exact product; S. Boldo and G. Melquiond, Emulation of a FMA and correctly rounded sums: proved
/// algorithms using rounding to odd, IEEE Transactions on Computers 57 (2008), theorem 5, for the sum.
public final class Fma {
    /// Whether [Math#fma] is an instruction here. Found by timing, once: what it decides is the speed, no bit.
    public static final boolean HARDWARE = measured();

    /// `2^27 + 1` parts a double into two halves of 26 bits.
    private static final double SPLITTER = 0x1p27 + 1;

    /// Factors below this can be split.
    private static final double LARGEST_FACTOR = 0x1p990;

    /// Products and addends below this cannot overflow when they are added.
    private static final double LARGEST = 0x1p1000;

    /// The error of a product above this is a double: a multiple of `2^-1074`.
    private static final double SMALLEST_PRODUCT = 0x1p-960;

    /// A product below [#SMALLEST_PRODUCT] is less than a quarter of the last bit of addends above this.
    private static final double COVERS_SMALL_PRODUCTS = 0x1p-850;

    private Fma() {}

    /// `a * b + c`, rounded once; as [Math#fma(double, double, double)] in every case.
    public static double fma(double a, double b, double c) {
        return HARDWARE ? Math.fma(a, b, c) : exact(a, b, c);
    }

    /// `a * b + c`, rounded once; as [Math#fma(float, float, float)] in every case.
    public static float fma(float a, float b, float c) {
        return HARDWARE ? Math.fma(a, b, c) : exact(a, b, c);
    }

    /// [Math#fma(double, double, double)] by error-free transformations.
    static double exact(double a, double b, double c) {
        double p = a * b;
        double size = Math.abs(p);
        if (!(size > SMALLEST_PRODUCT
                && size < LARGEST
                && Math.abs(a) < LARGEST_FACTOR
                && Math.abs(b) < LARGEST_FACTOR
                && Math.abs(c) < LARGEST)) {
            return unusual(a, b, c);
        }
        double t = SPLITTER * a;
        double aHigh = t - (t - a);
        double aLow = a - aHigh;
        t = SPLITTER * b;
        double bHigh = t - (t - b);
        double bLow = b - bHigh;
        // a * b = p + q
        double q = ((aHigh * bHigh - p) + aHigh * bLow + aLow * bHigh) + aLow * bLow;
        // c + q = low + lowError
        double low = c + q;
        t = low - c;
        double lowError = (c - (low - t)) + (q - t);
        // p + low = high + highError
        double high = p + low;
        t = high - p;
        double highError = (p - (high - t)) + (low - t);
        double rest = lowError + highError;
        double result = high + rest;
        // Rounding the rest first does harm only where the sum of the two then lies half-way between two
        // doubles. Then, and where nothing is left over, twice what is left over leads to a double.
        double twice = 2 * (rest - (result - high));
        return (result + twice) - result == twice ? high + toOdd(lowError, highError, rest) : result;
    }

    /// `x + y`, of which `sum` is the nearest double, rounded to odd: to the one of the two doubles around it whose
    /// last bit is set.
    private static double toOdd(double x, double y, double sum) {
        double t = sum - x;
        double error = (x - (sum - t)) + (y - t);
        long bits = Double.doubleToRawLongBits(sum);
        if (error == 0 || (bits & 1) != 0) {
            return sum;
        }
        return Double.longBitsToDouble(error > 0 == sum > 0 ? bits + 1 : bits - 1);
    }

    /// Zeros, which are common, and what is very large, very small or no number.
    private static double unusual(double a, double b, double c) {
        double p = a * b;
        if (a == 0 || b == 0) {
            return p + c;
        }
        double addend = Math.abs(c);
        if (Math.abs(p) <= SMALLEST_PRODUCT && addend > COVERS_SMALL_PRODUCTS && addend < LARGEST) {
            return c;
        }
        return Math.fma(a, b, c);
    }

    /// [Math#fma(float, float, float)]: the product is a double, and so is the error of its sum.
    static float exact(float a, float b, float c) {
        double p = (double) a * b;
        double sum = p + c;
        return Double.isFinite(sum) && sum != 0 ? (float) toOdd(p, c, sum) : (float) sum;
    }

    /// The interpreter already has the instruction, where there is one; decimal digits take it a hundred times as
    /// long. The least of many tries is what counts, for any of them may be interrupted.
    private static boolean measured() {
        long instruction = Long.MAX_VALUE;
        long transformations = Long.MAX_VALUE;
        double x = 0.1;
        for (int k = 0; k < 30; k++) {
            long begin = System.nanoTime();
            for (int i = 0; i < 8; i++) {
                x = Math.fma(x, 0.7, 0.3);
            }
            long middle = System.nanoTime();
            for (int i = 0; i < 8; i++) {
                x = exact(x, 0.7, 0.3);
            }
            long end = System.nanoTime();
            instruction = Math.min(instruction, middle - begin);
            transformations = Math.min(transformations, end - middle);
        }
        return x > 0 && instruction <= transformations;
    }
}
