package errorscape.data;

import errorscape.file.FileInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Strict decoding of UTF-8.
final class Utf8 {
    private Utf8() {}

    /// A decoder that fails instead of putting question marks into the text.
    static CharsetDecoder strictDecoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// The line, from 1, of the first bytes that are not UTF-8. The reader of the language decodes ahead, so its
    /// position does not tell.
    ///
    /// @param most bytes that are read
    static long malformedLine(Path file, long most) {
        CharsetDecoder decoder = strictDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 14);
        CharBuffer chars = CharBuffer.allocate(1 << 14);
        long line = 1;
        try (InputStream stream = FileInput.open(file, most, "a text file")) {
            boolean end = false;
            while (!end) {
                int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                bytes.compact();
                line += chars.flip().chars().filter(c -> c == '\n').count();
                chars.clear();
                if (result.isError()) {
                    return line;
                }
            }
        } catch (IOException e) {
            // The place is a help only; the reader of the message still learns what is wrong.
            return line;
        }
        return line;
    }
}
