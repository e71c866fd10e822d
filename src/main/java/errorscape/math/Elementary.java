package errorscape.math;

/// Elementary functions that give the same bits on every machine, which `Math`'s intrinsics do not. Error
/// bounds are in units in the last place (ulp) of the exact result, measured by the tests against `StrictMath`.
public final class Elementary {
    /// The largest size of arguments that [#tanhOfModerate] takes: there tanh is 3e-14 below 1, far more than
    /// the error.
    public static final double TANH_UNCLIPPED = 16;

    /// From so many numbers on it pays to find out first whether all of them are moderate.
    private static final int MANY = 32;

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
        return scaled(expReduced(x, n), (int) n);
    }

    /// The exponentials of the first `n` entries, the bits of the scalar form. The polynomials are one vector
    /// loop, the powers of two another.
    ///
    /// @param y overwritten; must not be `x`
    public static void exp(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = expReduced(x[i], Math.rint(x[i] * LOG2_E));
        }
        for (int i = 0; i < n; i++) {
            double twos = x[i] * LOG2_E;
            if (Math.abs(twos) < 1000) {
                // The last bits of the sum are the nearest whole number; added to the exponent, they double so often.
                long exponent = Double.doubleToRawLongBits(twos + 0x1.8p52) << 52;
                y[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(y[i]) + exponent);
            } else {
                y[i] = exp(x[i]);
            }
        }
    }

    /// `e^(x - n ln 2)`, by Taylor: |r| <= 0.3466, the first term left out is below 2e-18.
    private static double expReduced(double x, double n) {
        double r = Fma.fma(-n, LN2_LOW, Fma.fma(-n, LN2_HIGH, x));
        double p = 1 / 6227020800.0;
        p = Fma.fma(p, r, 1 / 479001600.0);
        p = Fma.fma(p, r, 1 / 39916800.0);
        p = Fma.fma(p, r, 1 / 3628800.0);
        p = Fma.fma(p, r, 1 / 362880.0);
        p = Fma.fma(p, r, 1 / 40320.0);
        p = Fma.fma(p, r, 1 / 5040.0);
        p = Fma.fma(p, r, 1 / 720.0);
        p = Fma.fma(p, r, 1 / 120.0);
        p = Fma.fma(p, r, 1 / 24.0);
        p = Fma.fma(p, r, 1 / 6.0);
        p = Fma.fma(p, r, 0.5);
        p = Fma.fma(p, r, 1);
        return Fma.fma(p, r, 1);
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

    /// `log(1 + u)` for `u` in [0, 1], within 2.5 ulp (of subnormal `u`: within the smallest number): twice the
    /// area tangent of `u / (2 + u)`, a series of positive terms.
    public static double log1pOfUnit(double u) {
        double s = u / (2 + u);
        double q = s * s;
        double p = 1 / 35.0;
        p = Fma.fma(p, q, 1 / 33.0);
        p = Fma.fma(p, q, 1 / 31.0);
        p = Fma.fma(p, q, 1 / 29.0);
        p = Fma.fma(p, q, 1 / 27.0);
        p = Fma.fma(p, q, 1 / 25.0);
        p = Fma.fma(p, q, 1 / 23.0);
        p = Fma.fma(p, q, 1 / 21.0);
        p = Fma.fma(p, q, 1 / 19.0);
        p = Fma.fma(p, q, 1 / 17.0);
        p = Fma.fma(p, q, 1 / 15.0);
        p = Fma.fma(p, q, 1 / 13.0);
        p = Fma.fma(p, q, 1 / 11.0);
        p = Fma.fma(p, q, 1 / 9.0);
        p = Fma.fma(p, q, 1 / 7.0);
        p = Fma.fma(p, q, 1 / 5.0);
        p = Fma.fma(p, q, 1 / 3.0);
        return 2 * Fma.fma(p * q, s, s);
    }

    /// The same of the first `n` entries, the same bits.
    ///
    /// @param y overwritten; may be `u`
    public static void log1pOfUnit(double[] u, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = log1pOfUnit(u[i]);
        }
    }

    /// `log(1 + u)` for `u >= 0`, within 2.5 ulp.
    public static double log1p(double u) {
        if (!(u > 1)) {
            return log1pOfUnit(u);
        }
        double x = 1 + u;
        int k = Math.getExponent(x);
        return k > 1000 ? StrictMath.log(x) : withTwos(k, log1pOfUnit(mantissa(x, k)));
    }

    /// The same of the first `n` entries, the bits of the scalar form: the polynomials are one vector loop.
    ///
    /// @param y overwritten; must not be `u`
    /// @param work overwritten
    public static void log1p(double[] u, double[] y, double[] work, int n) {
        for (int i = 0; i < n; i++) {
            double x = 1 + u[i];
            int k = u[i] > 1 ? Math.getExponent(x) : 0;
            work[i] = k == 0 ? u[i] : mantissa(x, k);
            y[i] = k;
        }
        for (int i = 0; i < n; i++) {
            y[i] = withTwos(y[i], log1pOfUnit(work[i]));
        }
        for (int i = 0; i < n; i++) {
            if (u[i] > 0x1p1000) {
                y[i] = log1p(u[i]);
            }
        }
    }

    /// What is left of `x` above 1 after `k` halvings.
    private static double mantissa(double x, int k) {
        return x * powerOfTwo(-k) - 1;
    }

    private static double withTwos(double k, double log) {
        return Fma.fma(k, LN2_HIGH, Fma.fma(k, LN2_LOW, log));
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

    /// Hyperbolic tangent, within 5.5 ulp (worst near 0.53, where 400 million points were tried); odd to the
    /// bit, and exactly 1 from 19.05 on.
    public static double tanh(double x) {
        return clippedTanh(x);
    }

    /// The derivative of the hyperbolic tangent, within 6 ulp: its exact form, in which nothing cancels where the
    /// function is 1 to the last bit.
    public static double tanhSlope(double x) {
        double e = exp(-2 * Math.abs(x));
        return 4 * e / ((1 + e) * (1 + e));
    }

    /// The hyperbolic tangents of the first `n` entries, the bits of the scalar form. Written so that the
    /// just-in-time compiler makes it vector code: no branches, no bit tricks.
    ///
    /// @param y overwritten; may be `x`
    public static void tanh(double[] x, double[] y, int n) {
        if (n >= MANY && moderate(x, n)) {
            tanhOfModerate(x, y, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            y[i] = clippedTanh(x[i]);
        }
    }

    /// The same bits as [#tanh(double[], double[], int)] in two thirds of the time, for arguments up to
    /// [#TANH_UNCLIPPED] in size; NaN stays NaN, and beyond the result is of no use.
    ///
    /// @param y overwritten; may be `x`
    public static void tanhOfModerate(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = tanhRatio(x[i]);
        }
    }

    /// Whether all of the first `n` entries are smaller than [#TANH_UNCLIPPED] in size, or NaN. By whole numbers,
    /// because of what is gathered over those the compiler makes vector code.
    private static boolean moderate(double[] x, int n) {
        int quotients = 0;
        for (int i = 0; i < n; i++) {
            quotients |= (int) (x[i] * (1 / TANH_UNCLIPPED));
        }
        return quotients == 0;
    }

    private static double clippedTanh(double x) {
        double t = tanhRatio(Math.min(Math.abs(x), 19.05));
        // Near 1 the ratio may pass it by a rounding; t - max(t - 1, 0) brings it back and changes nothing below.
        double above = t - 1;
        return Math.signum(x) * Fma.fma(-0.5, above + Math.abs(above), t);
    }

    /// `x P(x^2) / Q(x^2)`: the rational function of degree 9 over 9 with the smallest relative error up to
    /// 19.06, which is 1e-16 (Remez's algorithm). The quotient tanh(x) by x is a Stieltjes function of x^2: all
    /// coefficients are positive and nothing cancels. Even and odd powers apart: half as many roundings one
    /// after the other.
    private static double tanhRatio(double x) {
        double s = x * x;
        double u = s * s;
        double evenP = 0x1.b6a3b4c2472cdp-61;
        evenP = Fma.fma(evenP, u, 0x1.25d8f429a31fap-38);
        evenP = Fma.fma(evenP, u, 0x1.6ee0b3fc55055p-21);
        evenP = Fma.fma(evenP, u, 0x1.87992906e3fbfp-8);
        evenP = Fma.fma(evenP, u, 1);
        double oddP = 0x1.e557f68fb7242p-76;
        oddP = Fma.fma(oddP, u, 0x1.ba41eb61f3fb7p-49);
        oddP = Fma.fma(oddP, u, 0x1.4fad9bb788dc4p-29);
        oddP = Fma.fma(oddP, u, 0x1.88b1b4d5ea71fp-14);
        oddP = Fma.fma(oddP, u, 0x1.36e7d7d17e754p-3);
        double evenQ = 0x1.04396f24836f9p-54;
        evenQ = Fma.fma(evenQ, u, 0x1.e9273242412e9p-34);
        evenQ = Fma.fma(evenQ, u, 0x1.25d2b41b25c48p-17);
        evenQ = Fma.fma(evenQ, u, 0x1.197239822470ep-5);
        evenQ = Fma.fma(evenQ, u, 1);
        double oddQ = 0x1.d77aa7c19ae71p-68;
        oddQ = Fma.fma(oddQ, u, 0x1.1e78ad1779b93p-43);
        oddQ = Fma.fma(oddQ, u, 0x1.7f9e848cb64d5p-25);
        oddQ = Fma.fma(oddQ, u, 0x1.b23ed6e374c78p-11);
        oddQ = Fma.fma(oddQ, u, 0x1.f0c9413e148f5p-2);
        return x * Fma.fma(oddP, s, evenP) / Fma.fma(oddQ, s, evenQ);
    }

    /// The standard normal distribution function, within 8 ulp while it is above 1e-300, but for -2.83 < x <
    /// -1, where it is what remains of a half: there within 1e-15, which is up to 2,500 ulp, and 1e-13
    /// relatively.
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
        return e == 0 ? 0 : Fma.fma(-0.5 * e, Fma.fma(x, x, -square), e);
    }

    /// The error function times `e^(t^2)`, by its series of positive terms (Abramowitz and Stegun 7.1.6), for 0
    /// <= t <
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

    /// The complementary error function times `e^(t^2)`, by its continued fraction (Abramowitz and Stegun
    /// 7.1.14), for t >= 2, from the inside out; 60 levels leave less than 1e-17 at t = 2.
    private static double erfcFraction(double t) {
        double f = t;
        for (int k = 60; k >= 1; k--) {
            f = t + 0.5 * k / f;
        }
        return 0.5 * TWO_OVER_SQRT_PI / f;
    }
}
