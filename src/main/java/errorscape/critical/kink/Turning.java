package errorscape.critical.kink;

import errorscape.critical.cell.UnitSlice;
import errorscape.math.Fma;
import java.util.Optional;
import java.util.OptionalDouble;

/// How far the gradient's direction turns along a curve, by as many evaluations as it takes: pieces on which it turns
/// too far for its sense to be certain are halved.
final class Turning {
    /// A piece is accepted if each of its halves turns by less than this, in radians.
    private static final double MOST_TURN = 0.7;

    /// Halving this often leaves pieces of some 1e-15 of the curve: the gradient jumps (the kink of a piecewise linear
    /// activation) or vanishes.
    private static final int MOST_HALVINGS = 50;

    /// More are needed only where the gradient is nothing but rounding.
    private static final int MOST_EVALUATIONS = 3000;

    /// A jump turns the short way, but a reversal is a zero: surely so if the gradient is small there.
    private static final double MOST_JUMP = 3;

    /// Small is less than this share of the gradient at the ends of the curve.
    private static final double SMALL = 1e-6;

    private static final double BESIDE = 0.487;

    /// Ends of a jump are not told apart more closely than this, as a share of the box.
    private static final double SHORTEST = 1e-14;

    /// A curve, by a parameter.
    @FunctionalInterface
    interface Curve {
        void place(double t, double[] uv);
    }

    private final UnitSlice slice;
    private final Curve curve;
    private final boolean creases;
    private final double[] uv = new double[2];
    private double small;
    private int evaluations;
    private Optional<CreaseSeed> reversal = Optional.empty();

    Turning(UnitSlice slice, Curve curve) {
        this(slice, curve, true);
    }

    /// @param creases whether a jump to the opposite, up to rounding, is none whose sense can be told, if the loss has
    ///     kinks; on curves of the size of rounding every jump across a crease is
    Turning(UnitSlice slice, Curve curve, boolean creases) {
        this.slice = slice;
        this.curve = curve;
        this.creases = creases && slice.kinked();
    }

    /// The angle between the directions at two parameters, counted along the curve; empty if the gradient vanishes,
    /// or is not a number, between.
    OptionalDouble between(double from, double to) {
        double[] atFrom = gradient(from);
        double[] atTo = gradient(to);
        evaluations = 0;
        small = SMALL * Math.max(StrictMath.hypot(atFrom[0], atFrom[1]), StrictMath.hypot(atTo[0], atTo[1]));
        double angle = turn(from, atFrom, to, atTo, 0);
        return Double.isNaN(angle) ? OptionalDouble.empty() : OptionalDouble.of(angle);
    }

    /// Where the gradient was last seen to jump to its opposite: the curve crosses a line of kinks there, or goes
    /// through one.
    Optional<CreaseSeed> reversal() {
        return reversal;
    }

    private double turn(double from, double[] atFrom, double to, double[] atTo, int depth) {
        double middle = 0.5 * (from + to);
        double[] atMiddle = gradient(middle);
        if (noDirection(atMiddle)) {
            // A single place without a gradient, such as the tip of a cusp: past it.
            middle = Fma.fma(BESIDE, to - from, from);
            atMiddle = gradient(middle);
            if (!Double.isFinite(atMiddle[0] + atMiddle[1])) {
                double angle = angle(atFrom, atTo);
                return Math.abs(angle) < Math.PI ? angle : Double.NaN;
            }
        }
        double first = angle(atFrom, atMiddle);
        double second = angle(atMiddle, atTo);
        if (Math.abs(first) < MOST_TURN && Math.abs(second) < MOST_TURN) {
            return first + second;
        }
        boolean last = depth == MOST_HALVINGS || (creases && distance(from, to) < SHORTEST);
        if (last && reverses(atFrom, atTo)) {
            curve.place(middle, uv);
            reversal = Optional.of(CreaseSeed.between(uv[0], uv[1], atFrom, atTo));
            return Double.NaN;
        }
        if (Double.isNaN(first) || Double.isNaN(second) || ++evaluations > MOST_EVALUATIONS) {
            return Double.NaN;
        }
        if (depth == MOST_HALVINGS) {
            double most = jump(atFrom, atTo) ? Math.PI : MOST_JUMP;
            return Math.abs(first) < most && Math.abs(second) < most ? first + second : Double.NaN;
        }
        return turn(from, atFrom, middle, atMiddle, depth + 1) + turn(middle, atMiddle, to, atTo, depth + 1);
    }

    /// Whether the gradient is not a number, or is zero as it is by convention on a kink such as that of `abs(x)`.
    private boolean noDirection(double[] gradient) {
        return !Double.isFinite(gradient[0] + gradient[1]) || (creases && gradient[0] == 0 && gradient[1] == 0);
    }

    private double distance(double from, double to) {
        curve.place(from, uv);
        double u = uv[0];
        double v = uv[1];
        curve.place(to, uv);
        return StrictMath.hypot(uv[0] - u, uv[1] - v);
    }

    private boolean jump(double[] from, double[] to) {
        return StrictMath.hypot(from[0], from[1]) > small && StrictMath.hypot(to[0], to[1]) > small;
    }

    private boolean reverses(double[] from, double[] to) {
        double near = Math.max(StrictMath.hypot(from[0], from[1]), StrictMath.hypot(to[0], to[1]));
        double opposite = Math.PI - CreasePoint.tolerance(small / SMALL, near);
        return creases && jump(from, to) && Math.abs(angle(from, to)) >= opposite;
    }

    private double[] gradient(double t) {
        curve.place(t, uv);
        slice.gradientAt(uv[0], uv[1]);
        return new double[] {slice.gu(), slice.gv()};
    }

    private static double angle(double[] from, double[] to) {
        double sizes = StrictMath.hypot(from[0], from[1]) * StrictMath.hypot(to[0], to[1]);
        if (!(sizes > 0) || Double.isInfinite(sizes)) {
            return Double.NaN;
        }
        return StrictMath.atan2(from[0] * to[1] - from[1] * to[0], from[0] * to[0] + from[1] * to[1]);
    }
}
