package errorscape.export.movie;

import errorscape.picture.Monitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Animated GIFs of a bounded size: if all frames in 255 colours are too large, there are fewer colours, small changes
/// are
/// left out, and then frames.
public final class GifMovie {
    /// What mail and learning platforms take.
    public static final long LIMIT = 10_000_000;

    private static final int PALETTE_FRAMES = 7;
    private static final int STRETCHES = 3;
    private static final int STRETCH = 4;

    /// How much larger the whole may be than a guess from a few frames.
    private static final double CAUTION = 1.1;

    /// @param colours at most 255
    /// @param tolerance of changes, a squared distance of colours
    /// @param every so many frames one
    private record Quality(int colours, int tolerance, int every) {}

    private static final List<Quality> QUALITIES = List.of(
            new Quality(255, 0, 1),
            new Quality(255, 100, 1),
            new Quality(128, 150, 1),
            new Quality(128, 150, 2),
            new Quality(64, 250, 2),
            new Quality(64, 250, 3),
            new Quality(32, 300, 3),
            new Quality(32, 400, 4),
            new Quality(16, 600, 6),
            new Quality(16, 1000, 12));

    private final Frames frames;
    private final String comment;
    private final long limit;
    private final Monitor monitor;

    /// @param comment what the file says of itself
    /// @param limit bytes; nothing larger is written unless even the lowest quality is
    public GifMovie(Frames frames, String comment, long limit, Monitor monitor) {
        this.frames = frames;
        this.comment = comment;
        this.limit = limit;
        this.monitor = monitor;
    }

    /// Draws all frames and writes them.
    ///
    /// @throws IOException of the stream
    /// @throws java.util.concurrent.CancellationException if it is not wanted any more
    public void write(OutputStream to) throws IOException {
        for (int i = 0; i < QUALITIES.size(); i++) {
            boolean last = i == QUALITIES.size() - 1;
            Quality quality = QUALITIES.get(i);
            if (last || guess(quality) * CAUTION <= limit) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                if (encode(quality, last ? Long.MAX_VALUE : limit, bytes)) {
                    bytes.writeTo(to);
                    return;
                }
            }
        }
    }

    private GifPalette palette(int colours) {
        GifPalette palette = new GifPalette();
        int count = Math.min(PALETTE_FRAMES, frames.count());
        for (int k = 0; k < count; k++) {
            monitor.goOn();
            palette.count(frames.argb(count == 1 ? 0 : k * (frames.count() - 1) / (count - 1)));
        }
        palette.choose(Math.min(colours, GifStream.STAYS));
        return palette;
    }

    /// The size of the whole, from a few stretches of frames.
    private double guess(Quality quality) throws IOException {
        int shown = (frames.count() + quality.every() - 1) / quality.every();
        if (shown <= STRETCHES * STRETCH) {
            return 0;
        }
        monitor.at("choosing colours", Double.NaN);
        GifPalette palette = palette(quality.colours());
        long later = 0;
        long first = 0;
        for (int s = 0; s < STRETCHES; s++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            GifStream gif = new GifStream(bytes, frames.width(), frames.height(), palette, quality.tolerance());
            int from = s * (shown - STRETCH) / (STRETCHES - 1);
            for (int k = 0; k < STRETCH; k++) {
                monitor.goOn();
                gif.frame(frames.argb((from + k) * quality.every()), 1);
                first = k == 0 ? bytes.size() : first;
            }
            later += bytes.size() - first;
        }
        return first + later / (double) (STRETCHES * (STRETCH - 1)) * (shown - 1);
    }

    /// @return whether it is small enough
    private boolean encode(Quality quality, long most, ByteArrayOutputStream to) throws IOException {
        GifStream gif =
                new GifStream(to, frames.width(), frames.height(), palette(quality.colours()), quality.tolerance());
        gif.begin(comment);
        for (int i = 0; i < frames.count(); i += quality.every()) {
            monitor.goOn();
            monitor.at("drawing frame " + (i + 1) + " of " + frames.count(), i / (double) frames.count());
            int next = Math.min(frames.count(), i + quality.every());
            gif.frame(frames.argb(i), hundredths(next) - hundredths(i));
            if (to.size() > most) {
                return false;
            }
        }
        gif.end();
        return true;
    }

    /// When a frame begins, so that rounding does not add up.
    private int hundredths(int frame) {
        return (int) Math.rint(100 * frame / frames.framesPerSecond());
    }
}
