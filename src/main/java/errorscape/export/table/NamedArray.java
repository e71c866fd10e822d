package errorscape.export.table;

import java.util.List;

/// An array with a name and a shape, in rows (the last index runs fastest). The values are not modified.
public sealed interface NamedArray {
    String name();

    /// The number of values along each axis; empty for a single value.
    int[] shape();

    /// Numbers; NaN and infinities where there is none.
    record Doubles(String name, int[] shape, double[] values) implements NamedArray {
        public Doubles {
            check(name, shape, values.length);
        }
    }

    /// Whole numbers.
    record Longs(String name, int[] shape, long[] values) implements NamedArray {
        public Longs {
            check(name, shape, values.length);
        }
    }

    /// Texts.
    record Texts(String name, int[] shape, List<String> values) implements NamedArray {
        public Texts {
            values = List.copyOf(values);
            check(name, shape, values.size());
        }
    }

    /// A vector.
    static NamedArray of(String name, double[] values) {
        return new Doubles(name, new int[] {values.length}, values);
    }

    /// A vector of whole numbers.
    static NamedArray of(String name, long[] values) {
        return new Longs(name, new int[] {values.length}, values);
    }

    /// A vector of texts.
    static NamedArray of(String name, List<String> values) {
        return new Texts(name, new int[] {values.size()}, values);
    }

    /// A matrix.
    static NamedArray of(String name, int rows, int columns, double[] values) {
        return new Doubles(name, new int[] {rows, columns}, values);
    }

    /// A single value: a text, a whole number or another.
    static NamedArray single(String name, Object value) {
        return switch (value) {
            case Double number -> new Doubles(name, new int[0], new double[] {number});
            case Integer number -> new Longs(name, new int[0], new long[] {number});
            case Long number -> new Longs(name, new int[0], new long[] {number});
            case Boolean flag -> new Longs(name, new int[0], new long[] {flag ? 1 : 0});
            default -> new Texts(name, new int[0], List.of(value.toString()));
        };
    }

    private static void check(String name, int[] shape, int count) {
        int product = 1;
        for (int side : shape) {
            product *= side;
        }
        if (product != count) {
            throw new IllegalArgumentException("the array \"" + name + "\" has " + count + " values, not " + product);
        }
    }
}
