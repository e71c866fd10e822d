package errorscape.data.table.cells;

import errorscape.data.DataException;
import errorscape.data.table.TableSource;
import errorscape.file.FileException;
import errorscape.file.FileInput;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Opens tables, unpacks those that gzip has packed, and says in one way what cannot be read.
final class TableInput {
    static final String WANTED = "a table";

    /// More than any table within the limits takes; keeps what has no end from being read for ever.
    private static final long MOST_BYTES = 16L << 30;

    private static final String DAMAGED = "the packed file is damaged; pack it again";
    private static final String CUT_OFF = "the packed file is cut off; get it again";
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TableInput() {}

    /// Something that reads.
    interface Reading<T> {
        T run() throws IOException;
    }

    /// Runs something that reads, and turns what goes wrong into a message.
    static <T> T guarded(TableSource source, Reading<T> reading) {
        try {
            return reading.run();
        } catch (UncheckedIOException e) {
            throw problem(source, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw problem(source, e);
        }
    }

    private static DataException problem(TableSource source, IOException e) {
        String reason = switch (e) {
            case FileException unreadable when unreadable.getCause() instanceof ZipException -> DAMAGED;
            case FileException unreadable when unreadable.getCause() instanceof EOFException -> CUT_OFF;
            case FileException unreadable -> unreadable.reason();
            case CharacterCodingException ignored ->
                "the text is not in the character set it is read with; choose another one";
            case ZipException ignored -> DAMAGED;
            case EOFException ignored -> CUT_OFF;
            default -> "the file cannot be read: " + e.getMessage();
        };
        return new DataException(source.name() + ": " + reason, e);
    }

    /// The bytes of a table, unpacked.
    static InputStream bytes(TableSource source) throws IOException {
        Optional<Path> file = source.file();
        if (file.isEmpty()) {
            return new ByteArrayInputStream(source.text().getBytes(StandardCharsets.UTF_8));
        }
        if (Files.exists(file.get()) && !Files.isRegularFile(file.get()) && !Files.isDirectory(file.get())) {
            throw new DataException(source.name()
                    + ": this is a device or a pipe, which can be read only once; save it as a file first");
        }
        InputStream raw = new BufferedInputStream(FileInput.open(file.get(), MOST_BYTES, WANTED), BUFFER);
        try {
            raw.mark(2);
            int first = raw.read();
            int second = raw.read();
            raw.reset();
            if (first != 0x1F || second != 0x8B) {
                return raw;
            }
            return FileInput.bounded(file.get(), new GZIPInputStream(raw, BUFFER), MOST_BYTES, WANTED);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /// The text of a table, without a byte order mark; what is not in the character set is an error.
    static BufferedReader text(TableSource source, String charset) throws IOException {
        BufferedReader reader;
        if (source.file().isEmpty()) {
            reader = new BufferedReader(new StringReader(source.text()));
        } else {
            reader = new BufferedReader(
                    new InputStreamReader(
                            bytes(source),
                            Charset.forName(charset)
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    BUFFER);
        }
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
