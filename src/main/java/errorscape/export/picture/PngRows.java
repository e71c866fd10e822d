package errorscape.export.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Pixels as PNG compresses them: each row by the filter that leaves the smallest differences, as the specification
/// advises.
public final class PngRows {
    private static final int FILTERS = 5;

    private PngRows() {}

    /// A part of a picture, filtered and compressed.
    ///
    /// @param argb colours not multiplied by opacity, in rows of `width`
    /// @param opacity whether that is kept
    public static byte[] compressed(int[] argb, int width, int x, int y, int columns, int rows, boolean opacity) {
        int channels = opacity ? 4 : 3;
        byte[] before = new byte[columns * channels];
        byte[] row = new byte[columns * channels];
        byte[][] filtered = new byte[FILTERS][columns * channels];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(7);
        try (DeflaterOutputStream to = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
            for (int j = 0; j < rows; j++) {
                for (int i = 0; i < columns; i++) {
                    put(argb[(y + j) * width + x + i], row, i * channels, opacity);
                }
                int best = filter(row, before, channels, filtered);
                to.write(best);
                to.write(filtered[best]);
                byte[] swapped = before;
                before = row;
                row = swapped;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void put(int argb, byte[] row, int at, boolean opacity) {
        row[at] = (byte) (argb >> 16);
        row[at + 1] = (byte) (argb >> 8);
        row[at + 2] = (byte) argb;
        if (opacity) {
            row[at + 3] = (byte) (argb >>> 24);
        }
    }

    /// Fills all filtered rows and says which has the least sum of magnitudes.
    private static int filter(byte[] row, byte[] before, int channels, byte[][] filtered) {
        long[] sums = new long[FILTERS];
        for (int i = 0; i < row.length; i++) {
            int left = i < channels ? 0 : row[i - channels] & 0xFF;
            int up = before[i] & 0xFF;
            int corner = i < channels ? 0 : before[i - channels] & 0xFF;
            int value = row[i] & 0xFF;
            filtered[0][i] = (byte) value;
            filtered[1][i] = (byte) (value - left);
            filtered[2][i] = (byte) (value - up);
            filtered[3][i] = (byte) (value - (left + up) / 2);
            filtered[4][i] = (byte) (value - paeth(left, up, corner));
            for (int f = 0; f < FILTERS; f++) {
                sums[f] += Math.abs(filtered[f][i]);
            }
        }
        int best = 0;
        for (int f = 1; f < FILTERS; f++) {
            best = sums[f] < sums[best] ? f : best;
        }
        return best;
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int fromLeft = Math.abs(guess - left);
        int fromUp = Math.abs(guess - up);
        int fromCorner = Math.abs(guess - corner);
        return fromLeft <= fromUp && fromLeft <= fromCorner ? left : fromUp <= fromCorner ? up : corner;
    }
}
