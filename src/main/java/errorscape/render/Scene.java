package errorscape.render;

import errorscape.slice.Box;
import errorscape.slice.Quantity;
import errorscape.slice.grid.LossGrid;
import errorscape.words.Words;
import java.util.List;

/// All that a picture of a slice shows, in plane coordinates and losses: the same for map and terrain, on
/// screen and in files. Immutable.
///
/// @param grid the surface
/// @param scale heights and colours
/// @param firstAxis name of the first direction
/// @param secondAxis name of the second direction
/// @param lossName what the height is, such as "training loss"
/// @param traces the paths
/// @param marks glyphs on the surface
/// @param lines thin lines, such as a preview or the floor of a valley
/// @param arrows vectors that lie on the surface
/// @param areas parts of the plane that are framed
public record Scene(
        LossGrid grid,
        LossScale scale,
        String firstAxis,
        String secondAxis,
        String lossName,
        List<Trace> traces,
        List<Mark> marks,
        List<Line> lines,
        List<Arrow> arrows,
        List<Area> areas) {
    /// The name of the height of a function whose two variables are the plane.
    public static final String WHOLE_FUNCTION = "f(x, y)";

    public Scene {
        traces = List.copyOf(traces);
        marks = List.copyOf(marks);
        lines = List.copyOf(lines);
        arrows = List.copyOf(arrows);
        areas = List.copyOf(areas);
    }

    /// A scene of paths and glyphs alone.
    public Scene(
            LossGrid grid,
            LossScale scale,
            String firstAxis,
            String secondAxis,
            String lossName,
            List<Trace> traces,
            List<Mark> marks) {
        this(grid, scale, firstAxis, secondAxis, lossName, traces, marks, List.of(), List.of(), List.of());
    }

    /// The same scene with other lines, arrows and areas.
    public Scene with(List<Line> newLines, List<Arrow> newArrows, List<Area> newAreas) {
        return new Scene(grid, scale, firstAxis, secondAxis, lossName, traces, marks, newLines, newArrows, newAreas);
    }

    /// Whether the plane is all there is: then a minimum is a minimum, not one of a slice.
    public boolean showsWholeFunction() {
        return lossName.equals(WHOLE_FUNCTION);
    }

    /// What a glyph stands for, in a legend.
    public String words(Shape shape) {
        return shape.words(showsWholeFunction());
    }

    /// What height and colour are, in short, with the law of the scale: "loss", "log loss", "f(x, y)".
    public String heightLabel() {
        String name = lossName.equals(Quantity.TRAINING_LOSS.label()) ? Words.text("picture.loss") : lossName;
        return scale.kind() == LossScale.Kind.LOG ? Words.text("picture.log", name) : name;
    }

    /// A path with its ball at the end. Heights are true losses; where `sliceLoss` differs, a stem joins the
    /// two. The arrays may be longer than `count` and are not modified below it.
    ///
    /// @param a first coordinates
    /// @param b second coordinates
    /// @param loss true losses
    /// @param sliceLoss losses of the slice at `(a, b)`, NaN where unknown (outside the box)
    /// @param count number of points
    /// @param colour ARGB
    /// @param name written beside the ball and in the legend; empty for a path that needs none
    /// @param hollow whether it goes with another path, as averaged weights do: thin, with a hollow ball
    public record Trace(
            double[] a,
            double[] b,
            double[] loss,
            double[] sliceLoss,
            int count,
            int colour,
            String name,
            boolean hollow) {
        /// A path of its own.
        public Trace(double[] a, double[] b, double[] loss, double[] sliceLoss, int count, int colour, String name) {
            this(a, b, loss, sliceLoss, count, colour, name, false);
        }

        /// A path without a name.
        public Trace(double[] a, double[] b, double[] loss, double[] sliceLoss, int count, int colour) {
            this(a, b, loss, sliceLoss, count, colour, "");
        }
    }

    /// A thin line. On the surface it follows the surface between its points; otherwise it is straight between
    /// them. The arrays are not modified.
    ///
    /// @param a first coordinates
    /// @param b second coordinates, as many
    /// @param loss heights, as many; empty for a line that lies on the surface
    /// @param colour ARGB
    /// @param dash length of dashes and gaps in logical pixels; 0 for a solid line
    /// @param name for the legend; empty for none
    public record Line(double[] a, double[] b, double[] loss, int colour, double dash, String name) {
        /// A line on the surface.
        public static Line onSurface(double[] a, double[] b, int colour, double dash, String name) {
            return new Line(a, b, new double[0], colour, dash, name);
        }

        public boolean isOnSurface() {
            return loss.length == 0;
        }
    }

    /// A vector of the plane, drawn on the surface from `(a, b)` to `(a + da, b + db)`. What leaves the box is
    /// cut off, and the arrow then has an open head.
    ///
    /// @param label written at the head; empty for none
    /// @param colour ARGB
    public record Arrow(double a, double b, double da, double db, String label, int colour) {}

    /// A part of the plane with a frame around it, as for what is looked at more closely.
    ///
    /// @param label written at a corner; empty for none
    /// @param colour ARGB
    public record Area(Box box, String label, int colour) {}

    /// A glyph at a point of the slice.
    ///
    /// @param highlighted whether it is pointed at
    public record Mark(Shape shape, double a, double b, double loss, String label, boolean highlighted) {}

    /// Glyphs of marks: critical points of a slice, those of the network (gradient zero in all weights), which
    /// are ringed, the start, and predictions.
    public enum Shape {
        MINIMUM("picture.glyph.minimum"),
        SADDLE("picture.glyph.saddle"),
        MAXIMUM("picture.glyph.maximum"),
        DEGENERATE("picture.glyph.degenerate"),
        NETWORK_MINIMUM("picture.glyph.network.minimum"),
        NETWORK_SADDLE("picture.glyph.network.saddle"),
        NETWORK_MAXIMUM("picture.glyph.network.maximum"),
        NETWORK_DEGENERATE("picture.glyph.network.degenerate"),
        START("picture.glyph.start"),
        /// Where somebody thinks that something will be.
        PREDICTION("picture.glyph.prediction");

        private final String key;

        Shape(String key) {
            this.key = key;
        }

        /// What the glyph stands for, in a legend.
        public String words() {
            return Words.text(key);
        }

        /// The same where the plane is all there is: without slice and network, and what was searched for in
        /// the whole space is told from what the plane was searched for by its accuracy.
        ///
        /// @param function whether the plane is all there is
        public String words(boolean function) {
            return Words.text(function ? key + ".function" : key);
        }
    }
}
