package errorscape.export.movie;

import errorscape.export.picture.PngChunks;
import errorscape.export.picture.PngRows;
import errorscape.picture.Monitor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/// Animated PNG files (PNG specification, third edition): no colour is lost, and of each frame after the first only the
/// rectangle that changed is kept.
public final class ApngMovie {
    private static final int MILLISECONDS = 1000;

    private final Frames frames;
    private final String description;
    private final Monitor monitor;
    private int sequence;

    /// @param description what the file says of itself
    public ApngMovie(Frames frames, String description, Monitor monitor) {
        this.frames = frames;
        this.description = description;
        this.monitor = monitor;
    }

    /// Draws all frames and writes them.
    ///
    /// @throws IOException of the stream
    /// @throws java.util.concurrent.CancellationException if it is not wanted any more
    public void write(OutputStream to) throws IOException {
        int width = frames.width();
        int height = frames.height();
        boolean opacity = frames.transparent();
        PngChunks chunks = new PngChunks(to);
        chunks.header(width, height, opacity);
        chunks.write(
                "acTL", ByteBuffer.allocate(8).putInt(frames.count()).putInt(0).array());
        chunks.text("Description", description);
        int[] before = {};
        for (int i = 0; i < frames.count(); i++) {
            monitor.goOn();
            monitor.at("drawing frame " + (i + 1) + " of " + frames.count(), i / (double) frames.count());
            int[] argb = frames.argb(i);
            int[] part = i == 0 ? new int[] {0, 0, width, height} : changed(before, argb, width, height);
            chunks.write("fcTL", control(part, milliseconds(i + 1) - milliseconds(i)));
            byte[] pixels = PngRows.compressed(argb, width, part[0], part[1], part[2], part[3], opacity);
            if (i == 0) {
                chunks.write("IDAT", pixels);
            } else {
                chunks.write(
                        "fdAT",
                        ByteBuffer.allocate(4 + pixels.length)
                                .putInt(sequence++)
                                .put(pixels)
                                .array());
            }
            before = argb;
        }
        chunks.end();
    }

    /// Left, top, columns and rows of what differs; one pixel where nothing does.
    static int[] changed(int[] before, int[] now, int width, int height) {
        int left = width;
        int top = height;
        int right = -1;
        int bottom = -1;
        for (int i = 0; i < now.length; i++) {
            if (now[i] != before[i]) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = Math.max(bottom, i / width);
            }
        }
        return right < 0 ? new int[] {0, 0, 1, 1} : new int[] {left, top, right - left + 1, bottom - top + 1};
    }

    /// The rectangle takes the place of what was there, and stays.
    private byte[] control(int[] part, int milliseconds) {
        return ByteBuffer.allocate(26)
                .putInt(sequence++)
                .putInt(part[2])
                .putInt(part[3])
                .putInt(part[0])
                .putInt(part[1])
                .putShort((short) milliseconds)
                .putShort((short) MILLISECONDS)
                .put((byte) 0)
                .put((byte) 0)
                .array();
    }

    private int milliseconds(int frame) {
        return (int) Math.rint(MILLISECONDS * frame / frames.framesPerSecond());
    }
}
