package errorscape.math;

/// A closed interval of finite numbers and of finite length, `min < max`.
///
/// @param min lower bound
/// @param max upper bound, greater than `min`
public record Range(double min, double max) {
    public Range {
        if (!(min < max) || Double.isInfinite(min) || Double.isInfinite(max)) {
            throw new IllegalArgumentException(
                    "a range needs finite bounds, the first below the second, not " + min + " to " + max);
        }
        if (Double.isInfinite(max - min)) {
            throw new IllegalArgumentException(
                    "a range needs bounds whose distance is a finite number too, not " + min + " to " + max);
        }
    }

    /// The interval of half-width `radius` around `centre`.
    public static Range around(double centre, double radius) {
        return new Range(centre - radius, centre + radius);
    }

    public double length() {
        return max - min;
    }

    public double centre() {
        return 0.5 * (min + max);
    }

    public boolean contains(double x) {
        return x >= min && x <= max;
    }

    /// The nearest point of the interval to `x`.
    public double clamp(double x) {
        return Math.clamp(x, min, max);
    }

    /// The point a fraction `t` of the way from `min` to `max`; exact at 0 and 1.
    public double at(double t) {
        return t == 1 ? max : min + t * (max - min);
    }

    /// Where `x` lies as a fraction of the way from `min` to `max`.
    public double fraction(double x) {
        return (x - min) / (max - min);
    }

    /// The interval with the point `x` kept at its place and the length multiplied by `factor`.
    public Range zoomedAt(double x, double factor) {
        return new Range(x - (x - min) * factor, x + (max - x) * factor);
    }

    public Range shifted(double by) {
        return new Range(min + by, max + by);
    }
}
