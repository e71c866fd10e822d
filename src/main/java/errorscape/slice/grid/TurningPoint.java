package errorscape.slice.grid;

import java.util.function.DoubleUnaryOperator;

/// Finds where a function of one variable turns, by golden sections (Kiefer 1953).
public final class TurningPoint {
    private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);
    private static final int SECTIONS = 45;

    private TurningPoint() {}

    /// The value of the highest place found within an interval; lower places are found for the function's negative.
    /// NaN is lower than any number.
    ///
    /// @param function that rises and falls once between the ends; else one of its local maxima is found
    public static double highest(DoubleUnaryOperator function, double from, double to) {
        double a = from;
        double b = to;
        double left = b - GOLDEN * (b - a);
        double right = a + GOLDEN * (b - a);
        double atLeft = value(function, left);
        double atRight = value(function, right);
        for (int k = 0; k < SECTIONS && b - a > Math.ulp(Math.abs(a) + Math.abs(b)); k++) {
            if (atLeft >= atRight) {
                b = right;
                right = left;
                atRight = atLeft;
                left = b - GOLDEN * (b - a);
                atLeft = value(function, left);
            } else {
                a = left;
                left = right;
                atLeft = atRight;
                right = a + GOLDEN * (b - a);
                atRight = value(function, right);
            }
        }
        return Math.max(atLeft, atRight);
    }

    private static double value(DoubleUnaryOperator function, double x) {
        double value = function.applyAsDouble(x);
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }
}
