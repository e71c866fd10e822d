package errorscape.training;

/// Where a run's true loss has been going lately, from its recorded steps alone. What it says of a place, such
/// as "minimum", needs derivatives: see [Verdict].
///
/// Lately is the last [#WINDOW] recorded steps, or all that there are. With the losses `L` of the window, their
/// spread `max - min` and their variation `sum |L[i+1] - L[i]|`: flat if the spread is at most one percent of
/// the mean magnitude; oscillating if less than a tenth of the variation is net descent or net ascent and a
/// quarter of the steps went up; otherwise descending or rising.
///
/// @param since the first step of the flat or oscillating stretch; otherwise the first step of the window
/// @param low least loss of the window
/// @param high greatest loss of the window
/// @param steps how many steps the window spans
public record Trend(Kind kind, long since, double low, double high, long steps) {
    /// Recorded steps that count as lately.
    public static final int WINDOW = 50;

    private static final int LEAST = 10;
    private static final double FLAT = 0.01;

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
        int from = Math.max(0, size - WINDOW);
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
        if (count < LEAST) {
            return new Trend(Kind.UNKNOWN, first, low, high, steps);
        }
        double net = path.get(from).loss() - path.last().loss();
        if (high - low <= FLAT * sum / count) {
            return new Trend(Kind.FLAT, flatSince(path, from, low, high, FLAT * sum / count), low, high, steps);
        }
        if (Math.abs(net) < 0.1 * variation && 4 * rises >= count) {
            return new Trend(Kind.OSCILLATING, first, low, high, steps);
        }
        return new Trend(net > 0 ? Kind.DESCENDING : Kind.RISING, first, low, high, steps);
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
