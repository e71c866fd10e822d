package errorscape.network;

import errorscape.math.Fma;

/// Sums over samples that a gradient is made of. From [#FEW] samples on each is one chain of multiply-adds in the order
/// of the samples, whatever shares a loop with it, so that other layouts give the same bits; up to eight chains share a
/// loop, which the processor works on at the same time. Of fewer samples the order is that of [Sums].
final class Slopes {
    /// Samples from which on sums are chains.
    static final int FEW = 8;

    private Slopes() {}

    /// `gradient[at + u * width + i] += sum_s delta[u][s] h[i][s]` for `u < units` and `from <= i < width`.
    static void addProducts(
            double[][] delta, int units, double[][] h, int from, int width, int n, double[] gradient, int at) {
        if (n < FEW) {
            for (int u = 0; u < units; u++) {
                Sums.addDots(delta[u], h, from, width, n, gradient, at + u * width);
            }
            return;
        }
        int inputs = from + (width - from) / 8 * 8;
        for (int u = 0; u < units; u++) {
            addRow(delta[u], h, from, inputs, n, gradient, at + u * width + from, 1);
        }
        int rest = width - inputs;
        if (rest == 0) {
            return;
        }
        // What is left over is taken the way that fills more loops.
        int whole = units % 8 < rest ? units / 8 * 8 : units;
        for (int i = inputs; i < width; i++) {
            addRow(h[i], delta, 0, whole, n, gradient, at + i, width);
        }
        for (int u = whole; u < units; u++) {
            addRow(delta[u], h, inputs, width, n, gradient, at + u * width + inputs, 1);
        }
    }

    /// `gradient[at + u] += sum_s delta[u][s]`.
    static void addSums(double[][] delta, int units, int n, double[] gradient, int at) {
        int u = 0;
        for (; n < FEW && u < units; u++) {
            gradient[at + u] += Sums.sum(delta[u], n);
        }
        for (; u + 8 <= units; u += 8) {
            addSums8(delta, u, n, gradient, at + u);
        }
        if (u + 4 <= units) {
            addSums4(delta[u], delta[u + 1], delta[u + 2], delta[u + 3], n, gradient, at + u);
            u += 4;
        }
        for (; u < units; u++) {
            double[] x = delta[u];
            double sum = 0;
            for (int s = 0; s < n; s++) {
                sum += x[s];
            }
            gradient[at + u] += sum;
        }
    }

    private static void addSums8(double[][] x, int from, int n, double[] gradient, int at) {
        double[] a = x[from];
        double[] b = x[from + 1];
        double[] c = x[from + 2];
        double[] d = x[from + 3];
        double[] e = x[from + 4];
        double[] f = x[from + 5];
        double[] g = x[from + 6];
        double[] h = x[from + 7];
        double a0 = 0;
        double b0 = 0;
        double c0 = 0;
        double d0 = 0;
        double e0 = 0;
        double f0 = 0;
        double g0 = 0;
        double h0 = 0;
        for (int s = 0; s < n; s++) {
            a0 += a[s];
            b0 += b[s];
            c0 += c[s];
            d0 += d[s];
            e0 += e[s];
            f0 += f[s];
            g0 += g[s];
            h0 += h[s];
        }
        gradient[at] += a0;
        gradient[at + 1] += b0;
        gradient[at + 2] += c0;
        gradient[at + 3] += d0;
        gradient[at + 4] += e0;
        gradient[at + 5] += f0;
        gradient[at + 6] += g0;
        gradient[at + 7] += h0;
    }

    private static void addSums4(double[] a, double[] b, double[] c, double[] d, int n, double[] gradient, int at) {
        double a0 = 0;
        double b0 = 0;
        double c0 = 0;
        double d0 = 0;
        for (int s = 0; s < n; s++) {
            a0 += a[s];
            b0 += b[s];
            c0 += c[s];
            d0 += d[s];
        }
        gradient[at] += a0;
        gradient[at + 1] += b0;
        gradient[at + 2] += c0;
        gradient[at + 3] += d0;
    }

    /// Adds the inner products of `x` with `y[from] .. y[to - 1]` to `sums[at]`, `sums[at + step]` and so on.
    private static void addRow(double[] x, double[][] y, int from, int to, int n, double[] sums, int at, int step) {
        int k = from;
        int place = at;
        for (; k + 8 <= to; k += 8) {
            add8(x, y, k, n, sums, place, step);
            place += 8 * step;
        }
        if (k + 4 <= to) {
            add4(x, y, k, n, sums, place, step);
            k += 4;
            place += 4 * step;
        }
        for (; k < to; k++) {
            add1(x, y[k], n, sums, place);
            place += step;
        }
    }

    /// Adds the inner products of `x` with `y[from] .. y[from + 7]` to `sums[at]`, `sums[at + step]` and so on,
    /// each one chain in the order of the terms.
    static void add8(double[] x, double[][] y, int from, int n, double[] sums, int at, int step) {
        double[] a = y[from];
        double[] b = y[from + 1];
        double[] c = y[from + 2];
        double[] d = y[from + 3];
        double[] e = y[from + 4];
        double[] f = y[from + 5];
        double[] g = y[from + 6];
        double[] h = y[from + 7];
        double a0 = 0;
        double b0 = 0;
        double c0 = 0;
        double d0 = 0;
        double e0 = 0;
        double f0 = 0;
        double g0 = 0;
        double h0 = 0;
        for (int s = 0; s < n; s++) {
            double p = x[s];
            a0 = Fma.fma(p, a[s], a0);
            b0 = Fma.fma(p, b[s], b0);
            c0 = Fma.fma(p, c[s], c0);
            d0 = Fma.fma(p, d[s], d0);
            e0 = Fma.fma(p, e[s], e0);
            f0 = Fma.fma(p, f[s], f0);
            g0 = Fma.fma(p, g[s], g0);
            h0 = Fma.fma(p, h[s], h0);
        }
        sums[at] += a0;
        sums[at + step] += b0;
        sums[at + 2 * step] += c0;
        sums[at + 3 * step] += d0;
        sums[at + 4 * step] += e0;
        sums[at + 5 * step] += f0;
        sums[at + 6 * step] += g0;
        sums[at + 7 * step] += h0;
    }

    private static void add4(double[] x, double[][] y, int from, int n, double[] sums, int at, int step) {
        double[] a = y[from];
        double[] b = y[from + 1];
        double[] c = y[from + 2];
        double[] d = y[from + 3];
        double a0 = 0;
        double b0 = 0;
        double c0 = 0;
        double d0 = 0;
        for (int s = 0; s < n; s++) {
            double p = x[s];
            a0 = Fma.fma(p, a[s], a0);
            b0 = Fma.fma(p, b[s], b0);
            c0 = Fma.fma(p, c[s], c0);
            d0 = Fma.fma(p, d[s], d0);
        }
        sums[at] += a0;
        sums[at + step] += b0;
        sums[at + 2 * step] += c0;
        sums[at + 3 * step] += d0;
    }

    private static void add1(double[] x, double[] y, int n, double[] sums, int at) {
        double sum = 0;
        for (int s = 0; s < n; s++) {
            sum = Fma.fma(x[s], y[s], sum);
        }
        sums[at] += sum;
    }
}
