package errorscape.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Products of [VectorRows] whose sums have few terms and whose rows are one vector: what `m` has stays in registers.
final class VectorFew {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorFew() {}

    /// Calls the loops, in all the ways that occur, to have them compiled.
    static void call(int times) {
        int stride = 5 * LANES;
        double[] m = new double[16 * stride];
        double[] first = new double[stride];
        double[] out = new double[16 * stride];
        for (int k = 0; k < times; k++) {
            int rows = 1 + k % 11;
            int h = k % 2 - 1;
            few(m, 0, stride, m, 0, rows, 1 + k / 2 % 2, first, out, 0, h);
            square(m, 0, stride, m, 0, rows, first, out, 0, h);
        }
    }

    /// One vector of sums of one or two terms, where rows of `in` and `out` are one vector.
    ///
    /// @param count 1 or 2
    /// @param out overwritten, `rows` rows
    /// @param hAt as [VectorRows#product] has it
    static void few(
            double[] m,
            int mAt,
            int mStride,
            double[] in,
            int inAt,
            int rows,
            int count,
            double[] first,
            double[] out,
            int outAt,
            int hAt) {
        DoubleVector start = DoubleVector.fromArray(SPECIES, first, 0);
        DoubleVector m0 = DoubleVector.fromArray(SPECIES, m, mAt);
        if (count == 1) {
            for (int r = 0; r < rows; r++) {
                DoubleVector a = m0.fma(DoubleVector.broadcast(SPECIES, in[inAt + 8 * r]), start);
                if (hAt < 0) {
                    a.intoArray(out, outAt + 8 * r);
                } else {
                    a.mul(VectorSums.slope(out, hAt + 8 * r)).intoArray(out, outAt + 8 * r);
                }
            }
            return;
        }
        DoubleVector m1 = DoubleVector.fromArray(SPECIES, m, mAt + mStride);
        for (int r = 0; r < rows; r++) {
            DoubleVector a = m0.fma(DoubleVector.broadcast(SPECIES, in[inAt + 8 * r]), start);
            a = m1.fma(DoubleVector.broadcast(SPECIES, in[inAt + 8 * r + 1]), a);
            if (hAt < 0) {
                a.intoArray(out, outAt + 8 * r);
            } else {
                a.mul(VectorSums.slope(out, hAt + 8 * r)).intoArray(out, outAt + 8 * r);
            }
        }
    }

    /// One vector of eight sums of eight terms each, where rows of `in` and `out` are one vector: what `m` has stays in
    /// registers.
    ///
    /// @param out overwritten, `rows` rows
    static void square(
            double[] m,
            int mAt,
            int mStride,
            double[] in,
            int inAt,
            int rows,
            double[] first,
            double[] out,
            int outAt,
            int hAt) {
        DoubleVector start = DoubleVector.fromArray(SPECIES, first, 0);
        DoubleVector m0 = DoubleVector.fromArray(SPECIES, m, mAt);
        DoubleVector m1 = DoubleVector.fromArray(SPECIES, m, mAt + mStride);
        DoubleVector m2 = DoubleVector.fromArray(SPECIES, m, mAt + 2 * mStride);
        DoubleVector m3 = DoubleVector.fromArray(SPECIES, m, mAt + 3 * mStride);
        DoubleVector m4 = DoubleVector.fromArray(SPECIES, m, mAt + 4 * mStride);
        DoubleVector m5 = DoubleVector.fromArray(SPECIES, m, mAt + 5 * mStride);
        DoubleVector m6 = DoubleVector.fromArray(SPECIES, m, mAt + 6 * mStride);
        DoubleVector m7 = DoubleVector.fromArray(SPECIES, m, mAt + 7 * mStride);
        for (int r = 0; r < rows; r++) {
            int i = inAt + 8 * r;
            DoubleVector a = m0.fma(DoubleVector.broadcast(SPECIES, in[i]), start);
            a = m1.fma(DoubleVector.broadcast(SPECIES, in[i + 1]), a);
            a = m2.fma(DoubleVector.broadcast(SPECIES, in[i + 2]), a);
            a = m3.fma(DoubleVector.broadcast(SPECIES, in[i + 3]), a);
            a = m4.fma(DoubleVector.broadcast(SPECIES, in[i + 4]), a);
            a = m5.fma(DoubleVector.broadcast(SPECIES, in[i + 5]), a);
            a = m6.fma(DoubleVector.broadcast(SPECIES, in[i + 6]), a);
            a = m7.fma(DoubleVector.broadcast(SPECIES, in[i + 7]), a);
            if (hAt < 0) {
                a.intoArray(out, outAt + 8 * r);
            } else {
                a.mul(VectorSums.slope(out, hAt + 8 * r)).intoArray(out, outAt + 8 * r);
            }
        }
    }
}
