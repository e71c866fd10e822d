package errorscape.export.movie;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes the blocks of a GIF file (GIF89a): one palette, and of each frame after the first only the rectangle that
/// changed, in which pixels that stay are transparent.
final class GifStream {
    private static final int COLOURS = 256;

    /// The palette's last entry stands for pixels that stay.
    static final int STAYS = COLOURS - 1;

    private final OutputStream to;
    private final int width;
    private final int height;
    private final GifPalette palette;
    private final int tolerance;
    private byte[] shown = {};

    /// @param palette with at most 255 colours
    /// @param tolerance squared distance of colours up to which a pixel stays as it is
    GifStream(OutputStream to, int width, int height, GifPalette palette, int tolerance) {
        this.to = to;
        this.width = width;
        this.height = height;
        this.palette = palette;
        this.tolerance = tolerance;
    }

    /// @param comment what the file says of itself
    void begin(String comment) throws IOException {
        ascii("GIF89a");
        two(width);
        two(height);
        // A palette for all frames, of 256 colours.
        to.write(0xF7);
        to.write(0);
        to.write(0);
        for (int colour : Arrays.copyOf(palette.colours(), COLOURS)) {
            to.write(colour >> 16);
            to.write(colour >> 8);
            to.write(colour);
        }
        // Again and again, as browsers understand it.
        to.write(0x21);
        to.write(0xFF);
        to.write(11);
        ascii("NETSCAPE2.0");
        to.write(new byte[] {3, 1, 0, 0, 0});
        byte[] words = comment.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(255, words.length);
        if (length > 0) {
            to.write(0x21);
            to.write(0xFE);
            to.write(length);
            to.write(words, 0, length);
            to.write(0);
        }
    }

    /// @param argb the whole frame
    /// @param delay until the next, in hundredths of a second
    void frame(int[] argb, int delay) throws IOException {
        boolean first = shown.length == 0;
        if (first) {
            shown = new byte[width * height];
        }
        int[] changed = {width, height, -1, -1};
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int colour = palette.nearest(argb[i]);
            int before = shown[i] & 0xFF;
            boolean stays = !first
                    && (colour == before
                            || (tolerance > 0 && GifPalette.distance(palette.colours()[before], argb[i]) <= tolerance));
            pixels[i] = (byte) (stays ? STAYS : colour);
            if (!stays) {
                shown[i] = (byte) colour;
                changed[0] = Math.min(changed[0], i % width);
                changed[1] = Math.min(changed[1], i / width);
                changed[2] = Math.max(changed[2], i % width);
                changed[3] = Math.max(changed[3], i / width);
            }
        }
        // A frame without a change is one pixel that stays.
        int left = changed[2] < 0 ? 0 : changed[0];
        int top = changed[2] < 0 ? 0 : changed[1];
        int columns = changed[2] < 0 ? 1 : changed[2] - left + 1;
        int rows = changed[2] < 0 ? 1 : changed[3] - top + 1;
        control(delay);
        to.write(0x2C);
        two(left);
        two(top);
        two(columns);
        two(rows);
        to.write(0);
        byte[] cut = new byte[columns * rows];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(pixels, (top + row) * width + left, cut, row * columns, columns);
        }
        GifLzw.write(cut, to);
    }

    void end() throws IOException {
        to.write(0x3B);
    }

    /// The frame stays under the next, and has a transparent colour.
    private void control(int delay) throws IOException {
        to.write(0x21);
        to.write(0xF9);
        to.write(4);
        to.write(1 << 2 | 1);
        two(delay);
        to.write(STAYS);
        to.write(0);
    }

    private void two(int number) throws IOException {
        to.write(number);
        to.write(number >> 8);
    }

    private void ascii(String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
