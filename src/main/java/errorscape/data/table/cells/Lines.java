package errorscape.data.table.cells;

import errorscape.data.DataException;
import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The lines of a text, counted, none longer than a bound.
final class Lines {
    /// In characters; a file without line ends is one line, and a quote that is never closed one cell.
    static final int LONGEST = 1 << 22;

    private final BufferedReader reader;
    private final String file;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private int pushed = -2;

    Lines(BufferedReader reader, String file) {
        this.reader = reader;
        this.file = file;
    }

    /// Of the line that was read last, counted from 1.
    long number() {
        return number;
    }

    /// The next line without its end; null after the last.
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        int c = read();
        if (c < 0) {
            return null;
        }
        number++;
        while (c >= 0 && c != '\n' && c != '\r') {
            line.append((char) c);
            if (line.length() > LONGEST) {
                throw DataException.at(
                        file, number, null, "the line has more than 4 million characters; this is no table of text");
            }
            c = read();
        }
        if (c == '\r') {
            int after = read();
            if (after != '\n') {
                pushed = after;
            }
        }
        return line.toString();
    }

    private int read() throws IOException {
        if (pushed != -2) {
            int c = pushed;
            pushed = -2;
            return c;
        }
        return reader.read();
    }
}
