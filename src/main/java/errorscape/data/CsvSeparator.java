package errorscape.data;

import java.io.BufferedReader;
import java.io.IOException;

/// Finds what separates the cells of a CSV file.
final class CsvSeparator {
    private static final int LOOKED_AT = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvSeparator() {}

    /// The comma, semicolon or tab that occurs most often in the first line outside quotes; a comma if none does. Skips
    /// a byte order mark, and otherwise leaves the reader where it was.
    static char detect(BufferedReader reader) throws IOException {
        skipByteOrderMark(reader);
        reader.mark(LOOKED_AT);
        char[] start = new char[LOOKED_AT];
        int length = 0;
        for (int n; length < start.length && (n = reader.read(start, length, start.length - length)) > 0; ) {
            length += n;
        }
        reader.reset();
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < length; i++) {
            char c = start[i];
            quoted ^= c == '"';
            if (begun && !quoted && (c == '\n' || c == '\r')) {
                break;
            }
            begun |= c != '\n' && c != '\r';
            if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        if (commas >= semicolons && commas >= tabs) {
            return ',';
        }
        return semicolons >= tabs ? ';' : '\t';
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }
}
