package errorscape.math;

import java.util.function.DoubleUnaryOperator;

/// Elementary functions of intervals. Each end is computed and moved outwards by more than the function's error, which
/// is that stated in [Elementary], or one unit in the last place of `StrictMath`'s (2.5 of its hyperbolic functions).
public final class IntervalFunctions {
    /// More than thirty units in the last place, relatively.
    public static final double SHARE = 0x1p-47;

    /// Below the smallest normal number errors are not relative any more.
    private static final double TINY = Double.MIN_NORMAL;

    /// Further out the phase of a wave is not told.
    private static final double FURTHEST = 1e11;

    private static final Interval UNIT = new Interval(-1, 1);
    private static final Interval POSITIVE = new Interval(0, Double.POSITIVE_INFINITY);

    private IntervalFunctions() {}

    /// The range of a function that is monotone between turning points and has the usual error.
    ///
    /// @param bounds of the function, which the result stays in
    /// @param turns where the function may turn round, to the last digits
    public static Interval range(Interval u, DoubleUnaryOperator f, Interval bounds, double... turns) {
        return range(u, f, SHARE, TINY, bounds, turns);
    }

    /// The same of a function with another error.
    ///
    /// @param share of the value that the error is less than
    /// @param amount that the error is less than, besides
    public static Interval range(
            Interval u, DoubleUnaryOperator f, double share, double amount, Interval bounds, double... turns) {
        if (u.isEmpty()) {
            return u;
        }
        double first = f.applyAsDouble(u.lower());
        double second = u.lower() == u.upper() ? first : f.applyAsDouble(u.upper());
        double low = Math.min(first, second);
        double high = Math.max(first, second);
        for (double turn : turns) {
            double near = 1e-12 * (1 + Math.abs(turn));
            if (u.lower() - near <= turn && turn <= u.upper() + near) {
                double there = f.applyAsDouble(turn);
                low = Math.min(low, there);
                high = Math.max(high, there);
            }
        }
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return bounds;
        }
        Interval wide = Interval.of(low, high).widened(share, amount);
        return Interval.of(Math.max(wide.lower(), bounds.lower()), Math.min(wide.upper(), bounds.upper()));
    }

    public static Interval exp(Interval u) {
        return u.isZero() ? Interval.ONE : range(u, Elementary::exp, POSITIVE);
    }

    public static Interval log(Interval u) {
        return ofPositive(u, StrictMath::log);
    }

    public static Interval log10(Interval u) {
        return ofPositive(u, StrictMath::log10);
    }

    /// Of a function without values below zero, and with minus infinity at zero.
    private static Interval ofPositive(Interval u, DoubleUnaryOperator f) {
        if (u.isEmpty() || u.upper() <= 0) {
            return Interval.EMPTY;
        }
        return u.lower() <= 0 ? Interval.ENTIRE : range(u, f, Interval.ENTIRE);
    }

    /// The square root; of what is negative in part, that of the rest.
    public static Interval sqrt(Interval u) {
        if (u.isEmpty() || u.upper() < 0) {
            return Interval.EMPTY;
        }
        return range(Interval.of(Math.max(0, u.lower()), u.upper()), Math::sqrt, POSITIVE);
    }

    public static Interval cbrt(Interval u) {
        return u.isZero() ? u : range(u, StrictMath::cbrt, Interval.ENTIRE);
    }

    public static Interval sin(Interval u) {
        return u.isZero() ? u : wave(u, StrictMath::sin, 0.5);
    }

    public static Interval cos(Interval u) {
        return u.isZero() ? Interval.ONE : wave(u, StrictMath::cos, 0);
    }

    /// A wave with its crests at `(top + 2 k) pi` and its troughs half a turn further.
    private static Interval wave(Interval u, DoubleUnaryOperator f, double top) {
        if (u.isEmpty()) {
            return u;
        }
        if (!(u.width() < 6) || !(u.largest() < FURTHEST)) {
            return u.width() == 0 && u.isBounded() ? range(u, f, UNIT) : UNIT;
        }
        double near = 1e-15 * (1 + u.largest());
        double from = (u.lower() - near) / Math.PI;
        double to = (u.upper() + near) / Math.PI;
        boolean crest = between(from - top, to - top);
        boolean trough = between(from - top - 1, to - top - 1);
        Interval ends = range(u, f, UNIT);
        return new Interval(trough ? -1 : ends.lower(), crest ? 1 : ends.upper());
    }

    /// Whether an even number lies between two, or so nearly that it may.
    private static boolean between(double from, double to) {
        double slack = 1e-14 * (1 + Math.abs(from) + Math.abs(to));
        return 2 * Math.ceil(0.5 * (from - slack)) <= to + slack;
    }

    /// The tangent; everything where a pole may be.
    public static Interval tan(Interval u) {
        if (u.isEmpty() || u.isZero()) {
            return u;
        }
        Interval below = cos(u);
        return below.contains(0) || u.width() > 3 ? Interval.ENTIRE : range(u, StrictMath::tan, Interval.ENTIRE);
    }

    public static Interval asin(Interval u) {
        return within(u, StrictMath::asin);
    }

    public static Interval acos(Interval u) {
        return within(u, StrictMath::acos);
    }

    /// Of a function that is defined from -1 to 1 only.
    private static Interval within(Interval u, DoubleUnaryOperator f) {
        if (u.isEmpty() || u.lower() > 1 || u.upper() < -1) {
            return Interval.EMPTY;
        }
        return range(u.narrowedBy(UNIT), f, Interval.ENTIRE);
    }

    public static Interval atan(Interval u) {
        return u.isZero() ? u : range(u, StrictMath::atan, Interval.ENTIRE);
    }

    public static Interval sinh(Interval u) {
        return u.isZero() ? u : range(u, StrictMath::sinh, Interval.ENTIRE);
    }

    public static Interval cosh(Interval u) {
        return range(u, StrictMath::cosh, new Interval(1, Double.POSITIVE_INFINITY), 0);
    }

    public static Interval tanh(Interval u) {
        return u.isZero() ? u : range(u, Elementary::tanh, UNIT);
    }

    /// The derivative of tanh.
    public static Interval tanhSlope(Interval u) {
        return range(u, Elementary::tanhSlope, new Interval(0, 1), 0);
    }

    /// The second derivative of tanh.
    public static Interval tanhBend(Interval u) {
        double turn = 0.6584789484624084;
        return range(u, t -> -2 * Elementary.tanh(t) * Elementary.tanhSlope(t), UNIT, -turn, turn);
    }

    public static Interval sigmoid(Interval u) {
        return range(u, Elementary::sigmoid, new Interval(0, 1));
    }

    /// The derivative of the sigmoid.
    public static Interval sigmoidSlope(Interval u) {
        return range(u, t -> Elementary.sigmoid(t) * Elementary.sigmoid(-t), new Interval(0, 0.25), 0);
    }

    /// The second derivative of the sigmoid: `s (1 - s) (1 - 2 s)`, where the last factor is `-tanh(u / 2)`.
    public static Interval sigmoidBend(Interval u) {
        double turn = 1.3169578969248168;
        return range(
                u, t -> -Elementary.sigmoid(t) * Elementary.sigmoid(-t) * Elementary.tanh(0.5 * t), UNIT, -turn, turn);
    }

    public static Interval softplus(Interval u) {
        return range(u, Elementary::softplus, POSITIVE);
    }

    /// `u^exponent`; where the exponent is not whole, of what is positive. Everything where zero has no such power.
    public static Interval power(Interval u, double exponent) {
        boolean whole = exponent == Math.rint(exponent) && Math.abs(exponent) <= 1000;
        if (whole && exponent >= 0) {
            return u.power((int) exponent);
        }
        if (whole) {
            return Interval.ONE.over(u.power((int) -exponent));
        }
        if (u.isEmpty() || u.upper() < 0) {
            return Interval.EMPTY;
        }
        if (u.lower() <= 0) {
            boolean root = exponent > 0 && u.lower() == 0;
            return root ? range(u, t -> StrictMath.pow(t, exponent), POSITIVE) : Interval.ENTIRE;
        }
        return range(u, t -> StrictMath.pow(t, exponent), POSITIVE);
    }
}
