package errorscape.plot;

/// A curve. The arrays may be longer than `count` and are not modified below it; `x` does not fall.
///
/// @param name for the legend; empty for none
/// @param x such as steps
/// @param y NaN or infinite where there is a gap
/// @param count number of points
/// @param colour ARGB
/// @param dash length of dashes and gaps in logical pixels; 0 for a solid line
public record Series(String name, double[] x, double[] y, int count, int colour, double dash) {
    /// A solid curve.
    public Series(String name, double[] x, double[] y, int count, int colour) {
        this(name, x, y, count, colour, 0);
    }

    /// The curve smoothed: each value is the exponentially weighted mean of those before it, with the weight of
    /// the first corrected for its having nothing before it (Kingma & Ba 2015, section 3). Gaps stay.
    ///
    /// @param weight of the mean so far, from 0 (as it is) to below 1
    public Series smoothed(double weight) {
        double[] smooth = new double[count];
        double mean = 0;
        double mass = 0;
        for (int i = 0; i < count; i++) {
            if (Double.isFinite(y[i])) {
                mean = weight * mean + (1 - weight) * y[i];
                mass = weight * mass + (1 - weight);
                smooth[i] = mean / mass;
            } else {
                smooth[i] = Double.NaN;
            }
        }
        return new Series(name, x, smooth, count, colour, dash);
    }

    /// The value at the last point whose `x` is not beyond a place; NaN before the first.
    public double at(double place) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Double.NaN : y[low - 1];
    }
}
