package errorscape.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Sums over rows of matrices with units in lanes, and what is done to single entries, for [RowPasses].
final class VectorSums {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorSums() {}

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
            across(m, 0, stride, 0, 1 + k % 3, m, 0, stride, rows, count, first, out, 0, stride, sums);
            tanhSlopes(m, 0, stride, stride);
            sums(m, 0, stride, count, sums);
            add(out, 0, m, 0, LANES + count);
            reach(m, stride, count, 1, first);
        }
    }

    /// Eight rows and one vector at a time, where neighbours of a row of `in` lie `inStride` apart and rows next
    /// to each other.
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

    /// The largest `|bias| + size * sum_k |m[k]|` of any entry: what a layer can give for inputs of this size.
    static double reach(double[] m, int mStride, int count, double size, double[] biases) {
        double largest = 0;
        for (int at = 0; at < mStride; at += LANES) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int k = 0; k < count; k++) {
                sum = sum.add(
                        DoubleVector.fromArray(SPECIES, m, at + k * mStride).abs());
            }
            DoubleVector whole = sum.mul(size)
                    .add(DoubleVector.fromArray(SPECIES, biases, at).abs());
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
    static DoubleVector slope(double[] memory, int at) {
        DoubleVector h = DoubleVector.fromArray(SPECIES, memory, at);
        return DoubleVector.broadcast(SPECIES, 1).sub(h.mul(h));
    }

    /// `x[at + i] += y[from + i]` for `i < n`.
    static void add(double[] x, int at, double[] y, int from, int n) {
        int i = 0;
        for (; i + LANES <= n; i += LANES) {
            DoubleVector sum =
                    DoubleVector.fromArray(SPECIES, x, at + i).add(DoubleVector.fromArray(SPECIES, y, from + i));
            sum.intoArray(x, at + i);
        }
        for (; i < n; i++) {
            x[at + i] += y[from + i];
        }
    }
}
