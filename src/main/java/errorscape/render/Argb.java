package errorscape.render;

/// Arithmetic on ARGB colours.
public final class Argb {
    private Argb() {}

    /// The colour a fraction `t` of the way from one to the other, channel by channel; `t` from 0 to 1.
    public static int mix(int from, int to, double t) {
        int weight = (int) (t * 256 + 0.5);
        // Two channels at a time: each has eight free bits above it.
        int even = (from & 0xFF00FF) * (256 - weight) + (to & 0xFF00FF) * weight + 0x800080;
        int odd = (from >>> 8 & 0xFF00FF) * (256 - weight) + (to >>> 8 & 0xFF00FF) * weight + 0x800080;
        return ((even >>> 8) & 0xFF00FF) | (odd & 0xFF00FF00);
    }

    /// The colour with its opacity multiplied by `factor`, from 0 to 1.
    public static int fade(int argb, double factor) {
        int alpha = (int) ((argb >>> 24) * factor + 0.5);
        return alpha << 24 | (argb & 0xFFFFFF);
    }

    /// The colour with colour channels multiplied by opacity.
    public static int premultiplied(int argb) {
        int alpha = argb >>> 24;
        int red = ((argb >>> 16 & 0xFF) * alpha + 127) / 255;
        int green = ((argb >>> 8 & 0xFF) * alpha + 127) / 255;
        int blue = ((argb & 0xFF) * alpha + 127) / 255;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    /// Lightness as seen, from 0 to 1: Rec. 709 weights on the sRGB values.
    public static double luma(int argb) {
        return ((argb >>> 16 & 0xFF) * 0.2126 + (argb >>> 8 & 0xFF) * 0.7152 + (argb & 0xFF) * 0.0722) / 255;
    }
}
