package errorscape.render;

import java.util.List;

/// What is drawn over a surface or as a chart: shapes and text in pixels from the top left corner, in drawing order.
/// Colours are ARGB, not premultiplied. A thin pen draws it with any toolkit.
public record DisplayList(List<Item> items) {
    public DisplayList {
        items = List.copyOf(items);
    }

    public sealed interface Item {}

    /// A line through points. `xs` and `ys` are not modified after construction.
    ///
    /// @param dash lengths of dash and gap in pixels, both 0 for a solid line
    public record Polyline(double[] xs, double[] ys, int colour, double width, double dash) implements Item {}

    /// A closed area; a transparent colour (0) leaves fill or outline out.
    public record Polygon(double[] xs, double[] ys, int fill, int outline, double outlineWidth) implements Item {}

    /// A disc; a transparent colour (0) leaves fill or outline out.
    public record Disc(double x, double y, double radius, int fill, int outline, double outlineWidth) implements Item {}

    /// One line of text.
    ///
    /// @param x of the anchor
    /// @param y of the anchor
    /// @param size height of the font in pixels
    /// @param halo colour of a thin outline that keeps text readable on a picture; 0 for none
    public record Text(
            double x,
            double y,
            String text,
            double size,
            boolean bold,
            int colour,
            int halo,
            Horizontal horizontal,
            Vertical vertical)
            implements Item {
        /// The same text at another place.
        public Text at(double newX, double newY) {
            return new Text(newX, newY, text, size, bold, colour, halo, horizontal, vertical);
        }
    }

    /// What part of a text lies at its anchor.
    public enum Horizontal {
        LEFT,
        CENTRE,
        RIGHT
    }

    /// What part of a text lies at its anchor.
    public enum Vertical {
        TOP,
        MIDDLE,
        BASELINE,
        BOTTOM
    }
}
