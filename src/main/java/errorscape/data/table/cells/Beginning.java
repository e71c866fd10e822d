package errorscape.data.table.cells;

import errorscape.data.table.TableSource;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/// The first part of a file, unpacked, which is all that guesses look at. The bytes must not be changed.
///
/// @param whole whether there is no more
public record Beginning(TableSource source, byte[] bytes, boolean whole) {
    /// Enough for thousands of rows, and read at once from any disk.
    private static final int LOOKED_AT = 1 << 19;

    /// Reads the beginning of a table's file.
    ///
    /// @throws errorscape.data.DataException if the file cannot be read
    public static Beginning of(TableSource source) {
        return TableInput.guarded(source, () -> {
            try (InputStream stream = TableInput.bytes(source)) {
                byte[] bytes = stream.readNBytes(LOOKED_AT);
                return new Beginning(source, bytes, bytes.length < LOOKED_AT);
            }
        });
    }

    /// The text up to the last whole line, without a byte order mark; what does not belong to the character set is
    /// replaced.
    public String text(String charset) {
        CharsetDecoder decoder = Charset.forName(charset)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer chars = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        decoder.decode(ByteBuffer.wrap(bytes), chars, false);
        String text = chars.flip().toString();
        int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        String lines = whole || end < 0 ? text : text.substring(0, end + 1);
        return lines.startsWith("\uFEFF") ? lines.substring(1) : lines;
    }
}
