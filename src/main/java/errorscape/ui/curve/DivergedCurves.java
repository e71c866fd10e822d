package errorscape.ui.curve;

import errorscape.plot.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Curves of runs that diverged, cut off above so that those of the others keep their shape.
final class DivergedCurves {
    /// How far above all else a curve goes before it is cut off, as a factor.
    private static final double REACH = 10;

    private DivergedCurves() {}

    /// The same curves, those that diverged no higher than a little above the others and above where they began.
    ///
    /// @param diverged of each curve whether its run diverged
    static List<Series> cut(List<Series> all, List<Boolean> diverged) {
        double top = 0;
        for (int i = 0; i < all.size(); i++) {
            Series one = all.get(i);
            int seen = diverged.get(i) ? Math.min(1, one.count()) : one.count();
            for (int k = 0; k < seen; k++) {
                top = Double.isFinite(one.y()[k]) ? Math.max(top, one.y()[k]) : top;
            }
        }
        List<Series> cut = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            cut.add(diverged.get(i) && top > 0 ? below(all.get(i), REACH * top) : all.get(i));
        }
        return cut;
    }

    /// Ends at the first step that is higher, at the ceiling.
    private static Series below(Series one, double ceiling) {
        int end = 0;
        while (end < one.count() && !(one.y()[end] > ceiling)) {
            end++;
        }
        if (end == one.count()) {
            return one;
        }
        double[] y = Arrays.copyOf(one.y(), end + 1);
        y[end] = ceiling;
        return new Series(one.name(), one.x(), y, end + 1, one.colour(), one.dash());
    }
}
