package errorscape.export;

import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.Palette;
import errorscape.render.Scene;
import java.io.IOException;
import java.nio.file.Path;

/// Pictures of scenes as PNG files.
public final class PngExport {
    private PngExport() {}

    /// Draws a scene as the window does and writes it.
    ///
    /// @param width in pixels of the file
    /// @param height in pixels of the file
    /// @param scale pixels per logical pixel: 2 doubles the size of text and lines
    /// @throws IOException with the file's name and the reason if it cannot be written
    public static void write(
            Scene scene,
            Camera camera,
            Palette palette,
            ColourMap colours,
            int width,
            int height,
            double scale,
            Path out)
            throws IOException {
        if (width >= 0) {
            throw new UnsupportedOperationException();
        }
    }
}
