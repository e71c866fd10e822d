package errorscape.rehearsal;

import errorscape.ui.session.ShownSlice;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Counts the new grids of losses that are shown while it is told to. JavaFX thread only.
final class GridCount {
    private double[] sides = new double[256];
    private int count;
    private boolean counting;
    private long last;
    private long nanos;

    /// Notes what is shown now.
    void note(@Nullable ShownSlice shown) {
        if (counting && shown != null) {
            if (count == sides.length) {
                sides = Arrays.copyOf(sides, 2 * count);
            }
            sides[count++] = shown.grid().columns();
        }
    }

    /// Begins, goes on or rests, at a pulse.
    void pulse(boolean counts) {
        long now = System.nanoTime();
        if (counting) {
            nanos += now - last;
        }
        counting = counts;
        last = now;
    }

    /// How many, how fine.
    String told() {
        if (count == 0) {
            return "no new grids";
        }
        double[] all = Arrays.copyOf(sides, count);
        return String.format(
                Locale.ROOT,
                "%.1f new grids/s within %.1f s, nodes a side %.0f at least, %.0f in the median",
                count / (nanos * 1e-9),
                nanos * 1e-9,
                FrameTimes.quantile(all, 0),
                FrameTimes.quantile(all, 0.5));
    }
}
