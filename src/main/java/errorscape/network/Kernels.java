package errorscape.network;

import java.util.Arrays;

/// The inner loops: samples innermost, weights as scalars, one array a unit. Written for the just-in-time compiler to
/// make vector code of; every sum runs in a fixed order, so results do not depend on the machine.
final class Kernels {
    private Kernels() {}

    /// `z = bias + sum_i w[start + i] * h[i]`. `z` is overwritten.
    static void dense(double[] w, int start, double[][] h, double bias, double[] z, int n) {
        Arrays.fill(z, 0, n, bias);
        accumulate(w, start, 1, h, z, n);
    }

    /// `z += sum_i w[start + i * stride] * h[i]`. `z` is modified.
    static void accumulate(double[] w, int start, int stride, double[][] h, double[] z, int n) {
        int i = 0;
        int at = start;
        for (; i + 3 < h.length; i += 4) {
            add4(
                    w[at],
                    h[i],
                    w[at + stride],
                    h[i + 1],
                    w[at + 2 * stride],
                    h[i + 2],
                    w[at + 3 * stride],
                    h[i + 3],
                    z,
                    n);
            at += 4 * stride;
        }
        for (; i < h.length; i++) {
            add(w[at], h[i], z, n);
            at += stride;
        }
    }

    private static void add4(
            double w0,
            double[] h0,
            double w1,
            double[] h1,
            double w2,
            double[] h2,
            double w3,
            double[] h3,
            double[] z,
            int n) {
        for (int s = 0; s < n; s++) {
            z[s] = Math.fma(w3, h3[s], Math.fma(w2, h2[s], Math.fma(w1, h1[s], Math.fma(w0, h0[s], z[s]))));
        }
    }

    private static void add(double w, double[] h, double[] z, int n) {
        for (int s = 0; s < n; s++) {
            z[s] = Math.fma(w, h[s], z[s]);
        }
    }

    /// `z = p + b * q + a * r`, the first layer of a slice. `z` is overwritten.
    static void affine(double[] p, double a, double[] r, double b, double[] q, double[] z, int n) {
        for (int s = 0; s < n; s++) {
            z[s] = Math.fma(a, r[s], Math.fma(b, q[s], p[s]));
        }
    }

    /// `x *= y`. `x` is modified.
    static void scale(double[] x, double[] y, int n) {
        for (int s = 0; s < n; s++) {
            x[s] *= y[s];
        }
    }

    /// `result = x * y`. `result` is overwritten.
    static void product(double[] x, double[] y, double[] result, int n) {
        for (int s = 0; s < n; s++) {
            result[s] = x[s] * y[s];
        }
    }

    /// `result = x * y + u * v`. `result` is overwritten; it may be `x`.
    static void productSum(double[] x, double[] y, double[] u, double[] v, double[] result, int n) {
        for (int s = 0; s < n; s++) {
            result[s] = Math.fma(x[s], y[s], u[s] * v[s]);
        }
    }

    /// The inner product of the first `n` entries, in eight interleaved sums.
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
            s0 = Math.fma(x[s], y[s], s0);
            s1 = Math.fma(x[s + 1], y[s + 1], s1);
            s2 = Math.fma(x[s + 2], y[s + 2], s2);
            s3 = Math.fma(x[s + 3], y[s + 3], s3);
            s4 = Math.fma(x[s + 4], y[s + 4], s4);
            s5 = Math.fma(x[s + 5], y[s + 5], s5);
            s6 = Math.fma(x[s + 6], y[s + 6], s6);
            s7 = Math.fma(x[s + 7], y[s + 7], s7);
        }
        for (; s < n; s++) {
            s0 = Math.fma(x[s], y[s], s0);
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    /// The sum of the first `n` entries, in four interleaved sums.
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
}
