package errorscape.slice;

import errorscape.math.Counted;
import errorscape.math.Fma;
import errorscape.math.Vectors;
import java.util.Arrays;

/// A plane through weight space: `origin + a * first + b * second`. The directions need be neither unit nor orthogonal,
/// only independent; but where there is a single weight the second one is zero, and whatever `b` is the weight is the
/// same. Immutable: the arrays are copied on the way in, and must not be changed when read.
public final class Plane {
    private static final double LARGEST_SQUARE = 1e140;
    private static final double SMALLEST_SQUARE = 1e-140;

    private final double[] origin;
    private final double[] first;
    private final double[] second;
    private final String firstName;
    private final String secondName;
    private final double firstSquared;
    private final double secondSquared;
    private final double product;
    private final double determinant;

    /// @throws IllegalArgumentException if the numbers of entries differ or the directions are (numerically) parallel,
    ///     zero, or so long or short that their squares cannot be told
    public Plane(double[] origin, double[] first, double[] second, String firstName, String secondName) {
        if (first.length != origin.length || second.length != origin.length) {
            throw new IllegalArgumentException("a plane's directions need as many entries as its origin, "
                    + origin.length + ", not " + first.length + " and " + second.length);
        }
        this.origin = origin.clone();
        this.first = first.clone();
        this.second = second.clone();
        this.firstName = firstName;
        this.secondName = secondName;
        firstSquared = Vectors.dot(first, first);
        boolean line = origin.length == 1 && Vectors.dot(second, second) == 0;
        // A missing direction is taken for one across the first, of unit length, into which no weight reaches.
        secondSquared = line ? 1 : Vectors.dot(second, second);
        product = Vectors.dot(first, second);
        determinant = firstSquared * secondSquared - product * product;
        checkDirection(firstName, first);
        if (!line) {
            checkDirection(secondName, second);
        }
        if (!(determinant > 1e-12 * firstSquared * secondSquared)) {
            throw new IllegalArgumentException("the two directions \"" + firstName + "\" and \"" + secondName
                    + "\" do not span a plane: they are parallel; change one of them");
        }
    }

    /// Looks at one direction alone: products of two squares must neither overflow nor lose their digits.
    ///
    /// @throws IllegalArgumentException if no plane can have it
    public static void checkDirection(String name, double[] direction) {
        double squared = Vectors.dot(direction, direction);
        if (Arrays.stream(direction).allMatch(x -> x == 0)) {
            throw new IllegalArgumentException(
                    "the direction \"" + name + "\" does not span a plane: it is zero; give it an entry that is not");
        }
        if (!(squared < LARGEST_SQUARE && squared > SMALLEST_SQUARE)) {
            throw new IllegalArgumentException(
                    "the direction \"" + name + "\" does not span a plane: its length must be"
                            + " from " + Math.sqrt(SMALLEST_SQUARE) + " to " + Math.sqrt(LARGEST_SQUARE) + ", not "
                            + length(direction) + "; multiply it by a number");
        }
    }

    /// A length whose square may overflow, or vanish.
    private static double length(double[] x) {
        double largest = 0;
        for (double entry : x) {
            largest = Math.max(largest, Math.abs(entry));
        }
        double sum = 0;
        for (double entry : x) {
            double share = entry / largest;
            sum = Fma.fma(share, share, sum);
        }
        return largest * Math.sqrt(sum);
    }

    private Plane(Plane directions, double[] origin) {
        this.origin = origin;
        first = directions.first;
        second = directions.second;
        firstName = directions.firstName;
        secondName = directions.secondName;
        firstSquared = directions.firstSquared;
        secondSquared = directions.secondSquared;
        product = directions.product;
        determinant = directions.determinant;
    }

    /// The plane with the same directions through other weights.
    ///
    /// @throws IllegalArgumentException if there are more or fewer of them
    public Plane through(double[] weights) {
        if (weights.length != origin.length) {
            throw new IllegalArgumentException(
                    "a plane of " + Counted.of(origin.length, "weight") + " cannot go through " + weights.length);
        }
        return new Plane(this, weights.clone());
    }

    /// Whether this plane is another one moved by [#through]: coordinates differ by those of the origin.
    // The same arrays, not alike ones.
    @SuppressWarnings("ReferenceEquality")
    public boolean isMoved(Plane other) {
        return first == other.first && second == other.second;
    }

    public int dimension() {
        return origin.length;
    }

    /// The weights at (0, 0). Not to be modified.
    public double[] origin() {
        return origin;
    }

    /// The first direction. Not to be modified.
    public double[] first() {
        return first;
    }

    /// The second direction. Not to be modified.
    public double[] second() {
        return second;
    }

    public String firstName() {
        return firstName;
    }

    public String secondName() {
        return secondName;
    }

    /// The weights at plane coordinates `(a, b)`, as a new vector.
    public double[] lift(double a, double b) {
        double[] weights = new double[origin.length];
        lift(a, b, weights);
        return weights;
    }

    /// Writes the weights at plane coordinates `(a, b)`. `weights` is overwritten.
    public void lift(double a, double b, double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Fma.fma(b, second[i], Fma.fma(a, first[i], origin[i]));
        }
    }

    /// The point of the plane nearest to `weights`, by least squares (the directions' 2x2 normal equations).
    public PlanePoint project(double[] weights) {
        double p = 0;
        double q = 0;
        for (int i = 0; i < origin.length; i++) {
            double d = weights[i] - origin[i];
            p = Fma.fma(d, first[i], p);
            q = Fma.fma(d, second[i], q);
        }
        double a = (secondSquared * p - product * q) / determinant;
        double b = (firstSquared * q - product * p) / determinant;
        double squared = 0;
        for (int i = 0; i < origin.length; i++) {
            double r = weights[i] - Fma.fma(b, second[i], Fma.fma(a, first[i], origin[i]));
            squared = Fma.fma(r, r, squared);
        }
        return new PlanePoint(a, b, Math.sqrt(squared));
    }

    /// The length in weight space of the part of a displacement that lies in the plane's directions, that is the
    /// distance between the projections of the two weight vectors.
    public double lengthInPlane(double[] from, double[] to) {
        double p = 0;
        double q = 0;
        for (int i = 0; i < origin.length; i++) {
            double d = to[i] - from[i];
            p = Fma.fma(d, first[i], p);
            q = Fma.fma(d, second[i], q);
        }
        // The projection is a d1 + b d2 with the normal equations' a and b; its squared length is a p + b q.
        double a = (secondSquared * p - product * q) / determinant;
        double b = (firstSquared * q - product * p) / determinant;
        return Math.sqrt(Math.max(0, a * p + b * q));
    }
}
