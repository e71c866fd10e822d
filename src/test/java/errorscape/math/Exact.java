package errorscape.math;

import java.math.BigDecimal;
import java.math.MathContext;

/// Elementary functions to many digits by their plain series: slow, and obviously right. Every result is good to
/// ten digits more than a `double` holds, or better.
final class Exact {
    private static final MathContext DIGITS = new MathContext(50);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal ONE = BigDecimal.ONE;

    private Exact() {}

    /// How far a result is from the exact one, in units in the last place of the exact one (as a `double`;
    /// never finer than the smallest subnormal number).
    static double ulps(double result, BigDecimal exact) {
        BigDecimal unit = new BigDecimal(Math.ulp(exact.doubleValue()));
        return new BigDecimal(result).subtract(exact).abs().divide(unit, DIGITS).doubleValue();
    }

    static BigDecimal exp(double x) {
        return exp(new BigDecimal(x), DIGITS);
    }

    /// The Taylor series of `x / 2^k` below 1/2, squared k times; the squarings cost at most 4 digits here.
    private static BigDecimal exp(BigDecimal x, MathContext digits) {
        int k = 0;
        BigDecimal r = x;
        while (r.abs().doubleValue() > 0.5) {
            r = r.divide(TWO, digits);
            k++;
        }
        BigDecimal term = ONE;
        BigDecimal sum = ONE;
        BigDecimal small = BigDecimal.ONE.movePointLeft(digits.getPrecision() + 2);
        for (int n = 1; term.abs().compareTo(small) > 0; n++) {
            term = term.multiply(r, digits).divide(BigDecimal.valueOf(n), digits);
            sum = sum.add(term, digits);
        }
        for (; k > 0; k--) {
            sum = sum.multiply(sum, digits);
        }
        return sum;
    }

    /// Twice the area tangent of `u / (2 + u)`, for u from 0 to 1.
    static BigDecimal log1pOfUnit(BigDecimal u) {
        if (u.signum() == 0) {
            return u;
        }
        BigDecimal s = u.divide(TWO.add(u), DIGITS);
        BigDecimal square = s.multiply(s, DIGITS);
        BigDecimal power = s;
        BigDecimal sum = s;
        BigDecimal small = s.movePointLeft(DIGITS.getPrecision() + 2);
        for (int n = 3; power.abs().compareTo(small) > 0; n += 2) {
            power = power.multiply(square, DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS), DIGITS);
        }
        return TWO.multiply(sum);
    }

    /// For u >= 0: of `1 + u = m 2^k` with m from 1 to 2.
    static BigDecimal log1p(double u) {
        BigDecimal x = ONE.add(new BigDecimal(u));
        int k = 0;
        while (x.compareTo(TWO) > 0) {
            x = x.divide(TWO);
            k++;
        }
        return log1pOfUnit(x.subtract(ONE)).add(BigDecimal.valueOf(k).multiply(log1pOfUnit(ONE)), DIGITS);
    }

    static BigDecimal softplus(double x) {
        return new BigDecimal(Math.max(x, 0)).add(log1pOfUnit(exp(-Math.abs(x))), DIGITS);
    }

    static BigDecimal sigmoid(double x) {
        BigDecimal e = exp(-Math.abs(x));
        return (x >= 0 ? ONE : e).divide(ONE.add(e), DIGITS);
    }

    /// For arguments of 1e-20 and more in size, of which the subtraction leaves 28 digits.
    static BigDecimal tanh(double x) {
        BigDecimal e = exp(2 * x);
        return e.subtract(ONE).divide(e.add(ONE), DIGITS);
    }

    /// By the error function's series of positive terms (Abramowitz and Stegun 7.1.6), with digits enough for
    /// the lower tail, which is what remains of 1/2.
    static BigDecimal normalCdf(double x) {
        BigDecimal half = BigDecimal.valueOf(5, 1);
        MathContext digits = new MathContext(60 + (int) (0.44 * x * x));
        BigDecimal t2 = new BigDecimal(x).multiply(new BigDecimal(x)).multiply(half);
        // (1 / sqrt(pi)) t e^(-t^2) sum (2 t^2)^n / (2n + 1)!!, and t / sqrt(pi) = x / sqrt(2 pi).
        BigDecimal term = ONE;
        BigDecimal sum = ONE;
        BigDecimal small = ONE.movePointLeft(digits.getPrecision());
        for (int n = 1; term.compareTo(small) > 0; n++) {
            term = term.multiply(TWO.multiply(t2), digits).divide(BigDecimal.valueOf(2L * n + 1), digits);
            sum = sum.add(term, digits);
        }
        return half.add(new BigDecimal(x).multiply(density(t2, digits), digits).multiply(sum, digits), digits);
    }

    static BigDecimal normalDensity(double x) {
        return density(new BigDecimal(x).multiply(new BigDecimal(x)).multiply(BigDecimal.valueOf(5, 1)), DIGITS);
    }

    private static BigDecimal density(BigDecimal halfSquare, MathContext digits) {
        return exp(halfSquare.negate(), digits)
                .divide(TWO.multiply(pi(digits), digits).sqrt(digits), digits);
    }

    /// Machin's formula.
    private static BigDecimal pi(MathContext digits) {
        return BigDecimal.valueOf(4)
                .multiply(BigDecimal.valueOf(4).multiply(arcCot(5, digits)).subtract(arcCot(239, digits), digits));
    }

    private static BigDecimal arcCot(int n, MathContext digits) {
        BigDecimal power = ONE.divide(BigDecimal.valueOf(n), digits);
        BigDecimal square = BigDecimal.valueOf((long) n * n);
        BigDecimal sum = power;
        BigDecimal small = ONE.movePointLeft(digits.getPrecision() + 2);
        for (int k = 1; power.compareTo(small) > 0; k++) {
            power = power.divide(square, digits);
            BigDecimal term = power.divide(BigDecimal.valueOf(2L * k + 1), digits);
            sum = k % 2 == 0 ? sum.add(term, digits) : sum.subtract(term, digits);
        }
        return sum;
    }
}
