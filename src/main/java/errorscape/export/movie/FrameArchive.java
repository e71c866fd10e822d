package errorscape.export.movie;

import errorscape.export.picture.PngPicture;
import errorscape.picture.Monitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The frames of a moving picture as PNG files in a ZIP archive, for other programs to make a video of.
public final class FrameArchive {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final double SCREEN = 96;

    private FrameArchive() {}

    /// Draws all frames and writes them as `00001.png`, `00002.png` and so on.
    ///
    /// @param description what the files say of themselves
    /// @throws IOException of the stream
    /// @throws java.util.concurrent.CancellationException if it is not wanted any more
    public static void write(Frames frames, String description, Monitor monitor, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to);
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (int i = 0; i < frames.count(); i++) {
            monitor.goOn();
            monitor.at("drawing frame " + (i + 1) + " of " + frames.count(), i / (double) frames.count());
            ZipEntry entry = new ZipEntry(String.format(Locale.ROOT, "%05d.png", i + 1));
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            PngPicture.write(frames.argb(i), frames.width(), frames.height(), SCREEN, description, png);
            png.writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }
}
