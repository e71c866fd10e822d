package errorscape.training;

import errorscape.math.Vectors;
import errorscape.verdict.Verdict;

/// Where a run's true loss has been going lately, from its recorded steps alone. What it says of a place, such
/// as "minimum", needs derivatives: see [Verdict].
///
/// Lately is the last [#WINDOW] recorded steps, or all that there are. With the losses `L` of the window, their spread
/// is `max - min`, their variation `sum |L[i+1] - L[i]|`.
///
/// - Flat: the spread is no more than rounding of the loss; or at most a thousandth of what the run has come down since
///   its start; or at most one percent of the mean magnitude, while the weights moved by at most one percent too. A
///   constant that is added to a loss makes no run flat that moves.
/// - Oscillating: a quarter of the steps went up, and less than a tenth of the variation is net descent or net ascent;
///   or the means of the window's halves differ by less than a tenth of the spread.
/// - Otherwise descending or rising.
///
/// @param since the first step of the flat or oscillating stretch; otherwise the first step of the window
/// @param low least loss of the window
/// @param high greatest loss of the window
/// @param steps how many steps the window spans
/// @param fall by how much the loss is lower at its end than at its beginning; negative if it is higher
/// @param resolved whether that is more than rounding of the loss
public record Trend(Kind kind, long since, double low, double high, long steps, double fall, boolean resolved) {
    /// Recorded steps that count as lately.
    public static final int WINDOW = 50;

    private static final int LEAST = 10;
    private static final double FLAT = 0.01;
    private static final double OF_DESCENT = 1e-3;

    /// Units in the last place of a loss that are its rounding.
    private static final double ROUNDING = 16;

    /// Ways a loss can go.
    public enum Kind {
        /// Too few steps to tell.
        UNKNOWN,
        DESCENDING,
        FLAT,
        OSCILLATING,
        RISING
    }

    /// The trend at the end of a path.
    public static Trend of(Path path) {
        int size = path.size();
        int from = from(path);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double variation = 0;
        int rises = 0;
        for (int i = from; i < size; i++) {
            double loss = path.get(i).loss();
            low = Math.min(low, loss);
            high = Math.max(high, loss);
            sum += Math.abs(loss);
            if (i > from) {
                double change = loss - path.get(i - 1).loss();
                variation += Math.abs(change);
                rises += change > 0 ? 1 : 0;
            }
        }
        int count = size - from;
        long first = size == 0 ? 0 : path.get(from).step();
        long steps = size == 0 ? 0 : path.last().step() - first;
        double net = size == 0 ? 0 : path.get(from).loss() - path.last().loss();
        double mean = sum / Math.max(1, count);
        double rounding = ROUNDING * Math.ulp(mean);
        boolean resolved = Math.abs(net) > rounding;
        if (count < LEAST) {
            return new Trend(Kind.UNKNOWN, first, low, high, steps, net, resolved);
        }
        double width = Math.max(rounding, OF_DESCENT * (path.get(0).loss() - low));
        width = moves(path, from) ? width : Math.max(width, FLAT * mean);
        if (high - low <= width) {
            return new Trend(Kind.FLAT, flatSince(path, from, low, high, width), low, high, steps, net, resolved);
        }
        boolean level = Math.abs(net) < 0.1 * variation || Math.abs(halves(path, from)) < 0.1 * (high - low);
        if (level && 4 * rises >= count) {
            return new Trend(Kind.OSCILLATING, first, low, high, steps, net, resolved);
        }
        return new Trend(net > 0 ? Kind.DESCENDING : Kind.RISING, first, low, high, steps, net, resolved);
    }

    /// The mean loss of the window's first half less that of its second.
    private static double halves(Path path, int from) {
        int half = (path.size() - from) / 2;
        double first = 0;
        double second = 0;
        for (int i = 0; i < half; i++) {
            first += path.get(from + i).loss();
            second += path.get(path.size() - half + i).loss();
        }
        return (first - second) / half;
    }

    /// The displacement of the weights over the window; empty of a path without steps.
    public static double[] drift(Path path) {
        return path.size() == 0
                ? new double[0]
                : Vectors.difference(path.last().weights(), path.get(from(path)).weights());
    }

    private static int from(Path path) {
        return Math.max(0, path.size() - WINDOW);
    }

    private static boolean moves(Path path, int from) {
        double[] now = path.last().weights();
        double most = FLAT * (1 + Vectors.norm(now));
        for (int i = from; i < path.size(); i++) {
            if (Vectors.distance(path.get(i).weights(), now) > most) {
                return true;
            }
        }
        return false;
    }

    private static long flatSince(Path path, int from, double low, double high, double width) {
        double least = low;
        double most = high;
        int i = from;
        while (i > 0) {
            double loss = path.get(i - 1).loss();
            least = Math.min(least, loss);
            most = Math.max(most, loss);
            if (most - least > width) {
                break;
            }
            i--;
        }
        return path.get(i).step();
    }

    /// Whether the run gets on no more.
    public boolean stuck() {
        return kind == Kind.FLAT || kind == Kind.OSCILLATING;
    }
}
