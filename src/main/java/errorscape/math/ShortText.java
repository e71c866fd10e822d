package errorscape.math;

import java.util.regex.Pattern;

/// Messages that quote what a person typed or a file holds, which may be a megabyte without a blank.
public final class ShortText {
    /// No path is longer that anybody typed; a word of this length can be shown.
    private static final int LONGEST_WORD = 300;

    private static final int HEAD = 80;
    private static final int TAIL = 20;
    private static final int LONGEST = 3000;
    private static final Pattern LONG_WORD =
            Pattern.compile("(\\S{" + HEAD + "})\\S{" + (LONGEST_WORD - HEAD - TAIL) + ",}(\\S{" + TAIL + "})");

    private ShortText() {}

    /// A message with the middle of overlong words left out, and its end if it is still too long to be read.
    public static String of(String message) {
        if (message.length() <= LONGEST_WORD) {
            return message;
        }
        String words = LONG_WORD.matcher(message).replaceAll("$1\u2026$2");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "\u2026";
    }
}
