package errorscape.math;

/// Elementary functions that give the same bits on every machine, which `Math`'s intrinsics do not. Error bounds are in
/// units in the last place (ulp) of the exact result, measured by the tests against `StrictMath`.
public final class Elementary {
    private static final double LOG2_E = 0x1.71547652b82fep0;
    /// ln 2 in two parts: the first has trailing zeros, so that its product with a small whole number is exact.
    private static final double LN2_HIGH = 0x1.62e42fefa0000p-1;

    private static final double LN2_LOW = 0x1.cf79abc9e3b3ap-40;
    private static final double TWO_OVER_SQRT_PI = 0x1.20dd750429b6dp0;

    private Elementary() {}

    /// `e^x`, within 1.5 ulp; 0 below -745.2 and infinite above 709.8.
    public static double exp(double x) {
        if (x > 709.79) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < -745.2) {
            return 0;
        }
        double n = Math.rint(x * LOG2_E);
        double r = Math.fma(-n, LN2_LOW, Math.fma(-n, LN2_HIGH, x));
        // Taylor, |r| <= 0.3466: the first term left out is below 2e-18.
        double p = 1 / 6227020800.0;
        p = Math.fma(p, r, 1 / 479001600.0);
        p = Math.fma(p, r, 1 / 39916800.0);
        p = Math.fma(p, r, 1 / 3628800.0);
        p = Math.fma(p, r, 1 / 362880.0);
        p = Math.fma(p, r, 1 / 40320.0);
        p = Math.fma(p, r, 1 / 5040.0);
        p = Math.fma(p, r, 1 / 720.0);
        p = Math.fma(p, r, 1 / 120.0);
        p = Math.fma(p, r, 1 / 24.0);
        p = Math.fma(p, r, 1 / 6.0);
        p = Math.fma(p, r, 0.5);
        p = Math.fma(p, r, 1);
        p = Math.fma(p, r, 1);
        return scaled(p, (int) n);
    }

    /// `p * 2^n`, in two exact steps where one power of two would leave the normal numbers.
    private static double scaled(double p, int n) {
        if (n < -1000) {
            return p * powerOfTwo(n + 200) * 0x1p-200;
        }
        return n > 1000 ? p * powerOfTwo(n - 200) * 0x1p200 : p * powerOfTwo(n);
    }

    private static double powerOfTwo(int n) {
        return Double.longBitsToDouble((n + 1023L) << 52);
    }

    /// `log(1 + u)` for `u` in [0, 1], within 2.5 ulp (of subnormal `u`: within the smallest number): twice the area
    /// tangent of `u / (2 + u)`, a series of positive terms.
    public static double log1pOfUnit(double u) {
        double s = u / (2 + u);
        double q = s * s;
        double p = 1 / 35.0;
        p = Math.fma(p, q, 1 / 33.0);
        p = Math.fma(p, q, 1 / 31.0);
        p = Math.fma(p, q, 1 / 29.0);
        p = Math.fma(p, q, 1 / 27.0);
        p = Math.fma(p, q, 1 / 25.0);
        p = Math.fma(p, q, 1 / 23.0);
        p = Math.fma(p, q, 1 / 21.0);
        p = Math.fma(p, q, 1 / 19.0);
        p = Math.fma(p, q, 1 / 17.0);
        p = Math.fma(p, q, 1 / 15.0);
        p = Math.fma(p, q, 1 / 13.0);
        p = Math.fma(p, q, 1 / 11.0);
        p = Math.fma(p, q, 1 / 9.0);
        p = Math.fma(p, q, 1 / 7.0);
        p = Math.fma(p, q, 1 / 5.0);
        p = Math.fma(p, q, 1 / 3.0);
        return 2 * Math.fma(p * q, s, s);
    }

    /// `log(1 + e^x)`, within 3 ulp, never overflowing.
    public static double softplus(double x) {
        return Math.max(x, 0) + log1pOfUnit(exp(-Math.abs(x)));
    }

    /// `1 / (1 + e^-x)`, within 3 ulp on both sides.
    public static double sigmoid(double x) {
        double e = exp(-Math.abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    /// Hyperbolic tangent, within 5 ulp (of arguments below 1e-306: within 16 times the smallest number); see
    /// [#tanh(double[], double[], int)].
    public static double tanh(double x) {
        double e = expm1Doubled(Math.min(Math.abs(x), 20.0));
        return Math.signum(x) * (e / (e + 2));
    }

    /// The hyperbolic tangents of the first `n` entries, within 5 ulp. Written so that the just-in-time compiler makes
    /// it
    /// vector code: no branches, no bit tricks.
    ///
    /// @param y overwritten; may be `x`
    public static void tanh(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double e = expm1Doubled(Math.min(Math.abs(x[i]), 20.0));
            y[i] = Math.signum(x[i]) * (e / (e + 2));
        }
    }

    /// `e^(2t) - 1` for t in [0, 20]: a Taylor polynomial of `t / 32` (at most 0.625), doubled six times by
    /// `e <- e (e + 2)`.
    private static double expm1Doubled(double t) {
        double r = t * 0.03125;
        double p = 1 / 20922789888000.0;
        p = Math.fma(p, r, 1 / 1307674368000.0);
        p = Math.fma(p, r, 1 / 87178291200.0);
        p = Math.fma(p, r, 1 / 6227020800.0);
        p = Math.fma(p, r, 1 / 479001600.0);
        p = Math.fma(p, r, 1 / 39916800.0);
        p = Math.fma(p, r, 1 / 3628800.0);
        p = Math.fma(p, r, 1 / 362880.0);
        p = Math.fma(p, r, 1 / 40320.0);
        p = Math.fma(p, r, 1 / 5040.0);
        p = Math.fma(p, r, 1 / 720.0);
        p = Math.fma(p, r, 1 / 120.0);
        p = Math.fma(p, r, 1 / 24.0);
        p = Math.fma(p, r, 1 / 6.0);
        p = Math.fma(p, r, 0.5);
        double e = Math.fma(p * r, r, r);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        return e * (e + 2);
    }

    /// The standard normal distribution function, within 1e-15 absolutely and, above 1e-300, 1e-13 relatively.
    public static double normalCdf(double x) {
        double t = Math.abs(x) * Math.sqrt(0.5);
        double upper = t < 2 ? 0.5 - 0.5 * bell(x) * erfSeries(t) : 0.5 * bell(x) * erfcFraction(t);
        return x > 0 ? 1 - upper : upper;
    }

    /// The standard normal density, within 3 ulp while it is above 1e-300.
    public static double normalDensity(double x) {
        return 0.3989422804014327 * bell(x);
    }

    /// `e^(-x^2 / 2)`. The square's rounding error, which `exp` would multiply by the square, is put right.
    private static double bell(double x) {
        double square = x * x;
        double e = exp(-0.5 * square);
        return e == 0 ? 0 : Math.fma(-0.5 * e, Math.fma(x, x, -square), e);
    }

    /// The error function times `e^(t^2)`, by its series of positive terms (Abramowitz and Stegun 7.1.6), for 0 <= t <
    /// 2.
    private static double erfSeries(double t) {
        double term = t;
        double sum = t;
        for (int n = 1; term > 1e-18 * sum; n++) {
            term *= 2 * t * t / (2 * n + 1);
            sum += term;
        }
        return TWO_OVER_SQRT_PI * sum;
    }

    /// The complementary error function times `e^(t^2)`, by its continued fraction (Abramowitz and Stegun 7.1.14), for
    /// t >= 2, from the inside out; 60 levels leave less than 1e-17 at t = 2.
    private static double erfcFraction(double t) {
        double f = t;
        for (int k = 60; k >= 1; k--) {
            f = t + 0.5 * k / f;
        }
        return 0.5 * TWO_OVER_SQRT_PI / f;
    }
}
