package errorscape.slice;

import errorscape.math.Vectors;

/// A straight line through weight space: `origin + t * direction`. Immutable: the arrays must not be changed.
///
/// @param name for people
public record Line(double[] origin, double[] direction, String name) {
    public Line {
        if (origin.length != direction.length) {
            throw new IllegalArgumentException("a line's direction needs as many entries as its origin, "
                    + origin.length + ", not " + direction.length);
        }
        if (!(Vectors.norm(direction) > 0)) {
            throw new IllegalArgumentException("the line \"" + name + "\" has no direction: its ends are the same");
        }
    }

    /// From one point (t = 0) to another (t = 1).
    public static Line between(double[] from, double[] to, String name) {
        return new Line(from, Vectors.difference(to, from), name);
    }

    /// The weights at `t`, as a new vector.
    public double[] at(double t) {
        double[] weights = origin.clone();
        Vectors.addScaled(t, direction, weights);
        return weights;
    }
}
