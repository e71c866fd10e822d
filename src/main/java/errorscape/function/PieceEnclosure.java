package errorscape.function;

import errorscape.math.Interval;
import errorscape.math.IntervalJet;

/// Comparisons and what is chosen by them, by intervals. Where a box does not decide, there may be a kink or a jump:
/// nothing is said of slopes.
final class PieceEnclosure {
    private PieceEnclosure() {}

    static IntervalJet compared(Relation relation, IntervalJet left, IntervalJet right) {
        Interval holds = holds(relation, left.value(), right.value());
        return holds.lower() == holds.upper() || holds.isEmpty()
                ? IntervalJet.constant(holds)
                : open(holds, holds(relation, left.value0(), right.value0()));
    }

    /// 1 where it holds everywhere, 0 where nowhere, else both.
    private static Interval holds(Relation relation, Interval left, Interval right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Interval.EMPTY;
        }
        double low = relation.of(left.lower(), right.upper());
        double high = relation.of(left.upper(), right.lower());
        boolean ordered = left.upper() < right.lower() || left.lower() > right.upper();
        boolean points = left.lower() == left.upper() && right.lower() == right.upper();
        boolean equality = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
        return equality && !ordered && !points
                ? Interval.of(0, 1)
                : Interval.of(Math.min(low, high), Math.max(low, high));
    }

    static IntervalJet chosen(IntervalJet condition, IntervalJet then, IntervalJet otherwise) {
        Interval asked = condition.value();
        if (asked.isEmpty()) {
            return open(asked, asked);
        }
        if (!asked.contains(0)) {
            return then;
        }
        if (asked.lower() == 0 && asked.upper() == 0) {
            return otherwise;
        }
        return open(then.value().hull(otherwise.value()), then.value0().hull(otherwise.value0()));
    }

    private static IntervalJet open(Interval value, Interval atCentre) {
        Interval all = Interval.ENTIRE;
        return new IntervalJet(value, all, all, all, all, all, atCentre, all, all);
    }
}
