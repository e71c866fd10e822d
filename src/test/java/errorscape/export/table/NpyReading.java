package errorscape.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the NPY format as its description says (numpy.lib.format), apart from what the program writes with.
record NpyReading(String type, int[] shape, ByteBuffer values) {
    private static final Pattern HEADER =
            Pattern.compile("\\{'descr': '([^']+)', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\), \\} *\n");

    static NpyReading of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(Arrays.copyOf(bytes, 8)).containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
        int length = buffer.getShort(8) & 0xFFFF;
        assertThat((10 + length) % 64).isZero();
        Matcher header = HEADER.matcher(new String(bytes, 10, length, StandardCharsets.US_ASCII));
        assertThat(header.matches()).isTrue();
        int[] shape = Arrays.stream(header.group(2).split(","))
                .map(String::strip)
                .filter(side -> !side.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        return new NpyReading(
                header.group(1),
                shape,
                buffer.slice(10 + length, bytes.length - 10 - length).order(ByteOrder.LITTLE_ENDIAN));
    }

    double[] doubles() {
        assertThat(type).isEqualTo("<f8");
        double[] all = new double[values.remaining() / 8];
        values.asDoubleBuffer().get(all);
        return all;
    }

    long[] longs() {
        assertThat(type).isEqualTo("<i8");
        long[] all = new long[values.remaining() / 8];
        values.asLongBuffer().get(all);
        return all;
    }

    List<String> texts() {
        assertThat(type).startsWith("<U");
        int width = 4 * Integer.parseInt(type.substring(2));
        List<String> all = new ArrayList<>();
        for (int at = 0; at < values.remaining(); at += width) {
            byte[] text = new byte[width];
            values.get(at, text);
            all.add(new String(text, Charset.forName("UTF-32LE")).replace("\0", ""));
        }
        return all;
    }
}
