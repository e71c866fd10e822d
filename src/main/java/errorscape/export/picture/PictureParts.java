package errorscape.export.picture;

/// What a picture shows beside surface, paths and marks.
///
/// @param axes with their ticks
/// @param axisNames the names of the axes
/// @param colourBar the scale of the losses
/// @param legend what glyphs and colours stand for, and names beside paths
/// @param caption a line below the picture that says what it shows
public record PictureParts(boolean axes, boolean axisNames, boolean colourBar, boolean legend, boolean caption) {
    /// As in the window, which has its titles elsewhere.
    public static final PictureParts ALL = new PictureParts(true, true, true, true, false);

    /// Nothing but the surface, paths and marks.
    public static final PictureParts NONE = new PictureParts(false, false, false, false, false);

    public PictureParts withAxisNames(boolean shown) {
        return new PictureParts(axes, shown, colourBar, legend, caption);
    }

    public PictureParts withLegend(boolean shown) {
        return new PictureParts(axes, axisNames, colourBar, shown, caption);
    }

    public PictureParts withCaption(boolean shown) {
        return new PictureParts(axes, axisNames, colourBar, legend, shown);
    }
}
