package errorscape.function;

/// Powers with a constant exponent.
final class Powers {
    /// Up to here multiplying is as exact as the general power, and much faster.
    private static final int MULTIPLIED = 32;

    private Powers() {}

    /// `base^exponent`. Small whole exponents are multiplied out, so a negative base is as good as a positive
    /// one, and `0^0` is 1.
    static double of(double base, double exponent) {
        if (exponent != StrictMath.rint(exponent) || Math.abs(exponent) > MULTIPLIED) {
            return StrictMath.pow(base, exponent);
        }
        int n = (int) exponent;
        double power = whole(base, Math.abs(n));
        return n < 0 ? 1 / power : power;
    }

    /// The first derivative by the base; 0 where the factor is 0, whatever the rest.
    static double first(double base, double exponent) {
        return exponent == 0 ? 0 : exponent * of(base, exponent - 1);
    }

    /// The second derivative by the base.
    static double second(double base, double exponent) {
        double factor = exponent * (exponent - 1);
        return factor == 0 ? 0 : factor * of(base, exponent - 2);
    }

    private static double whole(double base, int n) {
        double power = 1;
        double square = base;
        for (int left = n; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }
}
