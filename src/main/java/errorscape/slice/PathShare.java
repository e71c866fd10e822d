package errorscape.slice;

import errorscape.math.Vectors;
import org.jspecify.annotations.Nullable;

/// How much of a path lies in a plane, kept up to date while the path grows. For one thread at a time.
///
/// Both shares compare lengths in weight space, so they do not depend on how the plane's directions are scaled. A
/// path on a random plane of a large network has shares near zero: its picture shows little of what the weights do.
public final class PathShare {
    private final Plane plane;
    private double @Nullable [] start;
    private double @Nullable [] last;
    private double length;
    private double lengthInPlane;
    private double displacement;
    private double displacementInPlane;

    public PathShare(Plane plane) {
        this.plane = plane;
    }

    /// Whether the shares are those of another plane too: one with the same directions, wherever it lies, such as
    /// a plane that follows the path.
    public boolean isAlong(Plane other) {
        return other.isMoved(plane);
    }

    /// Goes on to the next weights of the path.
    ///
    /// @param weights kept, so not to be modified afterwards
    public void add(double[] weights) {
        if (start == null || last == null) {
            start = weights;
        } else {
            length += Vectors.distance(weights, last);
            lengthInPlane += plane.lengthInPlane(last, weights);
            displacement = Vectors.distance(weights, start);
            displacementInPlane = plane.lengthInPlane(start, weights);
        }
        last = weights;
    }

    /// The share of the path that the plane holds: the length of its projection over its length,
    /// 0 to 1; NaN while nothing has moved.
    public double ofLength() {
        return share(lengthInPlane, length);
    }

    /// The share of the displacement from the path's start that the plane holds, 0 to 1; NaN while there is none.
    public double ofDisplacement() {
        return share(displacementInPlane, displacement);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? Double.NaN : Math.min(1, part / whole);
    }
}
