package errorscape.export.movie;

/// The frames of a moving picture, drawn when asked for, as often as asked for. Used by one thread.
public interface Frames {
    int width();

    int height();

    /// The number of frames, at least 1.
    int count();

    double framesPerSecond();

    /// Whether a frame may have pixels that are not opaque.
    boolean transparent();

    /// A frame: ARGB, colours not multiplied by opacity, in rows from the top. Not to be modified.
    int[] argb(int index);
}
