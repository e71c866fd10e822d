package errorscape.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Products of [VectorRows] of four vectors and more: four by four of them stay in registers.
final class VectorFours {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorFours() {}

    /// Calls the loops, in all the ways that occur, to have them compiled.
    static void call(int times) {
        int stride = 5 * LANES;
        double[] m = new double[16 * stride];
        double[] first = new double[stride];
        double[] out = new double[16 * stride];
        for (int k = 0; k < times; k++) {
            int rows = 1 + k % 11;
            int count = 1 + k % 7;
            product(m, 0, stride, 0, 4, m, 0, 1, stride, rows, count, first, out, 0, stride);
        }
    }

    /// Four rows and four vectors at a time; `in[r][k]` is at `inAt + r * rowStride + k * inStride`.
    ///
    /// @param to such that `to - from` is a multiple of 4
    /// @param out overwritten
    static void product(
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

    private static void store(DoubleVector a, DoubleVector b, DoubleVector c, DoubleVector d, double[] out, int at) {
        a.intoArray(out, at);
        b.intoArray(out, at + LANES);
        c.intoArray(out, at + 2 * LANES);
        d.intoArray(out, at + 3 * LANES);
    }
}
