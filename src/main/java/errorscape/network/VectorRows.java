package errorscape.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The loops of [RowPasses]: units in lanes. Like [VectorBlocks], methods of their own that are compiled on their
/// own.
///
/// All compute `out[r] = first + sum_(k < count) in[r][k] m[k]` for `rows` rows, rounded up to whole blocks, where `first`,
/// `m[k]` and `out[r]` are whole vectors, vectors `from <= v < to` of each, and `in[r][k]` is a number. Every entry is one
/// chain of fused multiply-adds in the order of `k`. Arrays are flat: row `r` of `out` starts at `outAt + r * outStride`, `m[k]`
/// at `mAt + k * mStride`.
final class VectorRows {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    /// Stands for the place of activations that are not wanted.
    static final int AS_IT_IS = -1;

    private VectorRows() {}

    /// Calls the loops, in all the ways that occur, to have them compiled.
    static void call(int times) {
        int stride = 5 * LANES;
        double[] m = new double[16 * stride];
        double[] first = new double[stride];
        double[] out = new double[16 * stride];
        double[] sums = new double[stride];
        for (int k = 0; k < times; k++) {
            int rows = 1 + k % 11;
            int count = 1 + k % 7;
            int to = 1 + k % 3;
            int h = k % 2 - 1;
            narrow(m, 0, stride, 0, to, m, 0, rows, count, first, out, 0, stride);
            broad(m, 0, stride, 0, to, m, 0, stride, rows, count, first, out, 0, stride);
            across(m, 0, stride, 0, to, m, 0, stride, rows, count, first, out, 0, stride, sums);
            fours(m, 0, stride, 0, 4, m, 0, 1, stride, rows, count, first, out, 0, stride);
            square(m, 0, stride, m, 0, rows, first, out, 0, h);
            few(m, 0, stride, m, 0, rows, 1 + k / 2 % 2, first, out, 0, h);
            tanhSlopes(m, 0, stride, stride);
            sums(m, 0, stride, count, sums);
            reach(m, stride, count, 1, first);
        }
    }

    /// A number of entries rounded up to whole vectors.
    static int whole(int entries) {
        return (entries + LANES - 1) / LANES * LANES;
    }

