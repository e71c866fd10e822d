package errorscape.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Turns matrices round in squares of eight by eight numbers, in three steps: pairs of numbers, pairs of pairs, halves.
/// For registers of eight doubles. Like [VectorBlocks], a method of its own that is compiled on its own.
final class VectorTranspose {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    // Which of sixteen numbers of two vectors.
    private static final double[] EVEN = {0, 8, 2, 10, 4, 12, 6, 14};
    private static final double[] ODD = {1, 9, 3, 11, 5, 13, 7, 15};
    private static final double[] FIRST_PAIRS = {0, 1, 8, 9, 4, 5, 12, 13};
    private static final double[] SECOND_PAIRS = {2, 3, 10, 11, 6, 7, 14, 15};
    private static final double[] LOWER = {0, 1, 2, 3, 8, 9, 10, 11};
    private static final double[] UPPER = {4, 5, 6, 7, 12, 13, 14, 15};

    private VectorTranspose() {}

    /// Calls the loop to have it compiled.
    static void call(int times) {
        double[] from = new double[16 * 13 + 3];
        double[] to = new double[16 * 16];
        for (int k = 0; k < times; k++) {
            transpose(from, 0, 13, 1 + k % 16, 1 + k % 13, to, 16);
        }
    }

    /// `to[j * toStride + i] = from[fromAt + i * fromStride + j]` for rows `i` and columns `j`, both rounded up to
    /// eights: what
    /// is
    /// read beyond them must be in the array and means nothing.
    ///
    /// @param to overwritten, columns and rows rounded up to eights
    static void transpose(double[] from, int fromAt, int fromStride, int rows, int columns, double[] to, int toStride) {
        DoubleVector even = DoubleVector.fromArray(SPECIES, EVEN, 0);
        DoubleVector odd = DoubleVector.fromArray(SPECIES, ODD, 0);
        DoubleVector firstPairs = DoubleVector.fromArray(SPECIES, FIRST_PAIRS, 0);
        DoubleVector secondPairs = DoubleVector.fromArray(SPECIES, SECOND_PAIRS, 0);
        DoubleVector lower = DoubleVector.fromArray(SPECIES, LOWER, 0);
        DoubleVector upper = DoubleVector.fromArray(SPECIES, UPPER, 0);
        for (int i = 0; i < rows; i += 8) {
            for (int j = 0; j < columns; j += 8) {
                int at = fromAt + i * fromStride + j;
                DoubleVector a = DoubleVector.fromArray(SPECIES, from, at);
                DoubleVector b = DoubleVector.fromArray(SPECIES, from, at + fromStride);
                DoubleVector a01 = even.selectFrom(a, b);
                DoubleVector b01 = odd.selectFrom(a, b);
                a = DoubleVector.fromArray(SPECIES, from, at + 2 * fromStride);
                b = DoubleVector.fromArray(SPECIES, from, at + 3 * fromStride);
                DoubleVector a23 = even.selectFrom(a, b);
                DoubleVector b23 = odd.selectFrom(a, b);
                a = DoubleVector.fromArray(SPECIES, from, at + 4 * fromStride);
                b = DoubleVector.fromArray(SPECIES, from, at + 5 * fromStride);
                DoubleVector a45 = even.selectFrom(a, b);
                DoubleVector b45 = odd.selectFrom(a, b);
                a = DoubleVector.fromArray(SPECIES, from, at + 6 * fromStride);
                b = DoubleVector.fromArray(SPECIES, from, at + 7 * fromStride);
                DoubleVector a67 = even.selectFrom(a, b);
                DoubleVector b67 = odd.selectFrom(a, b);
                // Columns 0 and 4, 2 and 6, 1 and 5, 3 and 7 of the first four rows, then of the others.
                DoubleVector c04 = firstPairs.selectFrom(a01, a23);
                DoubleVector c26 = secondPairs.selectFrom(a01, a23);
                DoubleVector c15 = firstPairs.selectFrom(b01, b23);
                DoubleVector c37 = secondPairs.selectFrom(b01, b23);
                DoubleVector d04 = firstPairs.selectFrom(a45, a67);
                DoubleVector d26 = secondPairs.selectFrom(a45, a67);
                DoubleVector d15 = firstPairs.selectFrom(b45, b67);
                DoubleVector d37 = secondPairs.selectFrom(b45, b67);
                int place = j * toStride + i;
                lower.selectFrom(c04, d04).intoArray(to, place);
                lower.selectFrom(c15, d15).intoArray(to, place + toStride);
                lower.selectFrom(c26, d26).intoArray(to, place + 2 * toStride);
                lower.selectFrom(c37, d37).intoArray(to, place + 3 * toStride);
                upper.selectFrom(c04, d04).intoArray(to, place + 4 * toStride);
                upper.selectFrom(c15, d15).intoArray(to, place + 5 * toStride);
                upper.selectFrom(c26, d26).intoArray(to, place + 6 * toStride);
                upper.selectFrom(c37, d37).intoArray(to, place + 7 * toStride);
            }
        }
    }
}
