package errorscape.render;

import errorscape.slice.LossGrid;
import java.util.List;

/// All that a picture of a slice shows, in plane coordinates and losses: the same for map and terrain, on screen and in
/// files. Immutable.
///
/// @param grid the surface
/// @param scale heights and colours
/// @param firstAxis name of the first direction
/// @param secondAxis name of the second direction
/// @param lossName what the height is, such as "training loss"
/// @param traces the paths
/// @param marks glyphs on the surface
public record Scene(
        LossGrid grid,
        LossScale scale,
        String firstAxis,
        String secondAxis,
        String lossName,
        List<Trace> traces,
        List<Mark> marks) {
    public Scene {
        traces = List.copyOf(traces);
        marks = List.copyOf(marks);
    }

    /// A path with its ball at the end. Heights are true losses; where `sliceLoss` differs, a stem joins the two.
    /// The arrays may be longer than `count` and are not modified below it.
    ///
    /// @param a first coordinates
    /// @param b second coordinates
    /// @param loss true losses
    /// @param sliceLoss losses of the slice at `(a, b)`, NaN where unknown (outside the box)
    /// @param count number of points
    /// @param colour ARGB
    public record Trace(double[] a, double[] b, double[] loss, double[] sliceLoss, int count, int colour) {}

    /// A glyph at a point of the slice.
    ///
    /// @param highlighted whether it is pointed at
    public record Mark(Shape shape, double a, double b, double loss, String label, boolean highlighted) {}

    /// Glyphs of marks. The first three are critical points of a slice; the network's own will have others.
    public enum Shape {
        MINIMUM,
        SADDLE,
        MAXIMUM,
        DEGENERATE,
        START
    }
}
