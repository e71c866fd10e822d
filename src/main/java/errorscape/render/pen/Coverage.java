package errorscape.render.pen;

import errorscape.render.Argb;
import java.util.Arrays;

/// How much of each pixel a shape covers, while it is put together from pieces: where pieces overlap the larger
/// part counts, so that a half transparent line has no darker joints. Costs nothing where the shape is not.
final class Coverage {
    private int width;
    private int height;
    private byte[] parts = {};
    private int[] touched = new int[1024];
    private int count;

    /// Begins with an empty picture of a size.
    void resize(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        if (parts.length < newWidth * newHeight) {
            parts = new byte[newWidth * newHeight];
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// Covers a pixel.
    ///
    /// @param index row times width plus column
    /// @param part what is covered of it, above 0; more than 1 is all of it
    void cover(int index, double part) {
        int wanted = part >= 1 ? 255 : (int) (part * 255 + 0.5);
        int there = parts[index] & 0xFF;
        if (wanted > there) {
            if (there == 0) {
                if (count == touched.length) {
                    touched = Arrays.copyOf(touched, 2 * count);
                }
                touched[count++] = index;
            }
            parts[index] = (byte) wanted;
        }
    }

    /// Lays a colour over what is covered and begins anew.
    ///
    /// @param argb not multiplied by opacity
    /// @param pixels ARGB, colours multiplied by opacity; modified
    void paint(int argb, int[] pixels) {
        int colour = Argb.premultiplied(argb);
        for (int k = 0; k < count; k++) {
            int i = touched[k];
            int source = scaled(colour, parts[i] & 0xFF);
            pixels[i] = source + scaled(pixels[i], 255 - (source >>> 24));
            parts[i] = 0;
        }
        count = 0;
    }

    /// Every channel times `factor / 255`, rounded; two channels at a time.
    private static int scaled(int argb, int factor) {
        int even = (argb & 0xFF00FF) * factor + 0x800080;
        int odd = (argb >>> 8 & 0xFF00FF) * factor + 0x800080;
        int evenScaled = (even + (even >>> 8 & 0xFF00FF)) >>> 8 & 0xFF00FF;
        int oddScaled = odd + (odd >>> 8 & 0xFF00FF) & 0xFF00FF00;
        return evenScaled | oddScaled;
    }
}
