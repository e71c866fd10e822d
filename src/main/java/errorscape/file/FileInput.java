package errorscape.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// Reads files within bounds. Only regular files are opened, and what the program was started with (`/dev/stdin`, a
/// shell's `<(...)`): a device or a named pipe may have no end, or keep whoever opens it waiting for ever.
public final class FileInput {
    private FileInput() {}

    /// Opens a file.
    ///
    /// @param most bytes that are read; after them the stream throws a [FileException]
    /// @param wanted what messages tell to choose, such as "a CSV file"
    /// @throws FileException if it cannot be read, is too large or no file
    public static InputStream open(Path file, long most, String wanted) throws FileException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new FileException(file, "this is a folder; choose " + wanted);
            }
            if (!attributes.isRegularFile() && Descriptors.of(file).isEmpty()) {
                throw new FileException(file, "this is a device or a pipe, which may have no end; choose " + wanted);
            }
            if (attributes.isRegularFile() && attributes.size() > most) {
                throw tooLarge(file, most, wanted);
            }
            return new Bounded(file, Files.newInputStream(file), most, wanted);
        } catch (IOException e) {
            throw Reasons.reading(file, e);
        }
    }

    /// All of a file as text.
    ///
    /// @param most bytes
    /// @param wanted what messages tell to choose
    /// @throws FileException if it cannot be read, is too large or no file
    /// @throws CharacterCodingException if it is not UTF-8
    public static String text(Path file, long most, String wanted) throws FileException, CharacterCodingException {
        byte[] bytes;
        try (InputStream stream = open(file, most, wanted)) {
            bytes = stream.readAllBytes();
        } catch (IOException e) {
            throw Reasons.reading(file, e);
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /// Bounds a stream that is not a file itself, such as what comes out of a compressed one.
    ///
    /// @param most bytes that are read; after them the stream throws a [FileException]
    public static InputStream bounded(Path file, InputStream from, long most, String wanted) {
        return new Bounded(file, from, most, wanted);
    }

    private static FileException tooLarge(Path file, long most, String wanted) {
        String size = most >= 1 << 20 ? (most >> 20) + " MB" : most + " bytes";
        return new FileException(
                file, "the file is too large for " + wanted + " (more than " + size + "); choose another one");
    }

    /// Ends with a complaint where the file should have ended.
    private static final class Bounded extends InputStream {
        private final Path file;
        private final InputStream from;
        private final long most;
        private final String wanted;
        private long read;

        Bounded(Path file, InputStream from, long most, String wanted) {
            this.file = file;
            this.from = from;
            this.most = most;
            this.wanted = wanted;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int at, int count) throws IOException {
            try {
                // One more than is left, to see whether there is more.
                int got = from.read(to, at, (int) Math.min(count, most - read + 1));
                read += Math.max(0, got);
                if (read > most) {
                    throw tooLarge(file, most, wanted);
                }
                return got;
            } catch (IOException e) {
                throw Reasons.reading(file, e);
            }
        }

        @Override
        public void close() throws IOException {
            from.close();
        }
    }
}
