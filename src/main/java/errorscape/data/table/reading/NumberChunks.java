package errorscape.data.table.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers of a column while it is read. They grow without being copied, and are given away without a second copy of
/// all columns.
final class NumberChunks {
    private static final int BITS = 13;
    private static final int SIZE = 1 << BITS;
    private static final int MASK = SIZE - 1;

    private final List<double[]> chunks = new ArrayList<>();
    private double[] first = new double[64];

    void set(int index, double value) {
        if (index < SIZE) {
            // Small tables are most.
            while (index >= first.length) {
                first = Arrays.copyOf(first, Math.min(SIZE, 4 * first.length));
            }
            first[index] = value;
            return;
        }
        while (chunks.size() < index >> BITS) {
            chunks.add(new double[SIZE]);
        }
        chunks.get((index >> BITS) - 1)[index & MASK] = value;
    }

    double get(int index) {
        return index < SIZE ? first[index] : chunks.get((index >> BITS) - 1)[index & MASK];
    }

    /// The numbers in another order; this column is empty afterwards.
    ///
    /// @param order places of the numbers
    double[] give(int[] order) {
        double[] result = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            result[i] = get(order[i]);
        }
        clear();
        return result;
    }

    /// The first `count` numbers; this column is empty afterwards.
    double[] give(int count) {
        double[] result = new double[count];
        System.arraycopy(first, 0, result, 0, Math.min(count, Math.min(SIZE, first.length)));
        for (int from = SIZE; from < count; from += SIZE) {
            System.arraycopy(chunks.get((from >> BITS) - 1), 0, result, from, Math.min(SIZE, count - from));
        }
        clear();
        return result;
    }

    private void clear() {
        chunks.clear();
        first = new double[0];
    }
}
