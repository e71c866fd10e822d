package errorscape.plot;

import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import java.util.List;

/// Curves over a common horizontal axis, such as learning curves. Immutable.
///
/// @param series the curves, in drawing order
/// @param kind law of the vertical axis; values it cannot show (not positive on a logarithmic one) are gaps
/// @param xName name of the horizontal axis
/// @param yName name of the vertical axis
/// @param cursor x of the vertical cursor line; NaN for none
/// @param emptyText shown while there is nothing to draw
public record LineChart(
        List<Series> series, LossScale.Kind kind, String xName, String yName, double cursor, String emptyText) {
    public LineChart {
        series = List.copyOf(series);
    }

    /// The chart in a rectangle from (0, 0).
    ///
    /// @param width in pixels
    /// @param height in pixels
    /// @param scale pixels per logical pixel
    public DisplayList compose(double width, double height, double scale, Palette palette) {
        return new DisplayList(List.of());
    }

    /// The x value at a pixel of the chart that [#compose] draws, for hovering and scrubbing; NaN outside the plot.
    public double xAt(double pixelX, double width, double height, double scale) {
        return Double.NaN;
    }
}
