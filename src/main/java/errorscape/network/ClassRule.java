package errorscape.network;

import errorscape.data.Samples;
import java.util.Optional;

/// How outputs are read as classes: the largest of several, or one on this or that side of a threshold.
///
/// @param oneHot whether there is an output a class
/// @param targetMiddle above it a single target is the upper class
/// @param outputMiddle above it a single output is the upper class
record ClassRule(boolean oneHot, double targetMiddle, double outputMiddle) {

    /// The rule that fits samples and loss; empty where the targets are not classes: neither one-hot nor of two
    /// values.
    static Optional<ClassRule> of(Loss loss, Samples samples) {
        double[][] targets = samples.targets();
        if (targets.length > 1) {
            return oneHot(targets) ? Optional.of(new ClassRule(true, 0.5, 0.5)) : Optional.empty();
        }
        if (loss == Loss.BINARY_CROSS_ENTROPY) {
            // A logit of zero is a probability of one half.
            return Optional.of(new ClassRule(false, 0.5, 0));
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double y : targets[0]) {
            low = Math.min(low, y);
            high = Math.max(high, y);
        }
        for (double y : targets[0]) {
            if (y != low && y != high) {
                return Optional.empty();
            }
        }
        double middle = 0.5 * low + 0.5 * high;
        return low < high ? Optional.of(new ClassRule(false, middle, middle)) : Optional.empty();
    }

    private static boolean oneHot(double[][] targets) {
        for (int s = 0; s < targets[0].length; s++) {
            int ones = 0;
            for (double[] column : targets) {
                if (column[s] != 0 && column[s] != 1) {
                    return false;
                }
                ones += column[s] == 1 ? 1 : 0;
            }
            if (ones != 1) {
                return false;
            }
        }
        return true;
    }

    /// The number of samples that are classified wrongly; NaN if an output is.
    double wrong(double[][] o, double[][] y, int n) {
        return oneHot ? wrongOfSeveral(o, y, n) : wrongOfTwo(o[0], y[0], n);
    }

    private double wrongOfTwo(double[] o, double[] y, int n) {
        double wrong = 0;
        for (int s = 0; s < n; s++) {
            if (Double.isNaN(o[s])) {
                return Double.NaN;
            }
            wrong += o[s] > outputMiddle == y[s] > targetMiddle ? 0 : 1;
        }
        return wrong;
    }

    private static double wrongOfSeveral(double[][] o, double[][] y, int n) {
        double wrong = 0;
        for (int s = 0; s < n; s++) {
            int top = 0;
            for (int k = 0; k < o.length; k++) {
                if (Double.isNaN(o[k][s])) {
                    return Double.NaN;
                }
                top = o[k][s] > o[top][s] ? k : top;
            }
            wrong += y[top][s] == 1 ? 0 : 1;
        }
        return wrong;
    }
}
