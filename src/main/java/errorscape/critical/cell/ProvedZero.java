package errorscape.critical.cell;

import errorscape.math.Interval;

/// A zero of a slice's gradient that interval arithmetic has proved to exist, in plane coordinates.
///
/// @param a where it is
/// @param b where it is
/// @param aloneA there is no other one in this box, which holds the first
/// @param aloneB of the same box
public record ProvedZero(Interval a, Interval b, Interval aloneA, Interval aloneB) {
    /// Whether two that were proved apart must be one.
    public boolean same(ProvedZero other) {
        return (aloneA.contains(other.a) && aloneB.contains(other.b))
                || (other.aloneA.contains(a) && other.aloneB.contains(b));
    }

    /// Whether it may lie in a box.
    boolean meets(Interval boxA, Interval boxB) {
        return a.meets(boxA) && b.meets(boxB);
    }
}
