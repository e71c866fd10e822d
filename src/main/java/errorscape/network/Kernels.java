package errorscape.network;

import errorscape.math.Fma;

/// The inner loops: samples innermost, weights as scalars, one array a unit, which the just-in-time compiler makes
/// vector code of. Every sum runs in an order that depends on its length alone, so results do not depend on the
/// machine.
///
/// A sum of many terms is one chain of fused multiply-adds an entry, in the order of the terms; how many of
/// them share a loop changes the speed and not the bits.
final class Kernels {
    private Kernels() {}

    /// `z = bias + sum_(i < count) w[at + i * stride] * h[i]`. `z` is overwritten.
    static void dense(double[] w, int at, int stride, double[][] h, int count, double bias, double[] z, int n) {
        int i;
        if (count >= 8) {
            set8(w, at, stride, h, bias, z, n);
            i = 8;
        } else if (count >= 4) {
            set4(w, at, stride, h, bias, z, n);
            i = 4;
        } else if (count >= 2) {
            set2(w[at], h[0], w[at + stride], h[1], bias, z, n);
            i = 2;
        } else {
            set1(w[at], h[0], bias, z, n);
            i = 1;
        }
        add(w, at, stride, h, i, count, z, n);
    }

    /// `z += sum_(from <= i < count) w[at + i * stride] * h[i]`. `z` is modified.
    static void add(double[] w, int at, int stride, double[][] h, int from, int count, double[] z, int n) {
        int i = from;
        for (; i + 8 <= count; i += 8) {
            add8(w, at + i * stride, stride, h, i, z, n);
        }
        if (i + 4 <= count) {
            add4(w, at + i * stride, stride, h, i, z, n);
            i += 4;
        }
        if (i + 2 <= count) {
            add2(w[at + i * stride], h[i], w[at + (i + 1) * stride], h[i + 1], z, n);
            i += 2;
        }
        if (i < count) {
            add1(w[at + i * stride], h[i], z, n);
        }
    }

    private static void set8(double[] w, int at, int stride, double[][] h, double bias, double[] z, int n) {
        double w0 = w[at];
        double w1 = w[at + stride];
        double w2 = w[at + 2 * stride];
        double w3 = w[at + 3 * stride];
        double w4 = w[at + 4 * stride];
        double w5 = w[at + 5 * stride];
        double w6 = w[at + 6 * stride];
        double w7 = w[at + 7 * stride];
        double[] h0 = h[0];
        double[] h1 = h[1];
        double[] h2 = h[2];
        double[] h3 = h[3];
        double[] h4 = h[4];
        double[] h5 = h[5];
        double[] h6 = h[6];
        double[] h7 = h[7];
        for (int s = 0; s < n; s++) {
            double low = Fma.fma(w3, h3[s], Fma.fma(w2, h2[s], Fma.fma(w1, h1[s], Fma.fma(w0, h0[s], bias))));
            z[s] = Fma.fma(w7, h7[s], Fma.fma(w6, h6[s], Fma.fma(w5, h5[s], Fma.fma(w4, h4[s], low))));
        }
    }

    private static void set4(double[] w, int at, int stride, double[][] h, double bias, double[] z, int n) {
        double w0 = w[at];
        double w1 = w[at + stride];
        double w2 = w[at + 2 * stride];
        double w3 = w[at + 3 * stride];
        double[] h0 = h[0];
        double[] h1 = h[1];
        double[] h2 = h[2];
        double[] h3 = h[3];
        for (int s = 0; s < n; s++) {
            z[s] = Fma.fma(w3, h3[s], Fma.fma(w2, h2[s], Fma.fma(w1, h1[s], Fma.fma(w0, h0[s], bias))));
        }
    }

    private static void set2(double w0, double[] h0, double w1, double[] h1, double bias, double[] z, int n) {
        for (int s = 0; s < n; s++) {
            z[s] = Fma.fma(w1, h1[s], Fma.fma(w0, h0[s], bias));
        }
    }

    private static void set1(double w0, double[] h0, double bias, double[] z, int n) {
        for (int s = 0; s < n; s++) {
            z[s] = Fma.fma(w0, h0[s], bias);
        }
    }

