package errorscape.critical.slice;

import errorscape.math.Interval;

/// A rectangle of a plane of which it is not known whether it holds critical points.
///
/// @param a first coordinates
/// @param b second coordinates
public record OpenCell(Interval a, Interval b) {
    /// Whether a place lies in it, or so far outside.
    boolean holds(double placeA, double placeB, double beyondA, double beyondB) {
        return placeA >= a.lower() - beyondA
                && placeA <= a.upper() + beyondA
                && placeB >= b.lower() - beyondB
                && placeB <= b.upper() + beyondB;
    }

    double area() {
        return (a.upper() - a.lower()) * (b.upper() - b.lower());
    }
}
