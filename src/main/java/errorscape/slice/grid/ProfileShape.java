package errorscape.slice.grid;

import errorscape.words.Words;
import java.util.Locale;

/// Whether a loss falls all the way along a line (Goodfellow, Vinyals and Saxe 2015), or what is in the way.
///
/// @param bumps how often it rises and falls again
/// @param risesAtEnd whether it still rises at the end
/// @param barrier the largest climb, from a low to the highest point after it; 0 if it never rises
/// @param finite whether all values are finite numbers; if not, nothing else is told
public record ProfileShape(int bumps, boolean risesAtEnd, double barrier, boolean finite) {
    /// A rise below this share of the largest magnitude is rounding.
    private static final double ROUNDING = 1e-12;

    /// Of `values[from] .. values[to]`.
    static ProfileShape of(double[] values, int from, int to) {
        double size = 0;
        for (int i = from; i <= to; i++) {
            if (!Double.isFinite(values[i])) {
                return new ProfileShape(0, false, Double.NaN, false);
            }
            size = Math.max(size, Math.abs(values[i]));
        }
        double tolerance = ROUNDING * size;
        int bumps = 0;
        boolean rising = false;
        double low = values[from];
        double high = values[from];
        double lowest = values[from];
        double barrier = 0;
        for (int i = from + 1; i <= to; i++) {
            double value = values[i];
            lowest = Math.min(lowest, value);
            barrier = Math.max(barrier, value - lowest);
            if (rising) {
                high = Math.max(high, value);
                if (value < high - tolerance) {
                    bumps++;
                    rising = false;
                    low = value;
                }
            } else {
                low = Math.min(low, value);
                if (value > low + tolerance) {
                    rising = true;
                    high = value;
                }
            }
        }
        return new ProfileShape(bumps, rising, barrier > tolerance ? barrier : 0, true);
    }

    /// Whether it never rises.
    public boolean monotone() {
        return finite && bumps == 0 && !risesAtEnd;
    }

    /// The verdict, such as "monotone" or "2 bumps, barrier 0.31".
    public String verdict() {
        if (!finite) {
            return Words.text("profile.shape.not.finite");
        }
        if (monotone()) {
            return Words.text("profile.shape.monotone");
        }
        String height = String.format(Locale.ROOT, "%.3g", barrier);
        if (bumps == 0) {
            return Words.text("profile.shape.rises", height);
        }
        return Words.text(
                risesAtEnd ? "profile.shape.bumps.rises" : "profile.shape.bumps",
                bumps,
                Integer.toString(bumps),
                height);
    }
}
