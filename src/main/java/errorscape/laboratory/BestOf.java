package errorscape.laboratory;

import errorscape.math.Fma;
import java.util.Arrays;

/// How good the best of several runs is to be expected, judged by many that were made.
final class BestOf {
    private BestOf() {}

    /// The mean, over all choices of `k` of the values, of the smallest of them: for `k` = 1 .. the number of
    /// values. With the values sorted, the `i`-th is the smallest of a choice with probability `C(n - i, k - 1)
    /// / C(n, k)`.
    static double[] expected(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double[] expected = new double[n];
        for (int k = 1; k <= n; k++) {
            double probability = (double) k / n;
            double sum = 0;
            for (int i = 1; i <= n - k + 1; i++) {
                sum = Fma.fma(probability, sorted[i - 1], sum);
                // From C(n-i, k-1) to C(n-i-1, k-1).
                probability *= (double) (n - i - k + 1) / (n - i == 0 ? 1 : n - i);
            }
            expected[k - 1] = sum;
        }
        return expected;
    }

    /// The probability that at least one of `k` runs is among the `good` of `n`, for `k` = 1 .. `n`.
    static double[] success(int n, int good) {
        double[] success = new double[n];
        double none = 1;
        for (int k = 1; k <= n; k++) {
            // Without replacement: the k-th is bad too.
            none *= Math.max(0, (double) (n - good - k + 1) / (n - k + 1));
            success[k - 1] = 1 - none;
        }
        return success;
    }
}
