package errorscape.math;

/// What is known of a function of two variables on a box: intervals that hold its values, its first and its second
/// derivatives there, and the values and first derivatives at one place, the centre of the box.
///
/// From the place the mean value theorem gives a second enclosure of values and first derivatives, whose width falls
/// with the square of the box's: `f(x) = f(c) + f'(xi) (x - c)` (Moore 1966). Each operation takes what both have in
/// common, so that what varies together does not add up. Where a function has a kink its first derivatives are those
/// of Clarke's generalised gradient (for which the theorem holds, Lebourg 1975), and its second ones may be anything.
///
/// @param value on the box
/// @param x first derivative on the box
/// @param y first derivative by the second variable
/// @param xx second derivative
/// @param xy mixed derivative
/// @param yy second derivative by the second variable
/// @param value0 at the centre
/// @param x0 first derivative at the centre
/// @param y0 first derivative at the centre
public record IntervalJet(
        Interval value,
        Interval x,
        Interval y,
        Interval xx,
        Interval xy,
        Interval yy,
        Interval value0,
        Interval x0,
        Interval y0) {

    private static final Interval Z = Interval.ZERO;

    /// Two intervals about zero: the ways from the centre to the points of the box.
    public record Ways(Interval x, Interval y) {
        /// The ways in a box from its middle.
        public static Ways of(Interval x, Interval y) {
            return new Ways(x.minus(Interval.of(x.middle())), y.minus(Interval.of(y.middle())));
        }
    }

    /// A function's values with its first two derivatives, on an interval and at a number in it.
    public interface Unary {
        Interval value(Interval u);

        Interval first(Interval u);

        Interval second(Interval u);
    }

    public static IntervalJet constant(Interval c) {
        return new IntervalJet(c, Z, Z, Z, Z, Z, c, Z, Z);
    }

    /// `value + x (first variable) + y (second one)`, counted from the centre.
    public static IntervalJet affine(Interval atCentre, Interval x, Interval y, Ways ways) {
        Interval value = atCentre.plus(ways.x().times(x)).plus(ways.y().times(y));
        return new IntervalJet(value, x, y, Z, Z, Z, atCentre, x, y);
    }

    public IntervalJet plus(IntervalJet b) {
        return new IntervalJet(
                value.plus(b.value),
                x.plus(b.x),
                y.plus(b.y),
                xx.plus(b.xx),
                xy.plus(b.xy),
                yy.plus(b.yy),
                value0.plus(b.value0),
                x0.plus(b.x0),
                y0.plus(b.y0));
    }

    public IntervalJet minus(IntervalJet b) {
        return plus(b.negated());
    }

    public IntervalJet negated() {
        return new IntervalJet(
                value.negated(),
                x.negated(),
                y.negated(),
                xx.negated(),
                xy.negated(),
                yy.negated(),
                value0.negated(),
                x0.negated(),
                y0.negated());
    }

    public IntervalJet times(Interval c) {
        return new IntervalJet(
                value.times(c),
                x.times(c),
                y.times(c),
                xx.times(c),
                xy.times(c),
                yy.times(c),
                value0.times(c),
                x0.times(c),
                y0.times(c));
    }

    public IntervalJet times(IntervalJet b, Ways ways) {
        Interval mixed = x.times(b.y).plus(y.times(b.x));
        return new IntervalJet(
                        value.times(b.value),
                        x.times(b.value).plus(value.times(b.x)),
                        y.times(b.value).plus(value.times(b.y)),
                        xx.times(b.value).plus(x.times(b.x).times(2)).plus(value.times(b.xx)),
                        xy.times(b.value).plus(mixed).plus(value.times(b.xy)),
                        yy.times(b.value).plus(y.times(b.y).times(2)).plus(value.times(b.yy)),
                        value0.times(b.value0),
                        x0.times(b.value0).plus(value0.times(b.x0)),
                        y0.times(b.value0).plus(value0.times(b.y0)))
                .narrowed(ways);
    }

    /// A function of this one.
    public IntervalJet under(Unary f, Ways ways) {
        Interval first = f.first(value);
        Interval second = f.second(value);
        Interval first0 = f.first(value0);
        return new IntervalJet(
                        f.value(value),
                        first.times(x),
                        first.times(y),
                        second.times(x.square()).plus(first.times(xx)),
                        second.times(x.times(y)).plus(first.times(xy)),
                        second.times(y.square()).plus(first.times(yy)),
                        f.value(value0),
                        first0.times(x0),
                        first0.times(y0))
                .narrowed(ways);
    }

    /// The larger of two; where either may be, both, and at the kink between them any second derivative.
    public IntervalJet larger(IntervalJet b, Ways ways) {
        if (value.isEmpty() || b.value.isEmpty()) {
            return constant(Interval.EMPTY);
        }
        if (value.lower() > b.value.upper()) {
            return this;
        }
        if (b.value.lower() > value.upper()) {
            return b;
        }
        Interval top = Interval.of(Math.max(value.lower(), b.value.lower()), Math.max(value.upper(), b.value.upper()));
        boolean first = value0.lower() > b.value0.upper();
        boolean second = b.value0.lower() > value0.upper();
        Interval top0 =
                Interval.of(Math.max(value0.lower(), b.value0.lower()), Math.max(value0.upper(), b.value0.upper()));
        return new IntervalJet(
                        top,
                        x.hull(b.x),
                        y.hull(b.y),
                        bend(x, b.x, xx, b.xx),
                        bend(x, b.x, xy, b.xy).hull(bend(y, b.y, xy, b.xy)),
                        bend(y, b.y, yy, b.yy),
                        top0,
                        first ? x0 : second ? b.x0 : x0.hull(b.x0),
                        first ? y0 : second ? b.y0 : y0.hull(b.y0))
                .narrowed(ways);
    }

    /// Second derivatives where two functions may take turns: none where both have the same constant slope.
    private static Interval bend(Interval slope, Interval other, Interval bend, Interval otherBend) {
        boolean same = slope.equals(other) && slope.width() == 0 && bend.isZero() && otherBend.isZero();
        return same ? Z : Interval.ENTIRE;
    }

    /// With values and first derivatives narrowed by the mean value theorem.
    public IntervalJet narrowed(Ways ways) {
        Interval slopeX = narrowed(x, x0, xx, xy, ways);
        Interval slopeY = narrowed(y, y0, xy, yy, ways);
        return new IntervalJet(
                narrowed(value, value0, slopeX, slopeY, ways), slopeX, slopeY, xx, xy, yy, value0, x0, y0);
    }

    private static Interval narrowed(Interval range, Interval atCentre, Interval byX, Interval byY, Ways ways) {
        return range.narrowedBy(atCentre.plus(byX.times(ways.x())).plus(byY.times(ways.y())));
    }
}
