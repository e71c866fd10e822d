package errorscape.network;

import errorscape.math.Fma;
import java.util.Arrays;

/// The loops of [Kernels] for four units at a time, which read every input once for all four: three memory accesses for
/// four multiply-adds instead of five. The sums are the same chains in the same order, so the bits are too.
///
/// What a loop reads is read into locals first and each unit's sum is stored as soon as it is there: written
/// any other way, or with more terms, the just-in-time compiler makes no vector code of it (JDK 25).
final class FourUnits {
    private FourUnits() {}

    /// Calls the loops with many samples. By the length that loops have had the just-in-time compiler decides how wide
    /// its vectors are; compiled for batches of 32 they would be half as wide.
    static void call(int times) {
        int count = 4 + 4 + 2 + 1;
        double[] w = new double[4 * count];
        double[][] h = new double[count][SampleBlocks.SIZE];
        double[][] z = new double[4][SampleBlocks.SIZE];
        for (int k = 0; k < times; k++) {
            dense(w, 0, count, 1, h, count, k % 2 == 0 ? 0 : LayerKernels.NO_BIASES, z, 0, SampleBlocks.SIZE);
        }
    }

    /// `z[unit + v] = bias + sum_(i < count) w[at + v * row + i * step] * h[i]` for `v < 4`.
    ///
    /// @param biasAt `w[biasAt + v]` is the bias; none if this is [LayerKernels#NO_BIASES]
    /// @param z overwritten
    static void dense(
            double[] w, int at, int row, int step, double[][] h, int count, int biasAt, double[][] z, int unit, int n) {
        boolean biased = biasAt != LayerKernels.NO_BIASES;
        double b0 = biased ? w[biasAt] : 0;
        double b1 = biased ? w[biasAt + 1] : 0;
        double b2 = biased ? w[biasAt + 2] : 0;
        double b3 = biased ? w[biasAt + 3] : 0;
        int i = 0;
        if (count >= 4) {
            set4(w, at, row, step, h, b0, b1, b2, b3, z, unit, n);
            i = 4;
        } else {
            Arrays.fill(z[unit], 0, n, b0);
            Arrays.fill(z[unit + 1], 0, n, b1);
            Arrays.fill(z[unit + 2], 0, n, b2);
            Arrays.fill(z[unit + 3], 0, n, b3);
        }
        for (; i + 4 <= count; i += 4) {
            add4(w, at + i * step, row, step, h, i, z, unit, n);
        }
        if (i + 2 <= count) {
            add2(w, at + i * step, row, step, h, i, z, unit, n);
            i += 2;
        }
        if (i < count) {
            add1(w, at + i * step, row, h[i], z, unit, n);
        }
    }

    private static void set4(
            double[] w,
            int at,
            int row,
            int step,
            double[][] h,
            double b0,
            double b1,
            double b2,
            double b3,
            double[][] z,
            int unit,
            int n) {
        double[] z0 = z[unit];
        double[] z1 = z[unit + 1];
        double[] z2 = z[unit + 2];
        double[] z3 = z[unit + 3];
        double[] h0 = h[0];
        double[] h1 = h[1];
        double[] h2 = h[2];
        double[] h3 = h[3];
        double p0 = w[at];
        double p1 = w[at + step];
        double p2 = w[at + 2 * step];
        double p3 = w[at + 3 * step];
        double q0 = w[at + row];
        double q1 = w[at + row + step];
        double q2 = w[at + row + 2 * step];
        double q3 = w[at + row + 3 * step];
        double r0 = w[at + 2 * row];
        double r1 = w[at + 2 * row + step];
        double r2 = w[at + 2 * row + 2 * step];
        double r3 = w[at + 2 * row + 3 * step];
        double t0 = w[at + 3 * row];
        double t1 = w[at + 3 * row + step];
        double t2 = w[at + 3 * row + 2 * step];
        double t3 = w[at + 3 * row + 3 * step];
        for (int s = 0; s < n; s++) {
            double x0 = h0[s];
            double x1 = h1[s];
            double x2 = h2[s];
            double x3 = h3[s];
            z0[s] = Fma.fma(p3, x3, Fma.fma(p2, x2, Fma.fma(p1, x1, Fma.fma(p0, x0, b0))));
            z1[s] = Fma.fma(q3, x3, Fma.fma(q2, x2, Fma.fma(q1, x1, Fma.fma(q0, x0, b1))));
            z2[s] = Fma.fma(r3, x3, Fma.fma(r2, x2, Fma.fma(r1, x1, Fma.fma(r0, x0, b2))));
            z3[s] = Fma.fma(t3, x3, Fma.fma(t2, x2, Fma.fma(t1, x1, Fma.fma(t0, x0, b3))));
        }
    }

