package errorscape.plot;

/// Colours for things without an order: racers, classes, basins, groups of runs. The only owner of such colours,
/// so that a class has one colour in thumbnail, model and map.
///
/// Any two of the first eight lie at least 24 apart in CIELAB (1976), as seen by people with usual colour
/// vision and by those without red, green or blue cones (Machado, Oliveira and Fernandes 2009): found by a
/// search over bright colours that begins with orange and sky blue.
public final class Categories {
    private static final int[] COLOURS = {
        0xFFFF9F43, 0xFF4CB8F5, 0xFF8866FF, 0xFFEE3344, 0xFFCCEE99, 0xFFFF6688, 0xFFAA66AA, 0xFFFFDD00
    };

    /// Used where a category is none, such as a start that diverged.
    public static final int NONE = 0xFF5A5F66;

    private static final double LIGHTER = 0.45;
    private static final double DARKER = 0.35;

    private Categories() {}

    /// How many colours there are before they come again, lighter, then darker, then the same.
    public static int count() {
        return COLOURS.length;
    }

    /// The colour of a category from 0, ARGB; [#NONE] for a negative one.
    public static int colour(int category) {
        if (category < 0) {
            return NONE;
        }
        int first = COLOURS[category % COLOURS.length];
        return switch (category / COLOURS.length % 3) {
            case 1 -> mixed(first, 0xFFFFFFFF, LIGHTER);
            case 2 -> mixed(first, 0xFF000000, DARKER);
            default -> first;
        };
    }

    private static int mixed(int colour, int with, double share) {
        int mixed = 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            double part = (1 - share) * ((colour >> shift) & 0xFF) + share * ((with >> shift) & 0xFF);
            mixed |= (int) Math.round(part) << shift;
        }
        return mixed;
    }
}
