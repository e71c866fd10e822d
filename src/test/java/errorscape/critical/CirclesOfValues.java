package errorscape.critical;

import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;

/// A second way to tell what an isolated critical point is, from values alone: how often the difference to the point's
/// value changes its sign on circles round it. No change is an extremum, two are a point the loss goes through, four a
/// saddle.
final class CirclesOfValues {
    private static final int AROUND = 7200;

    private CirclesOfValues() {}

    /// The changes of sign on which circles of three radii agree; empty if they do not.
    static OptionalInt changes(DoubleBinaryOperator loss, double a, double b, double radius) {
        int first = onCircle(loss, a, b, radius);
        boolean agree = first == onCircle(loss, a, b, 0.3 * radius) && first == onCircle(loss, a, b, 0.1 * radius);
        return agree ? OptionalInt.of(first) : OptionalInt.empty();
    }

    private static int onCircle(DoubleBinaryOperator loss, double a, double b, double radius) {
        double middle = loss.applyAsDouble(a, b);
        int changes = 0;
        boolean above = above(loss, a, b, radius, AROUND - 1, middle);
        for (int k = 0; k < AROUND; k++) {
            boolean next = above(loss, a, b, radius, k, middle);
            changes += next == above ? 0 : 1;
            above = next;
        }
        return changes;
    }

    private static boolean above(
            DoubleBinaryOperator loss, double a, double b, double radius, int k, double middle) {
        double angle = 2 * Math.PI * (k + 0.123) / AROUND;
        return loss.applyAsDouble(a + radius * StrictMath.cos(angle), b + radius * StrictMath.sin(angle)) > middle;
    }
}
