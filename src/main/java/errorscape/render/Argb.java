package errorscape.render;

/// Arithmetic on ARGB colours.
public final class Argb {
    private Argb() {}

    /// The colour a fraction `t` of the way from one to the other, channel by channel; `t` from 0 to 1.
    public static int mix(int from, int to, double t) {
        int weight = (int) (t * 256 + 0.5);
        int result = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int x = from >>> shift & 0xFF;
            int y = to >>> shift & 0xFF;
            result |= ((x * (256 - weight) + y * weight + 128) >> 8) << shift;
        }
        return result;
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
