package errorscape.laboratory;

import errorscape.math.Vectors;

/// Tells a flow that goes on for ever from one that comes to an end. Where a loss falls towards infinity as
/// exponentials do, the weights grow as the logarithm of time (Soudry et al. 2018): the gradient times the time, the
/// way
/// of one e-fold of time, stays as it is. On the way to a minimum, also a degenerate one, it shrinks; on a plateau it
/// grows as time does.
final class EndlessFlow {
    private static final int DECADES = 4;
    private static final double STEADY = 2;

    private double next = 1;
    private double last = Double.NaN;
    private int steady;

    /// Hears of a place on the flow's way, in order.
    ///
    /// @return whether the flow goes on for ever, as far as four tenfolds of time tell
    boolean at(double time, double[] weights, double[] gradient) {
        if (time < next) {
            return false;
        }
        next = 10 * time;
        double way = Vectors.norm(gradient) * time;
        boolean outwards = Vectors.dot(gradient, weights) < 0;
        boolean same = way > 0 && way <= STEADY * last && way >= last / STEADY;
        steady = same && outwards ? steady + 1 : 0;
        last = way;
        return steady >= DECADES;
    }
}
