package errorscape.export;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The bundled fonts for Java2D, which looks the same on every machine.
///
/// @param regular for most text
/// @param bold for labels on a surface
public record PictureFonts(Font regular, Font bold) {
    /// Loads both.
    ///
    /// @throws IOException with the remedy if they cannot be loaded
    public static PictureFonts load() throws IOException {
        return new PictureFonts(font("Roboto-Regular.ttf"), font("Roboto-Bold.ttf"));
    }

    private static Font font(String file) throws IOException {
        try (InputStream stream = PictureFonts.class.getResourceAsStream("/fonts/" + file)) {
            if (stream == null) {
                throw new IOException("the font " + file + " is missing from this installation; install it again");
            }
            return unpacked(stream.readAllBytes());
        } catch (FontFormatException e) {
            throw new IOException("the font " + file + " is damaged; install the program again", e);
        }
    }

    /// Java unpacks fonts into a file of its own, whose failure it reports without the place.
    private static Font unpacked(byte[] font) throws IOException, FontFormatException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font));
        } catch (IOException e) {
            throw new IOException(
                    "the fonts cannot be unpacked in " + System.getProperty("java.io.tmpdir") + ": " + e.getMessage()
                            + "; free some space there",
                    e);
        }
    }
}
