package errorscape.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Products of matrices with units in lanes, for [RowPasses]. Like [VectorBlocks], loops are methods of their own that
/// are
/// compiled on their own.
///
/// All compute `out[r] = first + sum_(k < count) in[r][k] m[k]` for `rows` rows, rounded up to whole blocks, where
/// `first`,
/// `m[k]` and `out[r]` are whole vectors, vectors `from <= v < to` of each, and `in[r][k]` is a number. Every entry is
/// one
/// chain of fused multiply-adds in the order of `k`. Arrays are flat: row `r` of `out` starts at `outAt + r *
/// outStride`, `m[k]`
/// at `mAt + k * mStride`, and `in[r][k]` is at `inAt + r * rowStride + k`.
final class VectorRows {
    /// Stands for the place of activations that are not wanted.
    static final int AS_IT_IS = -1;

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    private VectorRows() {}

    /// Calls the loops, in all the ways that occur, to have them compiled.
    static void call(int times) {
        int stride = 5 * LANES;
        double[] m = new double[16 * stride];
        double[] first = new double[stride];
        double[] out = new double[16 * stride];
        for (int k = 0; k < times; k++) {
            int rows = 1 + k % 11;
            int count = 1 + k % 7;
            int to = 1 + k % 3;
            narrow(m, 0, stride, 0, to, m, 0, rows, count, first, out, 0, stride);
            broad(m, 0, stride, 0, to, m, 0, stride, rows, count, first, out, 0, stride);
        }
    }

    /// A number of entries rounded up to whole vectors.
    static int whole(int entries) {
        return (entries + LANES - 1) / LANES * LANES;
    }

    /// The first `width` entries of every row, rounded up to whole vectors; `in[r][k]` is at `inAt + r * rowStride +
    /// k`.
    ///
    /// @param hAt where what tanh gave is in `out`, by whose derivatives sums are multiplied, or [#AS_IT_IS]
    /// @param out overwritten
    static void product(
            double[] m,
            int mAt,
            int mStride,
            int width,
            double[] in,
            int inAt,
            int rowStride,
            int rows,
            int count,
            double[] first,
            double[] out,
            int outAt,
            int outStride,
            int hAt) {
        int vectors = whole(width) / LANES;
        int blocks = vectors & -4;
        boolean single = vectors == 1 && rowStride == 8 && outStride == 8;
        if (single && count <= 2) {
            VectorFew.few(m, mAt, mStride, in, inAt, rows, count, first, out, outAt, hAt);
            return;
        }
        if (single && count == 8) {
            VectorFew.square(m, mAt, mStride, in, inAt, rows, first, out, outAt, hAt);
            return;
        }
        if (blocks > 0) {
            VectorFours.product(
                    m, mAt, mStride, 0, blocks, in, inAt, rowStride, 1, rows, count, first, out, outAt, outStride);
        }
        if (blocks < vectors && rowStride == 8) {
            narrow(m, mAt, mStride, blocks, vectors, in, inAt, rows, count, first, out, outAt, outStride);
        } else if (blocks < vectors) {
            broad(m, mAt, mStride, blocks, vectors, in, inAt, rowStride, rows, count, first, out, outAt, outStride);
        }
        if (hAt >= 0) {
            VectorSums.tanhSlopes(out, hAt, outAt, rows * outStride);
        }
    }

