package errorscape.plot;

/// Colours for things without an order (racers, classes, basins) that people with any kind of colour vision can
/// tell apart: those of Okabe and Ito 2008 but for black, lightened a little where a dark background needs it.
public final class Categories {
    private static final int[] COLOURS = {
        0xFFE69F00, 0xFF56B4E9, 0xFF009E73, 0xFFCC79A7, 0xFFD55E00, 0xFFF0E442, 0xFF3D8FD1, 0xFF9C9C9C
    };
    /// Used where a category is none, such as a start that diverged.
    public static final int NONE = 0xFF5A5F66;

    private Categories() {}

    /// How many colours there are before they come again.
    public static int count() {
        return COLOURS.length;
    }

    /// The colour of a category from 0; [#NONE] for a negative one.
    public static int colour(int category) {
        return category < 0 ? NONE : COLOURS[category % COLOURS.length];
    }
}
