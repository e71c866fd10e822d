package errorscape.data.table.reading;

import java.util.ArrayList;
import java.util.List;

/// Small whole numbers for texts, in the order in which they first come, without making a text of a cell that was
/// seen before.
final class TextCodes {
    private final List<String> texts = new ArrayList<>();
    private int[] table = new int[64];

    /// The code of a text; a new one if it is new and there are not too many.
    ///
    /// @param most how many there may be
    /// @return -1 if there are too many
    int code(char[] text, int from, int length, int most) {
        int mask = table.length - 1;
        int slot = hash(text, from, length) & mask;
        while (table[slot] != 0) {
            if (equal(texts.get(table[slot] - 1), text, from, length)) {
                return table[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        if (texts.size() >= most) {
            return -1;
        }
        texts.add(new String(text, from, length));
        table[slot] = texts.size();
        if (2 * texts.size() > table.length) {
            grow();
        }
        return texts.size() - 1;
    }

    List<String> texts() {
        return texts;
    }

    private void grow() {
        int[] larger = new int[4 * table.length];
        int mask = larger.length - 1;
        for (int code = 0; code < texts.size(); code++) {
            char[] text = texts.get(code).toCharArray();
            int slot = hash(text, 0, text.length) & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = code + 1;
        }
        table = larger;
    }

    private static int hash(char[] text, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + text[i];
        }
        return hash ^ (hash >>> 15);
    }

    private static boolean equal(String known, char[] text, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
