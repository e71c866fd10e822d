package errorscape.function;

/// A value with its first and second derivatives by two variables, computed forward, exactly up to rounding. The
/// operands of the setters may not be the jet itself.
final class Jet {
    double value;
    double x;
    double y;
    double xx;
    double xy;
    double yy;

    void constant(double c) {
        set(c, 0, 0, 0, 0, 0);
    }

    void variable(double at, boolean first) {
        set(at, first ? 1 : 0, first ? 0 : 1, 0, 0, 0);
    }

    void same(Jet a) {
        set(a.value, a.x, a.y, a.xx, a.xy, a.yy);
    }

    void undefined() {
        set(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    void sum(Jet a, Jet b) {
        set(a.value + b.value, a.x + b.x, a.y + b.y, a.xx + b.xx, a.xy + b.xy, a.yy + b.yy);
    }

    void difference(Jet a, Jet b) {
        set(a.value - b.value, a.x - b.x, a.y - b.y, a.xx - b.xx, a.xy - b.xy, a.yy - b.yy);
    }

    void negated(Jet a) {
        set(-a.value, -a.x, -a.y, -a.xx, -a.xy, -a.yy);
    }

    void product(Jet a, Jet b) {
        set(
                a.value * b.value,
                a.x * b.value + a.value * b.x,
                a.y * b.value + a.value * b.y,
                a.xx * b.value + 2 * (a.x * b.x) + a.value * b.xx,
                a.xy * b.value + (a.x * b.y + a.y * b.x) + a.value * b.xy,
                a.yy * b.value + 2 * (a.y * b.y) + a.value * b.yy);
    }

    /// `q = a / b` from `a = q b`.
    void quotient(Jet a, Jet b) {
        double q = a.value / b.value;
        double qx = (a.x - q * b.x) / b.value;
        double qy = (a.y - q * b.y) / b.value;
        set(
                q,
                qx,
                qy,
                (a.xx - 2 * (qx * b.x) - q * b.xx) / b.value,
                (a.xy - (qx * b.y + qy * b.x) - q * b.xy) / b.value,
                (a.yy - 2 * (qy * b.y) - q * b.yy) / b.value);
    }

    /// A function of `u` with the value `f` and the derivatives `f1` and `f2` there. Where the argument stands
    /// still, an infinite slope (the tip of a cone such as `sqrt(x^2 + y^2)`) is a kink: the derivatives are 0.
    void chain(Jet u, double f, double f1, double f2) {
        if (Double.isNaN(f)) {
            set(f, f, f, f, f, f);
        } else if (u.x == 0 && u.y == 0) {
            double slope = Double.isInfinite(f1) || Double.isNaN(f1) ? 0 : f1;
            set(f, 0, 0, times(slope, u.xx), times(slope, u.xy), times(slope, u.yy));
        } else {
            set(
                    f,
                    times(f1, u.x),
                    times(f1, u.y),
                    times(f2, u.x * u.x) + times(f1, u.xx),
                    times(f2, u.x * u.y) + times(f1, u.xy),
                    times(f2, u.y * u.y) + times(f1, u.yy));
        }
    }

    /// `a^b` where both vary: `exp(b log a)`.
    void power(Jet a, Jet b) {
        double f = StrictMath.pow(a.value, b.value);
        double log = StrictMath.log(a.value);
        double slope = StrictMath.pow(a.value, b.value - 1);
        double fa = b.value * slope;
        double fb = f * log;
        double faa = b.value * (b.value - 1) * StrictMath.pow(a.value, b.value - 2);
        double fab = slope * (1 + b.value * log);
        double fbb = fb * log;
        set(
                f,
                times(fa, a.x) + times(fb, b.x),
                times(fa, a.y) + times(fb, b.y),
                times(faa, a.x * a.x)
                        + times(fab, 2 * a.x * b.x)
                        + times(fbb, b.x * b.x)
                        + times(fa, a.xx)
                        + times(fb, b.xx),
                times(faa, a.x * a.y)
                        + times(fab, a.x * b.y + a.y * b.x)
                        + times(fbb, b.x * b.y)
                        + times(fa, a.xy)
                        + times(fb, b.xy),
                times(faa, a.y * a.y)
                        + times(fab, 2 * a.y * b.y)
                        + times(fbb, b.y * b.y)
                        + times(fa, a.yy)
                        + times(fb, b.yy));
    }

    /// The smaller or larger of two; the mean of their derivatives where they meet, so that `max(x, -x)` has the
    /// kink of `abs(x)`.
    void extremum(Jet a, Jet b, boolean larger) {
        if (a.value == b.value) {
            set(a.value, (a.x + b.x) / 2, (a.y + b.y) / 2, (a.xx + b.xx) / 2, (a.xy + b.xy) / 2, (a.yy + b.yy) / 2);
        } else if (Double.isNaN(a.value) || Double.isNaN(b.value)) {
            set(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        } else {
            Jet chosen = a.value > b.value == larger ? a : b;
            set(chosen.value, chosen.x, chosen.y, chosen.xx, chosen.xy, chosen.yy);
        }
    }

    /// A product in which 0 wins over what is infinite: what does not vary has no part in the derivative.
    private static double times(double factor, double derivative) {
        return derivative == 0 ? 0 : factor * derivative;
    }

    private void set(double value, double x, double y, double xx, double xy, double yy) {
        this.value = value;
        this.x = x;
        this.y = y;
        this.xx = xx;
        this.xy = xy;
        this.yy = yy;
    }
}
