package errorscape.critical;

import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// A second way to tell what an isolated critical point is, from values alone: how often the difference to the point's
/// value changes its sign on circles round it. No change is an extremum, two are a point the loss goes through, four a
/// saddle.
///
/// The lowest and highest values on a circle are sought by golden section between samples: beside a crease a way down
/// may be a cusp of some 1e-5 radians.
public final class CirclesOfValues {
    private static final int AROUND = 720;
    private static final int SECTIONS = 60;
    private static final double GOLDEN = 0.6180339887498949;

    private CirclesOfValues() {}

    /// The changes of sign on which circles of three radii agree; empty if they do not.
    public static OptionalInt changes(DoubleBinaryOperator loss, double a, double b, double radius) {
        int first = onCircle(loss, a, b, radius);
        boolean agree = first == onCircle(loss, a, b, 0.5 * radius) && first == onCircle(loss, a, b, 0.25 * radius);
        return agree ? OptionalInt.of(first) : OptionalInt.empty();
    }

    private static int onCircle(DoubleBinaryOperator loss, double a, double b, double radius) {
        double middle = loss.applyAsDouble(a, b);
        DoubleUnaryOperator rise = t -> {
            double angle = 2 * Math.PI * t / AROUND + 0.123;
            return loss.applyAsDouble(a + radius * StrictMath.cos(angle), b + radius * StrictMath.sin(angle)) - middle;
        };
        double[] rises = new double[AROUND];
        for (int k = 0; k < AROUND; k++) {
            rises[k] = rise.applyAsDouble(k);
        }
        for (int k = 0; k < AROUND; k++) {
            double before = rises[(k + AROUND - 1) % AROUND];
            double after = rises[(k + 1) % AROUND];
            if (rises[k] <= before && rises[k] <= after) {
                rises[k] = least(rise, k - 1, k + 1);
            } else if (rises[k] >= before && rises[k] >= after) {
                rises[k] = -least(t -> -rise.applyAsDouble(t), k - 1, k + 1);
            }
        }
        int changes = 0;
        for (int k = 0; k < AROUND; k++) {
            changes += rises[k] > 0 == rises[(k + 1) % AROUND] > 0 ? 0 : 1;
        }
        return changes;
    }

    private static double least(DoubleUnaryOperator function, double lower, double upper) {
        double from = lower;
        double to = upper;
        for (int k = 0; k < SECTIONS; k++) {
            double left = to - GOLDEN * (to - from);
            double right = from + GOLDEN * (to - from);
            if (function.applyAsDouble(left) <= function.applyAsDouble(right)) {
                to = right;
            } else {
                from = left;
            }
        }
        return function.applyAsDouble(0.5 * (from + to));
    }
}
