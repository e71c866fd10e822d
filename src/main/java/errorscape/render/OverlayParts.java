package errorscape.render;

/// What an overlay shows besides paths and marks.
///
/// @param axes with their ticks and names
/// @param colourBar the loss scale
/// @param names beside paths, and the legend
public record OverlayParts(boolean axes, boolean colourBar, boolean names) {
    public static final OverlayParts ALL = new OverlayParts(true, true, true);
}