    /// Eight rows and one vector at a time, where rows of `in` are one vector: constant distances take the fewest
    /// instructions.
    ///
    /// @param out overwritten
    static void narrow(
            double[] m,
            int mAt,
            int mStride,
            int from,
            int to,
            double[] in,
            int inAt,
            int rows,
            int count,
            double[] first,
            double[] out,
            int outAt,
            int outStride) {
        for (int r = 0; r < rows; r += 8) {
            for (int v = from; v < to; v++) {
                DoubleVector a0 = DoubleVector.fromArray(SPECIES, first, v * LANES);
                DoubleVector a1 = a0;
                DoubleVector a2 = a0;
                DoubleVector a3 = a0;
                DoubleVector a4 = a0;
                DoubleVector a5 = a0;
                DoubleVector a6 = a0;
                DoubleVector a7 = a0;
                for (int k = 0; k < count; k++) {
                    DoubleVector x = DoubleVector.fromArray(SPECIES, m, mAt + k * mStride + v * LANES);
                    int i = inAt + r * 8 + k;
                    a0 = x.fma(DoubleVector.broadcast(SPECIES, in[i]), a0);
                    a1 = x.fma(DoubleVector.broadcast(SPECIES, in[i + 8]), a1);
                    a2 = x.fma(DoubleVector.broadcast(SPECIES, in[i + 16]), a2);
                    a3 = x.fma(DoubleVector.broadcast(SPECIES, in[i + 24]), a3);
                    a4 = x.fma(DoubleVector.broadcast(SPECIES, in[i + 32]), a4);
                    a5 = x.fma(DoubleVector.broadcast(SPECIES, in[i + 40]), a5);
                    a6 = x.fma(DoubleVector.broadcast(SPECIES, in[i + 48]), a6);
                    a7 = x.fma(DoubleVector.broadcast(SPECIES, in[i + 56]), a7);
                }
                int at = outAt + r * outStride + v * LANES;
                a0.intoArray(out, at);
                a1.intoArray(out, at + outStride);
                a2.intoArray(out, at + 2 * outStride);
                a3.intoArray(out, at + 3 * outStride);
                a4.intoArray(out, at + 4 * outStride);
                a5.intoArray(out, at + 5 * outStride);
                a6.intoArray(out, at + 6 * outStride);
                a7.intoArray(out, at + 7 * outStride);
            }
        }
    }

    /// Eight rows and one vector at a time.
    ///
    /// @param out overwritten
    static void broad(
            double[] m,
            int mAt,
            int mStride,
            int from,
            int to,
            double[] in,
            int inAt,
            int rowStride,
            int rows,
            int count,
            double[] first,
            double[] out,
            int outAt,
            int outStride) {
        for (int r = 0; r < rows; r += 8) {
            int r0 = inAt + r * rowStride;
            int r1 = inAt + (r + 1) * rowStride;
            int r2 = inAt + (r + 2) * rowStride;
            int r3 = inAt + (r + 3) * rowStride;
            int r4 = inAt + (r + 4) * rowStride;
            int r5 = inAt + (r + 5) * rowStride;
            int r6 = inAt + (r + 6) * rowStride;
            int r7 = inAt + (r + 7) * rowStride;
            for (int v = from; v < to; v++) {
                DoubleVector a0 = DoubleVector.fromArray(SPECIES, first, v * LANES);
                DoubleVector a1 = a0;
                DoubleVector a2 = a0;
                DoubleVector a3 = a0;
                DoubleVector a4 = a0;
                DoubleVector a5 = a0;
                DoubleVector a6 = a0;
                DoubleVector a7 = a0;
                for (int k = 0; k < count; k++) {
                    DoubleVector x = DoubleVector.fromArray(SPECIES, m, mAt + k * mStride + v * LANES);
                    a0 = x.fma(DoubleVector.broadcast(SPECIES, in[r0 + k]), a0);
                    a1 = x.fma(DoubleVector.broadcast(SPECIES, in[r1 + k]), a1);
                    a2 = x.fma(DoubleVector.broadcast(SPECIES, in[r2 + k]), a2);
                    a3 = x.fma(DoubleVector.broadcast(SPECIES, in[r3 + k]), a3);
                    a4 = x.fma(DoubleVector.broadcast(SPECIES, in[r4 + k]), a4);
                    a5 = x.fma(DoubleVector.broadcast(SPECIES, in[r5 + k]), a5);
                    a6 = x.fma(DoubleVector.broadcast(SPECIES, in[r6 + k]), a6);
                    a7 = x.fma(DoubleVector.broadcast(SPECIES, in[r7 + k]), a7);
                }
                int at = outAt + r * outStride + v * LANES;
                a0.intoArray(out, at);
                a1.intoArray(out, at + outStride);
                a2.intoArray(out, at + 2 * outStride);
                a3.intoArray(out, at + 3 * outStride);
                a4.intoArray(out, at + 4 * outStride);
                a5.intoArray(out, at + 5 * outStride);
                a6.intoArray(out, at + 6 * outStride);
                a7.intoArray(out, at + 7 * outStride);
            }
        }
    }
}
