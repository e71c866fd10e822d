package errorscape.network;

import errorscape.math.Interval;
import errorscape.math.IntervalFunctions;
import errorscape.math.IntervalJet;

/// `log sum_k e^(o_k) - o_c` by intervals, from the differences of the outputs alone: a common shift of the outputs
/// changes nothing. With the probabilities p, the second derivative is the mean of the outputs' ones, less that of
/// output c, and their slopes' variance, which is `sum_(j<k) p_j p_k (o_j' - o_k')^2`: nothing cancels.
final class SoftmaxEnclosure {
    private final int count;
    private final IntervalJet[][] differences;
    private final Interval[] p;
    private final Interval[] p0;

    /// @param outputs of one sample
    SoftmaxEnclosure(IntervalJet[] outputs, IntervalJet.Ways ways) {
        count = outputs.length;
        differences = new IntervalJet[count][count];
        p = new Interval[count];
        p0 = new Interval[count];
        for (int j = 0; j < count; j++) {
            for (int k = 0; k < count; k++) {
                differences[j][k] = outputs[j].minus(outputs[k]).narrowed(ways);
            }
        }
        for (int k = 0; k < count; k++) {
            Interval sum = Interval.ONE;
            Interval sum0 = Interval.ONE;
            for (int j = 0; j < count; j++) {
                if (j != k) {
                    sum = sum.plus(IntervalFunctions.exp(differences[j][k].value()));
                    sum0 = sum0.plus(IntervalFunctions.exp(differences[j][k].value0()));
                }
            }
            p[k] = Interval.ONE.over(sum);
            p0[k] = Interval.ONE.over(sum0);
        }
    }

    /// The loss of a class.
    IntervalJet of(int c, IntervalJet.Ways ways) {
        Interval zero = Interval.ZERO;
        Interval sum = Interval.ONE;
        Interval sum0 = Interval.ONE;
        Interval[] d = {zero, zero, zero, zero, zero, zero, zero};
        for (int k = 0; k < count; k++) {
            if (k == c) {
                continue;
            }
            IntervalJet difference = differences[k][c];
            sum = sum.plus(IntervalFunctions.exp(difference.value()));
            sum0 = sum0.plus(IntervalFunctions.exp(difference.value0()));
            d[0] = d[0].plus(p[k].times(difference.x()));
            d[1] = d[1].plus(p[k].times(difference.y()));
            d[2] = d[2].plus(p[k].times(difference.xx()));
            d[3] = d[3].plus(p[k].times(difference.xy()));
            d[4] = d[4].plus(p[k].times(difference.yy()));
            d[5] = d[5].plus(p0[k].times(difference.x0()));
            d[6] = d[6].plus(p0[k].times(difference.y0()));
        }
        for (int j = 0; j < count; j++) {
            for (int k = j + 1; k < count; k++) {
                Interval weight = p[j].times(p[k]);
                IntervalJet difference = differences[j][k];
                d[2] = d[2].plus(weight.times(difference.x().square()));
                d[3] = d[3].plus(weight.times(difference.x().times(difference.y())));
                d[4] = d[4].plus(weight.times(difference.y().square()));
            }
        }
        return new IntervalJet(
                        IntervalFunctions.log(sum),
                        d[0],
                        d[1],
                        d[2],
                        d[3],
                        d[4],
                        IntervalFunctions.log(sum0),
                        d[5],
                        d[6])
                .narrowed(ways);
    }
}
