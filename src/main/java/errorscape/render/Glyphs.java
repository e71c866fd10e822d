package errorscape.render;

import java.util.List;

/// Glyphs of marks.
public final class Glyphs {
    private Glyphs() {}

    /// One glyph.
    public static DisplayList of(Scene.Shape shape, double x, double y, double radius, Palette palette) {
        return new DisplayList(List.of(new DisplayList.Disc(x, y, radius, palette.minimum(), palette.halo(), 1)));
    }
}
