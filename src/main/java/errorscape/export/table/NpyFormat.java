package errorscape.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// NumPy's NPY format, version 1.0 (numpy.lib.format): a header that is a Python dictionary, then the values in rows,
/// little endian.
final class NpyFormat {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    /// The header's length is a multiple of this, so that values are aligned.
    private static final int ALIGNMENT = 64;

    private static final int CHUNK = 1024;

    private NpyFormat() {}

    static void write(NamedArray array, OutputStream to) throws IOException {
        switch (array) {
            case NamedArray.Doubles doubles -> {
                header("<f8", array.shape(), to);
                eights(doubles.values().length, (bytes, i) -> bytes.putDouble(doubles.values()[i]), to);
            }
            case NamedArray.Longs longs -> {
                header("<i8", array.shape(), to);
                eights(longs.values().length, (bytes, i) -> bytes.putLong(longs.values()[i]), to);
            }
            case NamedArray.Texts texts -> texts(texts, to);
        }
    }

    /// Texts have four bytes a character, and all the length of the longest.
    private static void texts(NamedArray.Texts texts, OutputStream to) throws IOException {
        int longest = texts.values().stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(0);
        int width = Math.max(1, longest);
        header("<U" + width, texts.shape(), to);
        Charset characters = Charset.forName("UTF-32LE");
        for (String text : texts.values()) {
            to.write(Arrays.copyOf(text.getBytes(characters), 4 * width));
        }
    }

    private static void header(String type, int[] shape, OutputStream to) throws IOException {
        // A tuple of one has a comma at its end.
        String sides = Arrays.stream(shape).mapToObj(side -> side + ",").collect(Collectors.joining(" "));
        String dictionary = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + sides + "), }";
        int bare = MAGIC.length + 2 + dictionary.length() + 1;
        String padded = dictionary + " ".repeat((ALIGNMENT - bare % ALIGNMENT) % ALIGNMENT) + "\n";
        to.write(MAGIC);
        to.write(padded.length() & 0xFF);
        to.write(padded.length() >> 8);
        to.write(padded.getBytes(StandardCharsets.ISO_8859_1));
    }

    private interface Put {
        void value(ByteBuffer bytes, int index);
    }

    private static void eights(int count, Put put, OutputStream to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            put.value(bytes, i);
            if (!bytes.hasRemaining() || i == count - 1) {
                to.write(bytes.array(), 0, bytes.position());
                bytes.clear();
            }
        }
    }
}
