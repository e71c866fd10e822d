package errorscape.render;

/// The size of a picture and how a slice's box is laid out in it. Immutable.
///
/// @param width in pixels, 0 or more
/// @param height in pixels, 0 or more
/// @param scale pixels per logical pixel, positive: 2 on a screen with twice the density. Text, lines and
///     margins grow
///     with it
/// @param aspect the shape of the box
public record Viewport(int width, int height, double scale, Aspect aspect) {
    /// How long the box's sides are drawn.
    public enum Aspect {
        /// Both sides equally long, whatever their units: the common choice.
        SQUARE,
        /// One unit of the first direction as long as one of the second.
        TRUE
    }

    public Viewport {
        if (width < 0 || height < 0 || !(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("no view of " + width + " x " + height + " pixels at scale " + scale);
        }
    }

    /// A square box at one pixel a logical pixel.
    public static Viewport of(int width, int height) {
        return new Viewport(width, height, 1, Aspect.SQUARE);
    }

    /// A square box.
    public static Viewport of(int width, int height, double scale) {
        return new Viewport(width, height, scale, Aspect.SQUARE);
    }

    /// Whether there is no pixel to draw.
    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    /// Whether it is so much taller than wide that what stands beside a square in it had better lie above.
    public boolean isTall() {
        return height > 1.1 * width;
    }

    public int smallerSide() {
        return Math.min(width, height);
    }
}
