package errorscape.ui.common;

/// How fine a grid may be that is sampled anew for every picture: the finest whose sampling keeps within the time
/// of a picture. Goes by the mean of the last few times, so that a single slow one, such as another program's
/// doing, does not make the picture coarse. Not for several threads.
final class GridPace {
    /// From asking to having, a little less than a thirtieth of a second: while one grid is drawn the next is
    /// sampled.
    private static final double BUDGET_NANOS = 30e6;

    /// What is left of it before a finer size is tried, so that sizes do not alternate.
    private static final double CAUTION = 0.85;

    /// Weight of the newest time.
    private static final double NEWEST = 0.25;

    private static final int[] SIZES = {17, 25, 33, 49, 65, 97, 129};

    private int size = 4;
    private double nanosPerNode;

    /// Nodes a side of the next grid.
    int nodes() {
        return SIZES[size];
    }

    /// Tells how long a grid took.
    ///
    /// @param nodes a side
    void took(int nodes, double nanos) {
        double each = nanos / ((double) nodes * nodes);
        nanosPerNode = nanosPerNode == 0 ? each : (1 - NEWEST) * nanosPerNode + NEWEST * each;
        while (size > 0 && expected(size) > BUDGET_NANOS) {
            size--;
        }
        while (size + 1 < SIZES.length && expected(size + 1) < CAUTION * BUDGET_NANOS) {
            size++;
        }
    }

    private double expected(int ofSize) {
        return nanosPerNode * SIZES[ofSize] * SIZES[ofSize];
    }
}
