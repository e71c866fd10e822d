package errorscape.slice;

import errorscape.math.Range;

/// Turns one plane into another, smoothly: the planes rotate through the principal angles between them (Bjorck
/// and Golub 1973), which is the shortest way in the manifold of planes (Edelman, Arias and Smith 1998,
/// equation 2.65), while lengths and angles of the two directions change evenly.
///
/// A weight vector keeps its place: its foot on the moving plane goes straight from that on the first to that
/// on the second, so if it lies in both planes, it lies in all.
public final class PlaneMorph {
    private final Plane from;
    private final Plane to;
    private final double[] fromFoot;
    private final double[] toFoot;
    private final PlanePoint fromPoint;
    private final PlanePoint toPoint;
    private final PlaneRotation rotation;

    /// @param keep the weights that keep their place
    public PlaneMorph(Plane from, Plane to, double[] keep) {
        this.from = from;
        this.to = to;
        fromPoint = from.project(keep);
        toPoint = to.project(keep);
        fromFoot = from.lift(fromPoint.a(), fromPoint.b());
        toFoot = to.lift(toPoint.a(), toPoint.b());
        rotation = PlaneRotation.between(from, to);
    }

    /// The plane on the way.
    ///
    /// @param s 0 for the first, 1 for the second
    public Plane at(double s) {
        if (s <= 0) {
            return from;
        }
        if (s >= 1) {
            return to;
        }
        double[][] directions = rotation.at(s);
        double a = mix(fromPoint.a(), toPoint.a(), s);
        double b = mix(fromPoint.b(), toPoint.b(), s);
        double[] origin = new double[fromFoot.length];
        for (int i = 0; i < origin.length; i++) {
            origin[i] = mix(fromFoot[i], toFoot[i], s) - a * directions[0][i] - b * directions[1][i];
        }
        return new Plane(
                origin,
                directions[0],
                directions[1],
                s < 0.5 ? from.firstName() : to.firstName(),
                s < 0.5 ? from.secondName() : to.secondName());
    }

    /// The box on the way.
    public static Box box(Box from, Box to, double s) {
        return new Box(range(from.a(), to.a(), s), range(from.b(), to.b(), s));
    }

    private static Range range(Range from, Range to, double s) {
        return new Range(mix(from.min(), to.min(), s), mix(from.max(), to.max(), s));
    }

    /// The largest principal angle between the two planes in radians, 0 to pi: 0 if they are parallel.
    public double angle() {
        return rotation.angle();
    }

    private static double mix(double x, double y, double s) {
        return x + s * (y - x);
    }
}
