package errorscape.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A point of a chart.
///
/// @param group its place in the chart's list of series or groups
/// @param index its place in the series or group
public record Hit(int group, int index) {
    /// The drawn point nearest to a pixel, no farther than a distance; null for none.
    ///
    /// @param reach in pixels
    static @Nullable Hit nearest(List<Series> groups, Axis x, Axis y, double px, double py, double reach) {
        Hit best = null;
        double least = reach * reach;
        for (int g = 0; g < groups.size(); g++) {
            Series group = groups.get(g);
            for (int i = 0; i < group.count(); i++) {
                double dx = x.pixel(group.x()[i]) - px;
                double dy = y.pixel(group.y()[i]) - py;
                if (dx * dx + dy * dy <= least) {
                    least = dx * dx + dy * dy;
                    best = new Hit(g, i);
                }
            }
        }
        return best;
    }
}
