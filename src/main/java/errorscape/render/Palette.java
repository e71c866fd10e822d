package errorscape.render;

/// The colours of a picture apart from its colour map, ARGB.
///
/// @param background behind the surface
/// @param foreground text and axes
/// @param muted tick labels, grid lines
/// @param halo behind text on the surface
/// @param accent what is pointed at
/// @param minimum glyph of a slice minimum
/// @param saddle glyph of a slice saddle
/// @param maximum glyph of a slice maximum
/// @param degenerate glyph of a degenerate point
/// @param start glyph of the starting point
public record Palette(
        int background,
        int foreground,
        int muted,
        int halo,
        int accent,
        int minimum,
        int saddle,
        int maximum,
        int degenerate,
        int start) {

    /// A colour for lines before this background: itself where it can be seen there, else darker or lighter.
    public int legible(int colour) {
        return Contrast.legible(colour, background);
    }

    public static final Palette DARK = new Palette(
            0xFF0D1117,
            0xFFE6EAF0,
            0xFF8B94A3,
            0xB0101216,
            0xFF58A6FF,
            0xFF4CC3FF,
            0xFFF2F4F8,
            0xFFFF8A5C,
            0xFFB9A0FF,
            0xFFFFFFFF);
    public static final Palette LIGHT = new Palette(
            0xFFFFFFFF,
            0xFF1C2128,
            0xFF66707D,
            0xC0FFFFFF,
            0xFF0969DA,
            0xFF0B7FC2,
            0xFFF2F4F8,
            0xFFC8481C,
            0xFF6E48C8,
            0xFF111418);
}