    private static void add8(double[] w, int at, int stride, double[][] h, int i, double[] z, int n) {
        double w0 = w[at];
        double w1 = w[at + stride];
        double w2 = w[at + 2 * stride];
        double w3 = w[at + 3 * stride];
        double w4 = w[at + 4 * stride];
        double w5 = w[at + 5 * stride];
        double w6 = w[at + 6 * stride];
        double w7 = w[at + 7 * stride];
        double[] h0 = h[i];
        double[] h1 = h[i + 1];
        double[] h2 = h[i + 2];
        double[] h3 = h[i + 3];
        double[] h4 = h[i + 4];
        double[] h5 = h[i + 5];
        double[] h6 = h[i + 6];
        double[] h7 = h[i + 7];
        for (int s = 0; s < n; s++) {
            double low = Fma.fma(w3, h3[s], Fma.fma(w2, h2[s], Fma.fma(w1, h1[s], Fma.fma(w0, h0[s], z[s]))));
            z[s] = Fma.fma(w7, h7[s], Fma.fma(w6, h6[s], Fma.fma(w5, h5[s], Fma.fma(w4, h4[s], low))));
        }
    }

    private static void add4(double[] w, int at, int stride, double[][] h, int i, double[] z, int n) {
        double w0 = w[at];
        double w1 = w[at + stride];
        double w2 = w[at + 2 * stride];
        double w3 = w[at + 3 * stride];
        double[] h0 = h[i];
        double[] h1 = h[i + 1];
        double[] h2 = h[i + 2];
        double[] h3 = h[i + 3];
        for (int s = 0; s < n; s++) {
            z[s] = Fma.fma(w3, h3[s], Fma.fma(w2, h2[s], Fma.fma(w1, h1[s], Fma.fma(w0, h0[s], z[s]))));
        }
    }

    private static void add2(double w0, double[] h0, double w1, double[] h1, double[] z, int n) {
        for (int s = 0; s < n; s++) {
            z[s] = Fma.fma(w1, h1[s], Fma.fma(w0, h0[s], z[s]));
        }
    }

    private static void add1(double w0, double[] h0, double[] z, int n) {
        for (int s = 0; s < n; s++) {
            z[s] = Fma.fma(w0, h0[s], z[s]);
        }
    }

    /// `z = p + a * q`. `z` is overwritten.
    static void line(double[] p, double a, double[] q, double[] z, int n) {
        for (int s = 0; s < n; s++) {
            z[s] = Fma.fma(a, q[s], p[s]);
        }
    }

    /// `result = x * y`. `result` is overwritten; it may be `x`.
    static void product(double[] x, double[] y, double[] result, int n) {
        for (int s = 0; s < n; s++) {
            result[s] = x[s] * y[s];
        }
    }

    /// `result = x * y + u * v`. `result` is overwritten; it may be `x`.
    static void productSum(double[] x, double[] y, double[] u, double[] v, double[] result, int n) {
        for (int s = 0; s < n; s++) {
            result[s] = Fma.fma(x[s], y[s], u[s] * v[s]);
        }
    }

    /// `result = c * x`. `result` is overwritten.
    static void multiple(double c, double[] x, double[] result, int n) {
        for (int s = 0; s < n; s++) {
            result[s] = c * x[s];
        }
    }

    /// `y[j][i] = x[i][j]` for `i < m` and `j < n`.
    ///
    /// @param y overwritten
    /// @return `y`
    static double[][] transpose(double[][] x, int m, double[][] y, int n) {
        int i = 0;
        for (; i + 4 <= m; i += 4) {
            double[] first = x[i];
            double[] second = x[i + 1];
            double[] third = x[i + 2];
            double[] fourth = x[i + 3];
            for (int j = 0; j < n; j++) {
                double[] row = y[j];
                row[i] = first[j];
                row[i + 1] = second[j];
                row[i + 2] = third[j];
                row[i + 3] = fourth[j];
            }
        }
        for (; i < m; i++) {
            for (int j = 0; j < n; j++) {
                y[j][i] = x[i][j];
            }
        }
        return y;
    }
}
