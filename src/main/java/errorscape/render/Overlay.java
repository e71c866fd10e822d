package errorscape.render;

/// What is drawn over a surface: axes, colour bar, paths, glyphs, labels.
public final class Overlay {
    private Overlay() {}

    /// The overlay of a scene on a rendered frame, in the frame's pixels; cheap enough for every frame of an animation.
    /// Hidden parts are told by the frame's depth. Empty if nothing has been rendered into the frame.
    public static DisplayList compose(Scene scene, SurfaceFrame frame, Palette palette) {
        return new DisplayList(java.util.List.of());
    }
}
