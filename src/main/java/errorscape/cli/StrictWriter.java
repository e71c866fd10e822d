package errorscape.cli;

import errorscape.file.FileException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;

/// Text that is lost loudly: a `PrintWriter` on it throws [OutputLost] where others go on in silence. What is written
/// is seen within a fifth of a second as long as more is written.
final class StrictWriter extends Writer {
    private static final long LONGEST_WAIT = 200_000_000;

    private final Writer to;
    private long flushed = System.nanoTime() - LONGEST_WAIT;

    /// @param stream throws [FileException]
    StrictWriter(OutputStream stream, Charset charset) {
        to = new OutputStreamWriter(stream, charset);
    }

    @Override
    public void write(char[] text, int from, int count) throws IOException {
        try {
            to.write(text, from, count);
            if (System.nanoTime() - flushed >= LONGEST_WAIT) {
                flush();
            }
        } catch (FileException e) {
            throw new OutputLost(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            to.flush();
        } catch (FileException e) {
            throw new OutputLost(e);
        }
        flushed = System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
