package errorscape.function;

import errorscape.math.Interval;
import errorscape.math.IntervalFunctions;
import errorscape.math.IntervalJet;

/// A power with a constant exponent by intervals.
record PowerEnclosure(double exponent) implements IntervalJet.Unary {
    @Override
    public Interval value(Interval u) {
        return IntervalFunctions.power(u, exponent);
    }

    @Override
    public Interval first(Interval u) {
        return scaled(exponent, u, exponent - 1);
    }

    @Override
    public Interval second(Interval u) {
        return scaled(exponent * (exponent - 1), u, exponent - 2);
    }

    private static Interval scaled(double factor, Interval u, double power) {
        return factor == 0 ? Interval.ZERO : IntervalFunctions.power(u, power).times(Interval.around(factor, factor));
    }
}
