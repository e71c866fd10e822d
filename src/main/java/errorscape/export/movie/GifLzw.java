package errorscape.export.movie;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// LZW as GIF has it (GIF89a, appendix F): codes of 9 to 12 bits in blocks of up to 255 bytes.
final class GifLzw {
    private static final int BITS = 8;
    private static final int CLEAR = 1 << BITS;
    private static final int END = CLEAR + 1;
    private static final int MOST_CODES = 1 << 12;
    private static final int BLOCK = 255;

    private final OutputStream to;
    /// The code of a code followed by a pixel; 0 for none.
    private final short[] next = new short[MOST_CODES << BITS];

    private final byte[] block = new byte[BLOCK];
    private int filled;
    private int held;
    private int heldBits;

    private GifLzw(OutputStream to) {
        this.to = to;
    }

    /// Writes pixels, and the block that ends them.
    static void write(byte[] pixels, OutputStream to) throws IOException {
        to.write(BITS);
        new GifLzw(to).encode(pixels);
    }

    private void encode(byte[] pixels) throws IOException {
        int width = BITS + 1;
        int free = END + 1;
        put(CLEAR, width);
        int code = pixels[0] & 0xFF;
        for (int i = 1; i < pixels.length; i++) {
            int pixel = pixels[i] & 0xFF;
            int longer = next[code << BITS | pixel];
            if (longer != 0) {
                code = longer;
                continue;
            }
            put(code, width);
            if (free < MOST_CODES) {
                if (free == 1 << width) {
                    width++;
                }
                next[code << BITS | pixel] = (short) free++;
            } else {
                put(CLEAR, width);
                Arrays.fill(next, (short) 0);
                width = BITS + 1;
                free = END + 1;
            }
            code = pixel;
        }
        put(code, width);
        if (free == 1 << width && width < 12) {
            width++;
        }
        put(END, width);
        if (heldBits > 0) {
            put(held);
        }
        flush();
        to.write(0);
    }

    private void put(int code, int width) throws IOException {
        held |= code << heldBits;
        heldBits += width;
        while (heldBits >= 8) {
            put(held);
            held >>>= 8;
            heldBits -= 8;
        }
    }

    private void put(int oneByte) throws IOException {
        block[filled++] = (byte) oneByte;
        if (filled == BLOCK) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (filled > 0) {
            to.write(filled);
            to.write(block, 0, filled);
            filled = 0;
        }
    }
}
