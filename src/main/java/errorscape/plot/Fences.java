package errorscape.plot;

import java.util.Arrays;

/// What is far from the bulk of some eigenvalues: more than three times the distance between the quartiles beyond
/// them, Tukey's rule for values far out (1977, "Exploratory Data Analysis"). Those that are zero within rounding do
/// not count: a loss with many flat directions would else have no bulk.
///
/// @param low values below are outliers
/// @param high values above are outliers
public record Fences(double low, double high) {
    /// Nothing is an outlier.
    public static final Fences NONE = new Fences(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static final double REACH = 3;
    private static final double ROUNDING = 1e-9;

    /// Values of which fewer are no bulk.
    private static final int FEWEST = 8;

    /// The fences of some values.
    ///
    /// @param values in any order, not modified
    /// @param zero values of this size or less count as zero
    public static Fences of(double[] values, double zero) {
        double[] some = Arrays.stream(values)
                .filter(value -> Math.abs(value) > zero)
                .sorted()
                .toArray();
        if (some.length < FEWEST || !Double.isFinite(some[0]) || !Double.isFinite(some[some.length - 1])) {
            return NONE;
        }
        double lower = quantile(some, 0.25);
        double upper = quantile(some, 0.75);
        double reach = REACH * (upper - lower);
        // Half of them alike say nothing of how far the others should spread.
        double rounding = ROUNDING * Math.max(Math.abs(lower), Math.abs(upper));
        return reach > rounding ? new Fences(lower - reach, upper + reach) : NONE;
    }

    /// By linear interpolation between neighbours (Hyndman and Fan's type 7).
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /// Whether a value is an outlier.
    boolean excludes(double value) {
        return value < low || value > high;
    }
}