    private static void add4(
            double[] w, int at, int row, int step, double[][] h, int i, double[][] z, int unit, int n) {
        double[] z0 = z[unit];
        double[] z1 = z[unit + 1];
        double[] z2 = z[unit + 2];
        double[] z3 = z[unit + 3];
        double[] h0 = h[i];
        double[] h1 = h[i + 1];
        double[] h2 = h[i + 2];
        double[] h3 = h[i + 3];
        double p0 = w[at];
        double p1 = w[at + step];
        double p2 = w[at + 2 * step];
        double p3 = w[at + 3 * step];
        double q0 = w[at + row];
        double q1 = w[at + row + step];
        double q2 = w[at + row + 2 * step];
        double q3 = w[at + row + 3 * step];
        double r0 = w[at + 2 * row];
        double r1 = w[at + 2 * row + step];
        double r2 = w[at + 2 * row + 2 * step];
        double r3 = w[at + 2 * row + 3 * step];
        double t0 = w[at + 3 * row];
        double t1 = w[at + 3 * row + step];
        double t2 = w[at + 3 * row + 2 * step];
        double t3 = w[at + 3 * row + 3 * step];
        for (int s = 0; s < n; s++) {
            double x0 = h0[s];
            double x1 = h1[s];
            double x2 = h2[s];
            double x3 = h3[s];
            z0[s] = Fma.fma(p3, x3, Fma.fma(p2, x2, Fma.fma(p1, x1, Fma.fma(p0, x0, z0[s]))));
            z1[s] = Fma.fma(q3, x3, Fma.fma(q2, x2, Fma.fma(q1, x1, Fma.fma(q0, x0, z1[s]))));
            z2[s] = Fma.fma(r3, x3, Fma.fma(r2, x2, Fma.fma(r1, x1, Fma.fma(r0, x0, z2[s]))));
            z3[s] = Fma.fma(t3, x3, Fma.fma(t2, x2, Fma.fma(t1, x1, Fma.fma(t0, x0, z3[s]))));
        }
    }

    private static void add2(
            double[] w, int at, int row, int step, double[][] h, int i, double[][] z, int unit, int n) {
        double[] z0 = z[unit];
        double[] z1 = z[unit + 1];
        double[] z2 = z[unit + 2];
        double[] z3 = z[unit + 3];
        double[] h0 = h[i];
        double[] h1 = h[i + 1];
        double p0 = w[at];
        double p1 = w[at + step];
        double q0 = w[at + row];
        double q1 = w[at + row + step];
        double r0 = w[at + 2 * row];
        double r1 = w[at + 2 * row + step];
        double t0 = w[at + 3 * row];
        double t1 = w[at + 3 * row + step];
        for (int s = 0; s < n; s++) {
            double x0 = h0[s];
            double x1 = h1[s];
            z0[s] = Fma.fma(p1, x1, Fma.fma(p0, x0, z0[s]));
            z1[s] = Fma.fma(q1, x1, Fma.fma(q0, x0, z1[s]));
            z2[s] = Fma.fma(r1, x1, Fma.fma(r0, x0, z2[s]));
            z3[s] = Fma.fma(t1, x1, Fma.fma(t0, x0, z3[s]));
        }
    }

    private static void add1(double[] w, int at, int row, double[] h0, double[][] z, int unit, int n) {
        double[] z0 = z[unit];
        double[] z1 = z[unit + 1];
        double[] z2 = z[unit + 2];
        double[] z3 = z[unit + 3];
        double p0 = w[at];
        double q0 = w[at + row];
        double r0 = w[at + 2 * row];
        double t0 = w[at + 3 * row];
        for (int s = 0; s < n; s++) {
            double x0 = h0[s];
            z0[s] = Fma.fma(p0, x0, z0[s]);
            z1[s] = Fma.fma(q0, x0, z1[s]);
            z2[s] = Fma.fma(r0, x0, z2[s]);
            z3[s] = Fma.fma(t0, x0, z3[s]);
        }
    }
}
