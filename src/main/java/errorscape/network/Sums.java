package errorscape.network;

import errorscape.math.Fma;

/// Sums over samples. They run in several interleaved chains, which the processor works on at the same time, in
/// an order that depends on the number of terms alone.
final class Sums {
    private Sums() {}

    /// Adds the inner products of `x` with each of `h[0] .. h[count - 1]` to `sums[at] .. sums[at + count - 1]`.
    static void addDots(double[] x, double[][] h, int count, int n, double[] sums, int at) {
        addDots(x, h, 0, count, n, sums, at);
    }

    /// Adds the inner products of `x` with each of `h[from] .. h[count - 1]` to `sums[at + from] .. sums[at +
    /// count - 1]`. Of every eight, counted from `from`, each is one chain in the order of the terms.
    static void addDots(double[] x, double[][] h, int from, int count, int n, double[] sums, int at) {
        int i = from;
        for (; i + 8 <= count; i += 8) {
            Slopes.add8(x, h, i, n, sums, at + i, 1);
        }
        if (i + 4 <= count) {
            addDots4(x, h[i], h[i + 1], h[i + 2], h[i + 3], n, sums, at + i);
            i += 4;
        }
        if (i + 2 <= count) {
            addDots2(x, h[i], h[i + 1], n, sums, at + i);
            i += 2;
        }
        if (i < count) {
            sums[at + i] += dot(x, h[i], n);
        }
    }

    private static void addDots4(
            double[] x, double[] p, double[] q, double[] r, double[] t, int n, double[] sums, int at) {
        double p0 = 0;
        double p1 = 0;
        double q0 = 0;
        double q1 = 0;
        double r0 = 0;
        double r1 = 0;
        double t0 = 0;
        double t1 = 0;
        int s = 0;
        for (; s + 1 < n; s += 2) {
            double x0 = x[s];
            double x1 = x[s + 1];
            p0 = Fma.fma(x0, p[s], p0);
            q0 = Fma.fma(x0, q[s], q0);
            r0 = Fma.fma(x0, r[s], r0);
            t0 = Fma.fma(x0, t[s], t0);
            p1 = Fma.fma(x1, p[s + 1], p1);
            q1 = Fma.fma(x1, q[s + 1], q1);
            r1 = Fma.fma(x1, r[s + 1], r1);
            t1 = Fma.fma(x1, t[s + 1], t1);
        }
        if (s < n) {
            p0 = Fma.fma(x[s], p[s], p0);
            q0 = Fma.fma(x[s], q[s], q0);
            r0 = Fma.fma(x[s], r[s], r0);
            t0 = Fma.fma(x[s], t[s], t0);
        }
        sums[at] += p0 + p1;
        sums[at + 1] += q0 + q1;
        sums[at + 2] += r0 + r1;
        sums[at + 3] += t0 + t1;
    }

    private static void addDots2(double[] x, double[] p, double[] q, int n, double[] sums, int at) {
        double p0 = 0;
        double p1 = 0;
        double p2 = 0;
        double p3 = 0;
        double q0 = 0;
        double q1 = 0;
        double q2 = 0;
        double q3 = 0;
        int s = 0;
        for (; s + 3 < n; s += 4) {
            p0 = Fma.fma(x[s], p[s], p0);
            q0 = Fma.fma(x[s], q[s], q0);
            p1 = Fma.fma(x[s + 1], p[s + 1], p1);
            q1 = Fma.fma(x[s + 1], q[s + 1], q1);
            p2 = Fma.fma(x[s + 2], p[s + 2], p2);
            q2 = Fma.fma(x[s + 2], q[s + 2], q2);
            p3 = Fma.fma(x[s + 3], p[s + 3], p3);
            q3 = Fma.fma(x[s + 3], q[s + 3], q3);
        }
        for (; s < n; s++) {
            p0 = Fma.fma(x[s], p[s], p0);
            q0 = Fma.fma(x[s], q[s], q0);
        }
        sums[at] += (p0 + p1) + (p2 + p3);
        sums[at + 1] += (q0 + q1) + (q2 + q3);
    }

    /// The inner product of the first `n` entries.
    static double dot(double[] x, double[] y, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int s = 0;
        for (; s + 7 < n; s += 8) {
            s0 = Fma.fma(x[s], y[s], s0);
            s1 = Fma.fma(x[s + 1], y[s + 1], s1);
            s2 = Fma.fma(x[s + 2], y[s + 2], s2);
            s3 = Fma.fma(x[s + 3], y[s + 3], s3);
            s4 = Fma.fma(x[s + 4], y[s + 4], s4);
            s5 = Fma.fma(x[s + 5], y[s + 5], s5);
            s6 = Fma.fma(x[s + 6], y[s + 6], s6);
            s7 = Fma.fma(x[s + 7], y[s + 7], s7);
        }
        for (; s < n; s++) {
            s0 = Fma.fma(x[s], y[s], s0);
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    /// The sum of the first `n` entries.
    static double sum(double[] x, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int s = 0;
        for (; s + 3 < n; s += 4) {
            s0 += x[s];
            s1 += x[s + 1];
            s2 += x[s + 2];
            s3 += x[s + 3];
        }
        for (; s < n; s++) {
            s0 += x[s];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /// The sum of the squared differences of the first `n` entries.
    static double squares(double[] x, double[] y, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int s = 0;
        for (; s + 3 < n; s += 4) {
            double d0 = x[s] - y[s];
            double d1 = x[s + 1] - y[s + 1];
            double d2 = x[s + 2] - y[s + 2];
            double d3 = x[s + 3] - y[s + 3];
            s0 = Fma.fma(d0, d0, s0);
            s1 = Fma.fma(d1, d1, s1);
            s2 = Fma.fma(d2, d2, s2);
            s3 = Fma.fma(d3, d3, s3);
        }
        for (; s < n; s++) {
            double d = x[s] - y[s];
            s0 = Fma.fma(d, d, s0);
        }
        return (s0 + s1) + (s2 + s3);
    }
}
