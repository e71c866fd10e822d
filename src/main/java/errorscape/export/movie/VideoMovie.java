package errorscape.export.movie;

import errorscape.file.ScratchFile;
import errorscape.picture.Monitor;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Videos by ffmpeg, which has to be on the path: it gets the frames through a pipe.
public final class VideoMovie {
    private static final String PROGRAM = "ffmpeg";

    private final Frames frames;
    private final boolean webm;
    private final String description;
    private final Monitor monitor;

    /// @param webm whether it is a WebM file, with VP9; else MP4, with H.264
    /// @param description what the file says of itself
    public VideoMovie(Frames frames, boolean webm, String description, Monitor monitor) {
        this.frames = frames;
        this.webm = webm;
        this.description = description;
        this.monitor = monitor;
    }

    /// Whether there is an ffmpeg.
    public static boolean possible() {
        try {
            Process process = new ProcessBuilder(PROGRAM, "-version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Draws all frames and writes the video.
    ///
    /// @throws IOException of the stream, or with what ffmpeg says
    /// @throws java.util.concurrent.CancellationException if it is not wanted any more
    public void write(OutputStream to) throws IOException {
        // A video has a table of its frames at its beginning, so it cannot be written straight through.
        try (ScratchFile scratch = ScratchFile.create(webm ? ".webm" : ".mp4")) {
            Process process = new ProcessBuilder(command(scratch.name()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                feed(process);
                finish(process);
            } finally {
                process.destroy();
            }
            scratch.copyTo(to);
        }
    }

    private List<String> command(String out) {
        List<String> words = new ArrayList<>(List.of(PROGRAM, "-loglevel", "error", "-y", "-f", "rawvideo"));
        words.addAll(List.of("-pixel_format", "bgra", "-video_size", frames.width() + "x" + frames.height()));
        words.addAll(List.of("-framerate", String.format(Locale.ROOT, "%.4f", frames.framesPerSecond()), "-i", "-"));
        // Both codecs take even sizes only.
        words.addAll(List.of("-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-pix_fmt", "yuv420p"));
        words.addAll(List.of("-metadata", "comment=" + description));
        words.addAll(
                webm
                        ? List.of("-c:v", "libvpx-vp9", "-crf", "24", "-b:v", "0", "-row-mt", "1", "-cpu-used", "4")
                        : List.of("-c:v", "libx264", "-crf", "18", "-preset", "medium", "-movflags", "+faststart"));
        words.add(out);
        return words;
    }

    private void feed(Process process) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(4 * frames.width() * frames.height()).order(ByteOrder.LITTLE_ENDIAN);
        try (OutputStream pipe = new BufferedOutputStream(process.getOutputStream())) {
            for (int i = 0; i < frames.count(); i++) {
                monitor.goOn();
                monitor.at("drawing frame " + (i + 1) + " of " + frames.count(), i / (double) frames.count());
                bytes.asIntBuffer().put(frames.argb(i));
                pipe.write(bytes.array());
            }
        } catch (IOException e) {
            // A pipe that breaks says less than the program at its end.
            throw new IOException("ffmpeg could not make the video: " + said(process, e), e);
        }
    }

    private static void finish(Process process) throws IOException {
        try {
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException("ffmpeg could not make the video: " + said(process, null));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while ffmpeg made the video", e);
        }
    }

    private static String said(Process process, @Nullable IOException otherwise) throws IOException {
        String words = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return words.isEmpty() && otherwise != null ? String.valueOf(otherwise.getMessage()) : words;
    }
}
