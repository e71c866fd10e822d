package errorscape.network;

import errorscape.math.Elementary;

/// Losses over N samples with outputs o and targets y. Arrays are `[output][sample]`; the first `n` samples count.
///
/// All are written without cancellation, so that they are right for huge logits and for losses near zero.
public enum Loss {
    /// `(1/N) sum_n sum_k (o - y)^2`.
    MEAN_SQUARED,
    /// `1/(2N) sum_n sum_k (o - y)^2`.
    HALF_MEAN_SQUARED,
    /// `1/2 sum_n sum_k (o - y)^2`; of a mini-batch: its own half sum.
    HALF_SUM_SQUARED,
    /// `(1/N) sum_n [log(1 + e^o) - y o]` for one logit o and y in [0, 1].
    BINARY_CROSS_ENTROPY,
    /// `-(1/N) sum_n log softmax(o)[class]`.
    SOFTMAX_CROSS_ENTROPY;

    /// What the sum over samples is multiplied by.
    double factor(int samples) {
        return switch (this) {
            case MEAN_SQUARED, BINARY_CROSS_ENTROPY, SOFTMAX_CROSS_ENTROPY -> 1.0 / samples;
            case HALF_MEAN_SQUARED -> 0.5 / samples;
            case HALF_SUM_SQUARED -> 0.5;
        };
    }

    /// The sum over the samples, not yet multiplied by the factor.
    double sum(double[][] o, double[][] y, int n) {
        double sum = 0;
        switch (this) {
            case MEAN_SQUARED, HALF_MEAN_SQUARED, HALF_SUM_SQUARED -> {
                for (int k = 0; k < o.length; k++) {
                    sum += squares(o[k], y[k], n);
                }
            }
            case BINARY_CROSS_ENTROPY -> {
                for (int k = 0; k < o.length; k++) {
                    for (int s = 0; s < n; s++) {
                        double x = o[k][s];
                        double t = y[k][s];
                        sum += Elementary.log1pOfUnit(Elementary.exp(-Math.abs(x)))
                                + t * Math.max(-x, 0)
                                + (1 - t) * Math.max(x, 0);
                    }
                }
            }
            case SOFTMAX_CROSS_ENTROPY -> {
                for (int s = 0; s < n; s++) {
                    int top = top(o, s);
                    double logSum = StrictMath.log1p(others(o, s, top, top));
                    for (int k = 0; k < o.length; k++) {
                        sum += y[k][s] * (logSum + (o[top][s] - o[k][s]));
                    }
                }
            }
        }
        return sum;
    }

    /// The derivative by the outputs.
    ///
    /// @param factor from [#factor(int)]
    /// @param g overwritten: `factor * d loss / d o`
    void slope(double[][] o, double[][] y, int n, double factor, double[][] g) {
        switch (this) {
            case MEAN_SQUARED, HALF_MEAN_SQUARED, HALF_SUM_SQUARED -> {
                for (int k = 0; k < o.length; k++) {
                    differences(o[k], y[k], n, 2 * factor, g[k]);
                }
            }
            case BINARY_CROSS_ENTROPY -> {
                for (int k = 0; k < o.length; k++) {
                    for (int s = 0; s < n; s++) {
                        double e = Elementary.exp(-Math.abs(o[k][s]));
                        double far = e / (1 + e);
                        double near = 1 / (1 + e);
                        double up = o[k][s] >= 0 ? near : far;
                        double down = o[k][s] >= 0 ? far : near;
                        g[k][s] = factor * ((1 - y[k][s]) * up - y[k][s] * down);
                    }
                }
            }
            case SOFTMAX_CROSS_ENTROPY -> {
                for (int s = 0; s < n; s++) {
                    int top = top(o, s);
                    double total = 1 + others(o, s, top, top);
                    for (int k = 0; k < o.length; k++) {
                        double e = Elementary.exp(o[k][s] - o[top][s]);
                        g[k][s] = factor * ((1 - y[k][s]) * e - y[k][s] * others(o, s, top, k)) / total;
                    }
                }
            }
        }
    }

    /// The second derivative by the outputs times a change of the outputs.
    ///
    /// @param change of the outputs
    /// @param result overwritten: `factor * d2 loss / d o2 * change`
    void curvature(double[][] o, int n, double factor, double[][] change, double[][] result) {
        switch (this) {
            case MEAN_SQUARED, HALF_MEAN_SQUARED, HALF_SUM_SQUARED -> {
                for (int k = 0; k < o.length; k++) {
                    for (int s = 0; s < n; s++) {
                        result[k][s] = 2 * factor * change[k][s];
                    }
                }
            }
            case BINARY_CROSS_ENTROPY -> {
                for (int k = 0; k < o.length; k++) {
                    for (int s = 0; s < n; s++) {
                        double e = Elementary.exp(-Math.abs(o[k][s]));
                        result[k][s] = factor * (e / ((1 + e) * (1 + e))) * change[k][s];
                    }
                }
            }
            case SOFTMAX_CROSS_ENTROPY -> {
                for (int s = 0; s < n; s++) {
                    int top = top(o, s);
                    double total = 1 + others(o, s, top, top);
                    double mean = 0;
                    for (int k = 0; k < o.length; k++) {
                        mean = Math.fma(Elementary.exp(o[k][s] - o[top][s]) / total, change[k][s], mean);
                    }
                    for (int k = 0; k < o.length; k++) {
                        double p = Elementary.exp(o[k][s] - o[top][s]) / total;
                        result[k][s] = factor * p * (change[k][s] - mean);
                    }
                }
            }
        }
    }

    private static double squares(double[] o, double[] y, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int s = 0;
        for (; s + 3 < n; s += 4) {
            double d0 = o[s] - y[s];
            double d1 = o[s + 1] - y[s + 1];
            double d2 = o[s + 2] - y[s + 2];
            double d3 = o[s + 3] - y[s + 3];
            s0 = Math.fma(d0, d0, s0);
            s1 = Math.fma(d1, d1, s1);
            s2 = Math.fma(d2, d2, s2);
            s3 = Math.fma(d3, d3, s3);
        }
        for (; s < n; s++) {
            double d = o[s] - y[s];
            s0 = Math.fma(d, d, s0);
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static void differences(double[] o, double[] y, int n, double factor, double[] g) {
        for (int s = 0; s < n; s++) {
            g[s] = factor * (o[s] - y[s]);
        }
    }

    private static int top(double[][] o, int s) {
        int top = 0;
        for (int k = 1; k < o.length; k++) {
            if (o[k][s] > o[top][s]) {
                top = k;
            }
        }
        return top;
    }

    /// The sum of `e^(o - o_top)` over all outputs but one.
    private static double others(double[][] o, int s, int top, int left) {
        double sum = 0;
        for (int k = 0; k < o.length; k++) {
            if (k != left) {
                sum += Elementary.exp(o[k][s] - o[top][s]);
            }
        }
        return sum;
    }
}
