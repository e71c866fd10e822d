package errorscape.math;

/// A closed interval of real numbers that is known to hold a value; its ends may be infinite. Arithmetic rounds
/// outwards, so that what holds of exact numbers holds of the results (Moore 1966, "Interval Analysis"; Tucker 2011,
/// "Validated Numerics"). A zero stays exactly zero.
///
/// The result of what is defined nowhere is [#EMPTY], and of what is defined in parts only, or not bounded, [#ENTIRE].
///
/// @param lower end, less than infinity; NaN if empty
/// @param upper end, greater than minus infinity; NaN if empty
public record Interval(double lower, double upper) {
    public static final Interval ZERO = new Interval(0, 0);
    public static final Interval ONE = new Interval(1, 1);

    /// All real numbers: nothing is known.
    public static final Interval ENTIRE = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /// No number: the value is not defined.
    public static final Interval EMPTY = new Interval(Double.NaN, Double.NaN);

    /// The interval between two ends, which are widened to the range of numbers where they have left it.
    public static Interval of(double lower, double upper) {
        if (lower == 0 && upper == 0) {
            return ZERO;
        }
        return new Interval(Math.min(lower, Double.MAX_VALUE), Math.max(upper, -Double.MAX_VALUE));
    }

    /// A single number; empty if it is none.
    public static Interval of(double number) {
        return of(number, number);
    }

    /// The interval from one number's lower neighbour to another one's upper neighbour.
    public static Interval around(double lower, double upper) {
        return of(Math.nextDown(lower), Math.nextUp(upper));
    }

    public boolean isEmpty() {
        return Double.isNaN(lower) || Double.isNaN(upper);
    }

    /// Whether both ends are numbers.
    public boolean isBounded() {
        return Double.isFinite(lower) && Double.isFinite(upper);
    }

    /// Whether it is the number zero.
    public boolean isZero() {
        return lower == 0 && upper == 0;
    }

    public boolean contains(double x) {
        return lower <= x && x <= upper;
    }

    /// Whether it holds all of another one.
    public boolean contains(Interval other) {
        return lower <= other.lower && other.upper <= upper;
    }

    /// Whether another one lies inside, away from both ends.
    public boolean containsInside(Interval other) {
        return lower < other.lower && other.upper < upper;
    }

    /// Whether the two have a number in common.
    public boolean meets(Interval other) {
        return lower <= other.upper && other.lower <= upper;
    }

    /// A number in the middle of a bounded interval.
    public double middle() {
        double middle = 0.5 * lower + 0.5 * upper;
        return Math.clamp(middle, lower, upper);
    }

    /// At least the length.
    public double width() {
        return lower == upper ? 0 : Math.nextUp(upper - lower);
    }

    /// The largest size of its numbers.
    public double largest() {
        return Math.max(Math.abs(lower), Math.abs(upper));
    }

    /// The smallest size of its numbers.
    public double smallest() {
        return contains(0) ? 0 : Math.min(Math.abs(lower), Math.abs(upper));
    }

    public Interval negated() {
        return isZero() ? ZERO : new Interval(-upper, -lower);
    }

    public Interval plus(Interval other) {
        if (isZero()) {
            return other;
        }
        return other.isZero() ? this : around(lower + other.lower, upper + other.upper);
    }

    public Interval minus(Interval other) {
        if (other.isZero()) {
            return this;
        }
        return isZero() ? other.negated() : around(lower - other.upper, upper - other.lower);
    }

    public Interval plus(double number) {
        return plus(of(number));
    }

    public Interval times(Interval other) {
        if (isEmpty() || other.isEmpty()) {
            return EMPTY;
        }
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        double a = product(lower, other.lower);
        double b = product(lower, other.upper);
        double c = product(upper, other.lower);
        double d = product(upper, other.upper);
        return around(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    public Interval times(double number) {
        if (number == 1) {
            return this;
        }
        if (number == 0 || isZero()) {
            return ZERO;
        }
        double first = product(lower, number);
        double second = product(upper, number);
        return first <= second ? around(first, second) : around(second, first);
    }

    /// The quotient; everything where the divisor may be zero, and empty where it is zero.
    public Interval over(Interval other) {
        if (isEmpty() || other.isEmpty() || other.isZero()) {
            return EMPTY;
        }
        if (other.contains(0)) {
            return ENTIRE;
        }
        if (isZero()) {
            return ZERO;
        }
        double a = quotient(lower, other.lower);
        double b = quotient(lower, other.upper);
        double c = quotient(upper, other.lower);
        double d = quotient(upper, other.upper);
        return around(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /// The square, which is never negative.
    public Interval square() {
        if (isZero() || isEmpty()) {
            return this;
        }
        double small = smallest();
        double large = largest();
        return of(small == 0 ? 0 : Math.max(0, Math.nextDown(small * small)), Math.nextUp(large * large));
    }

    /// A whole power with an exponent of at least 0, even ones never negative.
    public Interval power(int exponent) {
        if (exponent == 0) {
            return isEmpty() ? this : ONE;
        }
        if (exponent == 1) {
            return this;
        }
        Interval half = power(exponent / 2).square();
        if ((exponent & 1) == 0) {
            return half;
        }
        // Odd powers grow all the way: each end by itself.
        return isEmpty() || isZero() ? this : of(endOf(lower, exponent).lower, endOf(upper, exponent).upper);
    }

    private static Interval endOf(double end, int exponent) {
        Interval number = new Interval(end, end);
        return number.times(number.power(exponent / 2).square());
    }

    public Interval absolute() {
        return isEmpty() ? this : of(smallest(), largest());
    }

    /// The smallest interval that holds both.
    public Interval hull(Interval other) {
        return isEmpty()
                ? other
                : other.isEmpty() ? this : of(Math.min(lower, other.lower), Math.max(upper, other.upper));
    }

    /// What the two have in common; this one, if that is nothing or the other is empty: of two enclosures of one
    /// value neither can be wrong.
    public Interval narrowedBy(Interval other) {
        double low = Math.max(lower, other.lower);
        double high = Math.min(upper, other.upper);
        return low <= high ? new Interval(low, high) : this;
    }

    /// Widened on both sides by a share of its ends' sizes and by an amount.
    public Interval widened(double share, double amount) {
        double low = Double.isInfinite(lower) ? lower : lower - Math.abs(lower) * share - amount;
        double high = Double.isInfinite(upper) ? upper : upper + Math.abs(upper) * share + amount;
        return of(low, high);
    }

    /// Zero wins over what is infinite: of an unbounded interval the end stands for numbers without bound.
    private static double product(double x, double y) {
        return x == 0 || y == 0 ? 0 : x * y;
    }

    private static double quotient(double x, double y) {
        return x == 0 || Double.isInfinite(y) ? (Double.isInfinite(x) ? x * Math.signum(y) : 0) : x / y;
    }
}
