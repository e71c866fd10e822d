package errorscape.ui.session;

/// How fine a grid may be that is sampled anew for every picture: the finest whose sampling keeps within the time
/// for which a moving plane still looks like one. Goes by the mean of the last few times, so that a single slow one,
/// such as another program's
/// doing, does not make the picture coarse. Where a wanted size is out of reach it also says how much of its time
/// training is to take beside it. Not for several threads.
final class GridPace {
    /// From asking to having, at most: a coarser grid comes sooner, but its surface shimmers.
    private static final double BUDGET_NANOS = 45e6;

    /// What training gives way for, a little less than a thirtieth of a second: while one grid is drawn the next is
    /// sampled.
    private static final double AIM_NANOS = 28e6;

    /// What is left of it before a finer size is tried, so that sizes do not alternate.
    private static final double CAUTION = 0.85;

    /// Weight of the newest time.
    private static final double NEWEST = 0.25;

    /// The least share of its time that training keeps.
    private static final double LEAST_SHARE = 0.15;

    private static final double LESS = 0.9;
    private static final double MORE = 1.05;

    private static final int[] SIZES = {17, 25, 33, 49, 65, 97, 129};

    private int size = 4;
    private double nanosPerNode;
    private double share = 1;

    /// Nodes a side of the next grid.
    int nodes() {
        return SIZES[size];
    }

    /// The share of its time that training is to take, above 0 and at most 1.
    double trainingShare() {
        return share;
    }

    /// Tells how long a grid took.
    ///
    /// @param nodes a side
    /// @param wanted nodes a side for which training gives way
    void took(int nodes, double nanos, int wanted) {
        double each = nanos / ((double) nodes * nodes);
        nanosPerNode = nanosPerNode == 0 ? each : (1 - NEWEST) * nanosPerNode + NEWEST * each;
        while (size > 0 && expected(size) > BUDGET_NANOS) {
            size--;
        }
        while (size + 1 < SIZES.length && expected(size + 1) < CAUTION * BUDGET_NANOS) {
            size++;
        }
        share(nanosPerNode * wanted * wanted);
    }

    private double expected(int ofSize) {
        return nanosPerNode * SIZES[ofSize] * SIZES[ofSize];
    }

    private void share(double nanos) {
        if (nanos > AIM_NANOS) {
            share = Math.max(LEAST_SHARE, LESS * share);
        } else if (nanos < CAUTION * AIM_NANOS) {
            share = Math.min(1, MORE * share);
        }
    }
}
