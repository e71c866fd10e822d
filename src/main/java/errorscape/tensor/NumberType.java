package errorscape.tensor;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// How numbers are stored.
enum NumberType {
    F64("f8", "F64", 8),
    F32("f4", "F32", 4),
    F16("f2", "F16", 2),
    BF16("", "BF16", 2),
    I64("i8", "I64", 8),
    I32("i4", "I32", 4),
    I16("i2", "I16", 2),
    I8("i1", "I8", 1),
    U8("u1", "U8", 1),
    BOOL("b1", "BOOL", 1);

    private final String numpy;
    private final String safetensors;
    private final int bytes;

    NumberType(String numpy, String safetensors, int bytes) {
        this.numpy = numpy;
        this.safetensors = safetensors;
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    static Optional<NumberType> ofNumpy(String name) {
        return Arrays.stream(values())
                .filter(t -> !t.numpy.isEmpty() && t.numpy.equals(name))
                .findFirst();
    }

    static Optional<NumberType> ofSafetensors(String name) {
        return Arrays.stream(values()).filter(t -> t.safetensors.equals(name)).findFirst();
    }

    /// The next number of a buffer. Whole numbers beyond 2^53 are rounded.
    double next(ByteBuffer from) {
        return switch (this) {
            case F64 -> from.getDouble();
            case F32 -> from.getFloat();
            case F16 -> Float.float16ToFloat(from.getShort());
            case BF16 -> Float.intBitsToFloat(from.getShort() << 16);
            case I64 -> from.getLong();
            case I32 -> from.getInt();
            case I16 -> from.getShort();
            case I8 -> from.get();
            case U8 -> from.get() & 0xFF;
            case BOOL -> from.get() != 0 ? 1 : 0;
        };
    }

    /// All numbers of a buffer, or as many as a shape has.
    ///
    /// @throws TensorException if there are fewer
    static double[] all(NumberType type, ByteBuffer from, int[] shape, String place) {
        long count = 1;
        for (int length : shape) {
            count *= length;
            if (count > Integer.MAX_VALUE / 8) {
                throw new TensorException(place + ": it has too many numbers");
            }
        }
        if (count * type.bytes > from.remaining()) {
            throw new TensorException(place + ": its shape asks for " + count + " numbers, but the file has fewer");
        }
        double[] values = new double[(int) count];
        Arrays.setAll(values, i -> type.next(from));
        return values;
    }
}
