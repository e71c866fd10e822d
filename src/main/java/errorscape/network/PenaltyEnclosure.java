package errorscape.network;

import errorscape.math.Interval;
import errorscape.math.IntervalJet;

/// The squares of a plane's weights, a quadratic function of its coordinates, by intervals.
final class PenaltyEnclosure {
    /// The sums of products of the origin and the two directions, times the factor: oo, o1, o2, 11, 12, 22.
    private final Interval[] sums = new Interval[6];

    private final boolean none;

    PenaltyEnclosure(NetworkObjective objective, double[][] vectors) {
        double l2 = objective.regulariser().l2();
        none = l2 == 0;
        int at = 0;
        for (int j = 0; j < 3; j++) {
            for (int k = j; k < 3; k++) {
                Interval sum = Interval.ZERO;
                for (int i = 0; i < vectors[0].length && !none; i++) {
                    if (objective.penalised(i)) {
                        sum = sum.plus(Interval.of(vectors[j][i]).times(vectors[k][i]));
                    }
                }
                sums[at++] = sum.times(l2);
            }
        }
    }

    IntervalJet over(Interval a, Interval b, IntervalJet.Ways ways) {
        if (none) {
            return IntervalJet.constant(Interval.ZERO);
        }
        Interval a0 = Interval.of(a.middle());
        Interval b0 = Interval.of(b.middle());
        return new IntervalJet(
                        value(a, b),
                        slope(1, 3, 4, a, b),
                        slope(2, 4, 5, a, b),
                        sums[3],
                        sums[4],
                        sums[5],
                        value(a0, b0),
                        slope(1, 3, 4, a0, b0),
                        slope(2, 4, 5, a0, b0))
                .narrowed(ways);
    }

    private Interval slope(int constant, int byA, int byB, Interval a, Interval b) {
        return sums[constant].plus(sums[byA].times(a)).plus(sums[byB].times(b));
    }

    private Interval value(Interval a, Interval b) {
        Interval linear =
                sums[1].times(a).plus(sums[2].times(b)).plus(sums[4].times(a).times(b));
        Interval squares = sums[3].times(a.square()).plus(sums[5].times(b.square()));
        return sums[0].plus(squares).times(0.5).plus(linear);
    }
}
