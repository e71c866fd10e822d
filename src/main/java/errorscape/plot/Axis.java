package errorscape.plot;

import errorscape.render.LossScale;
import errorscape.render.Ticks;

/// An axis of a chart: numbers to pixels, with round ticks. The same for every kind of chart.
///
/// @param kind linear or logarithmic; logarithmic needs `low > 0`
/// @param low number at the pixel `from`
/// @param high number at the pixel `to`, greater than `low`
/// @param from pixel of `low`
/// @param to pixel of `high`, on either side
record Axis(LossScale.Kind kind, double low, double high, double from, double to) {

    /// Of an axis that nothing finite is known of.
    private static final double UNIT = 1;

    /// An axis that holds a range, widened where it is empty or too short to have ticks. An end that no axis has a
    /// place for, since it is not finite, or not positive on a logarithmic axis, is left out.
    static Axis holding(LossScale.Kind kind, double least, double most, double from, double to) {
        double low = end(kind, least, most);
        double high = Math.max(low, end(kind, most, least));
        if (kind == LossScale.Kind.LOG) {
            if (!(high > low * 1.02)) {
                low /= 1.1;
                high = Math.max(high * 1.1, low + Double.MIN_VALUE);
            }
        } else if (!(high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high)))) {
            double half = Math.max(Math.abs(low) * 0.05, 1e-6);
            low -= half;
            high += half;
        }
        return within(kind, low, high, from, to);
    }

    /// An axis from `low` to `high`, as far as doubles reach.
    static Axis within(LossScale.Kind kind, double low, double high, double from, double to) {
        double least = kind == LossScale.Kind.LOG ? Double.MIN_VALUE : -Double.MAX_VALUE;
        return new Axis(kind, Math.max(low, least), Math.min(high, Double.MAX_VALUE), from, to);
    }

    private static double end(LossScale.Kind kind, double wanted, double other) {
        return shows(kind, wanted) ? wanted : shows(kind, other) ? other : UNIT;
    }

    private static boolean shows(LossScale.Kind kind, double value) {
        return Double.isFinite(value) && (kind == LossScale.Kind.LINEAR || value > 0);
    }

    /// The pixel of a number; NaN where the axis cannot show it.
    double pixel(double value) {
        double pixel = from + new LossScale(kind, low, high).fraction(value) * (to - from);
        return Double.isFinite(pixel) ? pixel : Double.NaN;
    }

    /// The number at a pixel.
    double value(double pixel) {
        return new LossScale(kind, low, high).loss((pixel - from) / (to - from));
    }

    /// Whether a number lies on the axis; false for NaN.
    boolean holds(double value) {
        return value >= low && value <= high;
    }

    Ticks ticks(int most) {
        return Ticks.of(kind, low, high, most);
    }
}
