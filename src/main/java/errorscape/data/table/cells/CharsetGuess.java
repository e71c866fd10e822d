package errorscape.data.table.cells;

import errorscape.data.table.Guess;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Which character set a text is in: by its byte order mark, by the zeros of UTF-16, by being valid UTF-8; else by the
/// frequencies of a detector, whose word is taken only where there is enough to count.
public final class CharsetGuess {
    private static final String WHAT = "character set";

    /// Below this many letters beyond ASCII their frequencies say little, and Western Europe's is by far the usual one.
    private static final int ENOUGH_LETTERS = 40;

    /// Those of many bytes a letter have a grammar, which chance does not keep to.
    private static final Set<String> WITH_GRAMMAR =
            Set.of("BIG5", "EUC-JP", "EUC-KR", "GB18030", "ISO-2022-JP", "SHIFT_JIS");

    private static final Set<String> BY_FREQUENCY =
            Set.of("WINDOWS-1251", "KOI8-R", "ISO-8859-5", "WINDOWS-1253", "ISO-8859-7", "WINDOWS-1255");

    private CharsetGuess() {}

    public static Guess of(Beginning beginning) {
        byte[] bytes = beginning.bytes();
        if (beginning.source().file().isEmpty()) {
            return new Guess(WHAT, "UTF-8", "a pasted text", true);
        }
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Guess(WHAT, "UTF-8", "the file begins with its byte order mark", true);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new Guess(WHAT, "UTF-16LE", "the file begins with its byte order mark", true);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new Guess(WHAT, "UTF-16BE", "the file begins with its byte order mark", true);
        }
        String wide = utf16(bytes);
        if (wide != null) {
            return new Guess(WHAT, wide, "every second byte is zero", true);
        }
        int high = 0;
        for (byte b : bytes) {
            high += b < 0 ? 1 : 0;
        }
        if (validUtf8(bytes)) {
            String evidence = high == 0 ? "there are only ASCII letters in it" : "all of its bytes are valid UTF-8";
            return new Guess(WHAT, "UTF-8", evidence, high > 0 || beginning.whole());
        }
        String detected = detected(bytes, high);
        return detected == null
                ? new Guess(WHAT, "windows-1252", "the text is not UTF-8; this is the usual one in the West", false)
                : new Guess(WHAT, detected, "the text is not UTF-8; its letters are as frequent as in this one", false);
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /// Tables are mostly digits and separators, whose upper byte is zero.
    private static @Nullable String utf16(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        int half = bytes.length / 2;
        if (zeros[1] > 0.6 * half && zeros[0] < 0.05 * half) {
            return "UTF-16LE";
        }
        return zeros[0] > 0.6 * half && zeros[1] < 0.05 * half ? "UTF-16BE" : null;
    }

    /// Whether it is, but for a letter cut at the end.
    private static boolean validUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), false);
        return !result.isError();
    }

    private static @Nullable String detected(byte[] bytes, int high) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        boolean trusted = name != null
                && ((WITH_GRAMMAR.contains(name) && high >= 8)
                        || (BY_FREQUENCY.contains(name) && high >= ENOUGH_LETTERS));
        return trusted && Charset.isSupported(name) ? Charset.forName(name).name() : null;
    }
}
