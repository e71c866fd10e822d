package errorscape.export.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Figures as PNG files.
public final class PngPicture {
    private PngPicture() {}

    /// Writes a figure.
    ///
    /// @param description where it comes from
    /// @throws IOException of the stream, or with the remedy if the fonts cannot be loaded
    public static void write(Figure figure, String description, OutputStream to) throws IOException {
        PictureStyle style = figure.style();
        int[] argb = new FigureRaster().argb(figure);
        write(argb, style.width(), style.height(), style.pixelsPerInch(), description, to);
    }

    /// Writes pixels.
    ///
    /// @param argb colours not multiplied by opacity, in rows from the top
    /// @param description where they come from; empty for none
    /// @throws IOException of the stream
    public static void write(
            int[] argb, int width, int height, double pixelsPerInch, String description, OutputStream to)
            throws IOException {
        boolean opacity = !opaque(argb);
        PngChunks chunks = new PngChunks(to);
        chunks.header(width, height, opacity);
        chunks.density(pixelsPerInch);
        if (!description.isEmpty()) {
            chunks.text("Software", "Errorscape");
            chunks.text("Description", description);
        }
        chunks.write("IDAT", PngRows.compressed(argb, width, 0, 0, width, height, opacity));
        chunks.end();
    }

    /// Whether every pixel is.
    public static boolean opaque(int[] argb) {
        return Arrays.stream(argb).allMatch(pixel -> pixel >>> 24 == 0xFF);
    }

    /// The bytes of a file of the surface alone.
    static byte[] surface(Figure figure) throws IOException {
        int[] argb = new int[figure.pixels().length];
        Arrays.setAll(argb, i -> plain(figure.pixels()[i]));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(argb, figure.style().width(), figure.rows(), figure.style().pixelsPerInch(), "", bytes);
        return bytes.toByteArray();
    }

    /// A colour that is not multiplied by opacity any more.
    static int plain(int premultiplied) {
        int alpha = premultiplied >>> 24;
        if (alpha == 0 || alpha == 0xFF) {
            return premultiplied;
        }
        int red = Math.min(255, ((premultiplied >> 16 & 0xFF) * 255 + alpha / 2) / alpha);
        int green = Math.min(255, ((premultiplied >> 8 & 0xFF) * 255 + alpha / 2) / alpha);
        int blue = Math.min(255, ((premultiplied & 0xFF) * 255 + alpha / 2) / alpha);
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
