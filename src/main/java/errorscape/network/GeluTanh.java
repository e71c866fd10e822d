package errorscape.network;

import errorscape.math.Elementary;

/// GELU in its tanh approximation, `z/2 (1 + tanh u)` with `u = sqrt(2/pi) (z + 0.044715 z^3)` (Hendrycks
/// and Gimpel 2016), and its derivatives. Written with the sigmoid, `(1 + tanh u) / 2 = sigmoid(2u)`, so
/// that no digits are lost in either tail.
final class GeluTanh {
    private static final double ROOT_2_OVER_PI = 0.7978845608028654;
    private static final double CUBIC = 0.044715;

    private GeluTanh() {}

    static double value(double z) {
        return z * Elementary.sigmoid(2 * inner(z));
    }

    static double first(double z) {
        double u = 2 * inner(z);
        double up = Elementary.sigmoid(u);
        return up + 2 * z * up * Elementary.sigmoid(-u) * innerSlope(z);
    }

    static double second(double z) {
        double u = 2 * inner(z);
        double up = Elementary.sigmoid(u);
        double down = Elementary.sigmoid(-u);
        double slope = innerSlope(z);
        double bend = ROOT_2_OVER_PI * 6 * CUBIC * z;
        return up * down * (4 * slope + 2 * z * (bend + 2 * (down - up) * slope * slope));
    }

    private static double inner(double z) {
        return ROOT_2_OVER_PI * (z + CUBIC * z * z * z);
    }

    private static double innerSlope(double z) {
        return ROOT_2_OVER_PI * (1 + 3 * CUBIC * z * z);
    }
}
