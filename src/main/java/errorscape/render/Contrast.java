package errorscape.render;

/// How well colours tell from one another: the contrast of the Web Content Accessibility Guidelines 2.1, from 1
/// for none to 21 for black on white.
public final class Contrast {
    /// Enough for lines and glyphs (WCAG 2.1, 1.4.11).
    public static final double OF_LINES = 3;

    private static final double STEP = 0.04;

    private Contrast() {}

    /// The contrast of two colours, ARGB; their alpha does not count.
    public static double of(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// The colour, made darker before a light background, or lighter before a dark one, until lines of it can be
    /// seen. Its alpha stays.
    public static int legible(int colour, int background) {
        int towards = luminance(background) > 0.18 ? 0x000000 : 0xFFFFFF;
        int found = colour;
        for (double share = STEP; of(found, background) < OF_LINES && share <= 1; share += STEP) {
            found = mixed(colour, towards, share);
        }
        return found;
    }

    private static int mixed(int colour, int with, double share) {
        int mixed = colour & 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            double part = (1 - share) * ((colour >> shift) & 0xFF) + share * ((with >> shift) & 0xFF);
            mixed |= (int) Math.round(part) << shift;
        }
        return mixed;
    }

    private static double luminance(int colour) {
        return 0.2126 * linear((colour >> 16) & 0xFF)
                + 0.7152 * linear((colour >> 8) & 0xFF)
                + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.03928 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }
}
