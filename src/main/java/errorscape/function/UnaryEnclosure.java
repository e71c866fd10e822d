package errorscape.function;

import errorscape.math.Interval;
import errorscape.math.IntervalFunctions;
import errorscape.math.IntervalJet;

/// A function of one argument by intervals. At a kink the first derivative is that of Clarke and the second may be
/// anything; where the function ends or jumps, so may the first.
record UnaryEnclosure(UnaryFunction function) implements IntervalJet.Unary {
    private static final double LN_10 = 2.302585092994046;

    @Override
    public Interval value(Interval u) {
        return switch (function) {
            case SIN -> IntervalFunctions.sin(u);
            case COS -> IntervalFunctions.cos(u);
            case TAN -> IntervalFunctions.tan(u);
            case ASIN -> IntervalFunctions.asin(u);
            case ACOS -> IntervalFunctions.acos(u);
            case ATAN -> IntervalFunctions.atan(u);
            case SINH -> IntervalFunctions.sinh(u);
            case COSH -> IntervalFunctions.cosh(u);
            case TANH -> IntervalFunctions.tanh(u);
            case EXP -> IntervalFunctions.exp(u);
            case LOG -> IntervalFunctions.log(u);
            case LOG10 -> IntervalFunctions.log10(u);
            case SQRT -> IntervalFunctions.sqrt(u);
            case CBRT -> IntervalFunctions.cbrt(u);
            case ABS -> u.absolute();
            case SIGN -> u.isEmpty() ? u : Interval.of(Math.signum(u.lower()), Math.signum(u.upper()));
        };
    }

    @Override
    public Interval first(Interval u) {
        return switch (function) {
            case SIN -> IntervalFunctions.cos(u);
            case COS -> IntervalFunctions.sin(u).negated();
            case TAN -> value(u).square().plus(1);
            case ASIN -> inside(u, one(root(u)));
            case ACOS -> inside(u, one(root(u)).negated());
            case ATAN -> one(u.square().plus(1));
            case SINH -> IntervalFunctions.cosh(u);
            case COSH -> IntervalFunctions.sinh(u);
            case TANH -> IntervalFunctions.tanhSlope(u);
            case EXP -> value(u);
            case LOG -> positive(u, one(u));
            case LOG10 -> positive(u, one(u).over(ln10()));
            case SQRT -> positive(u, Interval.of(0.5).over(value(u)));
            case CBRT -> one(value(u).square().times(3));
            case ABS -> sign(u);
            case SIGN -> u.contains(0) ? Interval.ENTIRE : unlessEmpty(u);
        };
    }

    @Override
    public Interval second(Interval u) {
        return switch (function) {
            case SIN, COS -> value(u).negated();
            case TAN -> value(u).times(first(u)).times(2);
            case ASIN -> inside(u, u.over(root(u).power(3)));
            case ACOS -> inside(u, u.over(root(u).power(3)).negated());
            case ATAN -> u.times(-2).times(first(u).square());
            case SINH, COSH, EXP -> value(u);
            case TANH -> IntervalFunctions.tanhBend(u);
            case LOG -> positive(u, one(u.square()).negated());
            case LOG10 -> positive(u, one(u.square()).negated().over(ln10()));
            case SQRT -> positive(u, Interval.of(-0.25).over(value(u).power(3)));
            case CBRT -> Interval.of(-2).over(value(u).power(5).times(9));
            case ABS, SIGN -> u.contains(0) ? Interval.ENTIRE : unlessEmpty(u);
        };
    }

    /// Zero of whatever is defined.
    private static Interval unlessEmpty(Interval u) {
        return u.isEmpty() ? u : Interval.ZERO;
    }

    private static Interval one(Interval divisor) {
        return Interval.ONE.over(divisor);
    }

    /// ln 10 lies beside its nearest double.
    private static Interval ln10() {
        return Interval.around(LN_10, LN_10);
    }

    /// `sqrt(1 - u^2)`.
    private static Interval root(Interval u) {
        return IntervalFunctions.sqrt(Interval.ONE.minus(u).times(Interval.ONE.plus(u)));
    }

    private static Interval inside(Interval u, Interval result) {
        return u.lower() > 1 || u.upper() < -1
                ? Interval.EMPTY
                : u.lower() <= -1 || u.upper() >= 1 ? Interval.ENTIRE : result;
    }

    private static Interval positive(Interval u, Interval result) {
        return u.upper() < 0 ? Interval.EMPTY : u.lower() <= 0 ? Interval.ENTIRE : result;
    }

    /// The signs that occur, as an interval.
    private static Interval sign(Interval u) {
        return u.contains(0) ? new Interval(-1, 1) : u.isEmpty() ? u : Interval.of(Math.signum(u.lower()));
    }
}
