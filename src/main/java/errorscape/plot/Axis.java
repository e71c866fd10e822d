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

    /// An axis that holds a range, widened where it is empty or too short to have ticks.
    static Axis holding(LossScale.Kind kind, double least, double most, double from, double to) {
        double low = least;
        double high = most;
        if (kind == LossScale.Kind.LOG) {
            if (!(high > low * 1.02)) {
                low /= 1.1;
                high *= 1.1;
            }
        } else if (!(high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high)))) {
            double half = Math.max(Math.abs(low) * 0.05, 1e-6);
            low -= half;
            high += half;
        }
        return new Axis(kind, low, high, from, to);
    }

    /// The pixel of a number; NaN where the axis cannot show it.
    double pixel(double value) {
        double fraction = new LossScale(kind, low, high).fraction(value);
        return Double.isFinite(fraction) ? from + fraction * (to - from) : Double.NaN;
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