    /// The first `width` entries of every row, rounded up to whole vectors; `in[r][k]` is at `inAt + r * rowStride + k`.
    ///
    /// @param hAt where what tanh gave is in `out`, by whose derivatives the sums are multiplied; [#AS_IT_IS] if they are not
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
            few(m, mAt, mStride, in, inAt, rows, count, first, out, outAt, hAt);
            return;
        }
        if (single && count == 8) {
            square(m, mAt, mStride, in, inAt, rows, first, out, outAt, hAt);
            return;
        }
        if (blocks > 0) {
            fours(m, mAt, mStride, 0, blocks, in, inAt, rowStride, 1, rows, count, first, out, outAt, outStride);
        }
        if (blocks < vectors && rowStride == 8) {
            narrow(m, mAt, mStride, blocks, vectors, in, inAt, rows, count, first, out, outAt, outStride);
        } else if (blocks < vectors) {
            broad(m, mAt, mStride, blocks, vectors, in, inAt, rowStride, rows, count, first, out, outAt, outStride);
        }
        if (hAt >= 0) {
            tanhSlopes(out, hAt, outAt, rows * outStride);
        }
    }

    /// One vector of eight sums of eight terms each, where rows of `in` and `out` are one vector: what `m` has stays in
    /// registers.
    ///
    /// @param out overwritten, `rows` rows
    static void square(
            double[] m, int mAt, int mStride, double[] in, int inAt, int rows, double[] first, double[] out, int outAt, int hAt) {
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
                a.mul(slope(out, hAt + 8 * r)).intoArray(out, outAt + 8 * r);
            }
        }
    }

    /// One vector of sums of one or two terms, where rows of `in` and `out` are one vector.
    ///
    /// @param count 1 or 2
    /// @param out overwritten, `rows` rows
    /// @param hAt as in [#product]
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
                    a.mul(slope(out, hAt + 8 * r)).intoArray(out, outAt + 8 * r);
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
                a.mul(slope(out, hAt + 8 * r)).intoArray(out, outAt + 8 * r);
            }
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

    /// Eight rows and one vector at a time, where neighbours of a row of `in` lie `inStride` apart and rows next to each
    /// other.
    ///
    /// @param out overwritten
    /// @param sums overwritten: `sum_k m[k]`, in the order of `k`
    static void across(
            double[] m,
            int mAt,
            int mStride,
            int from,
            int to,
            double[] in,
            int inAt,
            int inStride,
            int rows,
            int count,
            double[] first,
            double[] out,
            int outAt,
            int outStride,
            double[] sums) {
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
                DoubleVector sum = DoubleVector.zero(SPECIES);
                for (int k = 0; k < count; k++) {
                    DoubleVector x = DoubleVector.fromArray(SPECIES, m, mAt + k * mStride + v * LANES);
                    int i = inAt + r + k * inStride;
                    a0 = x.fma(DoubleVector.broadcast(SPECIES, in[i]), a0);
                    a1 = x.fma(DoubleVector.broadcast(SPECIES, in[i + 1]), a1);
                    a2 = x.fma(DoubleVector.broadcast(SPECIES, in[i + 2]), a2);
                    a3 = x.fma(DoubleVector.broadcast(SPECIES, in[i + 3]), a3);
                    a4 = x.fma(DoubleVector.broadcast(SPECIES, in[i + 4]), a4);
                    a5 = x.fma(DoubleVector.broadcast(SPECIES, in[i + 5]), a5);
                    a6 = x.fma(DoubleVector.broadcast(SPECIES, in[i + 6]), a6);
                    a7 = x.fma(DoubleVector.broadcast(SPECIES, in[i + 7]), a7);
                    sum = sum.add(x);
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
                sum.intoArray(sums, v * LANES);
            }
        }
    }

    /// `sum_(k < count) m[k]`, in the order of `k`.
    ///
    /// @param sums overwritten
    static void sums(double[] m, int mAt, int mStride, int count, double[] sums) {
        for (int at = 0; at < mStride; at += LANES) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int k = 0; k < count; k++) {
                sum = sum.add(DoubleVector.fromArray(SPECIES, m, mAt + k * mStride + at));
            }
            sum.intoArray(sums, at);
        }
    }

    /// Four rows and four vectors at a time.
    ///
    /// @param to such that `to - from` is a multiple of 4
    /// @param out overwritten
    static void fours(
            double[] m,
            int mAt,
            int mStride,
            int from,
            int to,
            double[] in,
            int inAt,
            int rowStride,
            int inStride,
            int rows,
            int count,
            double[] first,
            double[] out,
            int outAt,
            int outStride) {
        for (int r = 0; r < rows; r += 4) {
            for (int v = from; v < to; v += 4) {
                int at = v * LANES;
                DoubleVector p0 = DoubleVector.fromArray(SPECIES, first, at);
                DoubleVector p1 = DoubleVector.fromArray(SPECIES, first, at + LANES);
                DoubleVector p2 = DoubleVector.fromArray(SPECIES, first, at + 2 * LANES);
                DoubleVector p3 = DoubleVector.fromArray(SPECIES, first, at + 3 * LANES);
                DoubleVector q0 = p0;
                DoubleVector q1 = p1;
                DoubleVector q2 = p2;
                DoubleVector q3 = p3;
                DoubleVector s0 = p0;
                DoubleVector s1 = p1;
                DoubleVector s2 = p2;
                DoubleVector s3 = p3;
                DoubleVector t0 = p0;
                DoubleVector t1 = p1;
                DoubleVector t2 = p2;
                DoubleVector t3 = p3;
                for (int k = 0; k < count; k++) {
                    int j = mAt + k * mStride + at;
                    DoubleVector x0 = DoubleVector.fromArray(SPECIES, m, j);
                    DoubleVector x1 = DoubleVector.fromArray(SPECIES, m, j + LANES);
                    DoubleVector x2 = DoubleVector.fromArray(SPECIES, m, j + 2 * LANES);
                    DoubleVector x3 = DoubleVector.fromArray(SPECIES, m, j + 3 * LANES);
                    int i = inAt + r * rowStride + k * inStride;
                    DoubleVector w = DoubleVector.broadcast(SPECIES, in[i]);
                    p0 = w.fma(x0, p0);
                    p1 = w.fma(x1, p1);
                    p2 = w.fma(x2, p2);
                    p3 = w.fma(x3, p3);
                    w = DoubleVector.broadcast(SPECIES, in[i + rowStride]);
                    q0 = w.fma(x0, q0);
                    q1 = w.fma(x1, q1);
                    q2 = w.fma(x2, q2);
                    q3 = w.fma(x3, q3);
                    w = DoubleVector.broadcast(SPECIES, in[i + 2 * rowStride]);
                    s0 = w.fma(x0, s0);
                    s1 = w.fma(x1, s1);
                    s2 = w.fma(x2, s2);
                    s3 = w.fma(x3, s3);
                    w = DoubleVector.broadcast(SPECIES, in[i + 3 * rowStride]);
                    t0 = w.fma(x0, t0);
                    t1 = w.fma(x1, t1);
                    t2 = w.fma(x2, t2);
                    t3 = w.fma(x3, t3);
                }
                int place = outAt + r * outStride + at;
                store(p0, p1, p2, p3, out, place);
                store(q0, q1, q2, q3, out, place + outStride);
                store(s0, s1, s2, s3, out, place + 2 * outStride);
                store(t0, t1, t2, t3, out, place + 3 * outStride);
            }
        }
    }

    /// The largest `|bias| + size * sum_k |m[k]|` of any entry: what a layer can give for inputs of this size.
    static double reach(double[] m, int mStride, int count, double size, double[] biases) {
        double largest = 0;
        for (int at = 0; at < mStride; at += LANES) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int k = 0; k < count; k++) {
                sum = sum.add(DoubleVector.fromArray(SPECIES, m, at + k * mStride).abs());
            }
            DoubleVector whole = sum.mul(size).add(DoubleVector.fromArray(SPECIES, biases, at).abs());
            largest = Math.max(largest, whole.reduceLanes(VectorOperators.MAX));
        }
        return largest;
    }

    /// `d = d * (1 - h * h)`, the derivative of tanh by what it gave, for `count` entries, rounded up to whole vectors.
    ///
    /// @param memory modified
    static void tanhSlopes(double[] memory, int hAt, int dAt, int count) {
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
        for (int i = 0; i < count; i += LANES) {
            DoubleVector h = DoubleVector.fromArray(SPECIES, memory, hAt + i);
            DoubleVector d = DoubleVector.fromArray(SPECIES, memory, dAt + i);
            d.mul(one.sub(h.mul(h))).intoArray(memory, dAt + i);
        }
    }

    /// The derivative of tanh by what it gave.
    private static DoubleVector slope(double[] memory, int at) {
        DoubleVector h = DoubleVector.fromArray(SPECIES, memory, at);
        return DoubleVector.broadcast(SPECIES, 1).sub(h.mul(h));
    }

    private static void store(DoubleVector a, DoubleVector b, DoubleVector c, DoubleVector d, double[] out, int at) {
        a.intoArray(out, at);
        b.intoArray(out, at + LANES);
        c.intoArray(out, at + 2 * LANES);
        d.intoArray(out, at + 3 * LANES);
    }
}
