package errorscape.slice;

import errorscape.math.Range;

/// The part of a plane that is looked at, in plane coordinates.
///
/// @param a range along the first direction
/// @param b range along the second direction
public record Box(Range a, Range b) {
    public static Box square(double radius) {
        return new Box(Range.around(0, radius), Range.around(0, radius));
    }

    public boolean contains(double x, double y) {
        return a.contains(x) && b.contains(y);
    }
}
