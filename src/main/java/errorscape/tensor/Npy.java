package errorscape.tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One array in NumPy's format NPY: a magic word, a header that is a Python dictionary, the numbers.
final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([<>|=]?)([A-Za-z])(\\d+)'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order':\\s*True");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([0-9L,\\s]*)\\)");

    private Npy() {}

    /// Adds an array to tensors, or to texts if it holds texts.
    ///
    /// @param place for messages
    static void parse(byte[] bytes, String name, String place, Map<String, Tensor> tensors, Map<String, String> texts) {
        if (bytes.length < 10 || !Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC)) {
            throw new TensorException(place + ": this is no array of NumPy's");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean old = bytes[6] == 1;
        int start = old ? 10 : 12;
        int length = old ? buffer.getShort(8) & 0xFFFF : bytes.length < 12 ? -1 : buffer.getInt(8);
        if (length < 0 || length > bytes.length - start) {
            throw new TensorException(place + ": its header is cut off");
        }
        String header = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        Matcher type = TYPE.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!type.find() || !shape.find()) {
            throw new TensorException(place + ": its header says no type of numbers or no shape that is known; save"
                    + " arrays of numbers, not of objects");
        }
        int[] axes = axes(shape.group(1), place);
        buffer.position(start + length);
        buffer.order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        if (type.group(2).equals("U")) {
            texts.put(name, text(buffer));
            return;
        }
        String numbers = type.group(2) + type.group(3);
        NumberType stored = NumberType.ofNumpy(numbers)
                .orElseThrow(() -> new TensorException(place + ": numbers of type \"" + numbers
                        + "\" are not read; save float64, float32, float16, int8 to int64, uint8 or bool"));
        double[] values = NumberType.all(stored, buffer, axes, place);
        boolean columns = FORTRAN.matcher(header).find() && axes.length == 2;
        tensors.put(
                name,
                columns ? new Tensor(new int[] {axes[1], axes[0]}, values).transposed() : new Tensor(axes, values));
    }

    private static int[] axes(String text, String place) {
        try {
            return Arrays.stream(text.replace("L", "").split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new TensorException(place + ": its shape (" + text.strip() + ") is not understood", e);
        }
    }

    /// Texts are stored as code points of four bytes, filled up with zeros; those of a list are joined by commas.
    private static String text(ByteBuffer from) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        while (from.remaining() >= 4) {
            int point = from.getInt();
            if (point == 0) {
                gap = true;
            } else if (Character.isValidCodePoint(point)) {
                text.append(gap && !text.isEmpty() ? "," : "").appendCodePoint(point);
                gap = false;
            }
        }
        return text.toString();
    }
}
