package errorscape.export.picture;

import errorscape.render.DisplayList;

/// A picture before it is a file: pixels below, vectors above. Immutable: the pixels are not modified.
///
/// @param style says how large it is
/// @param pixels of the surface, ARGB with colours multiplied by opacity, in rows from the top, as wide as the picture;
///     empty for a chart, which has none
/// @param rows of pixels; the picture may be higher
/// @param overlay drawn over them, in pixels
public record Figure(PictureStyle style, int[] pixels, int rows, DisplayList overlay) {
    /// Whether it has a surface.
    boolean hasPixels() {
        return pixels.length > 0;
    }
}
