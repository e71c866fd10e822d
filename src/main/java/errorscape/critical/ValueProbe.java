package errorscape.critical;

import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import java.util.Optional;

/// The lowest and the highest place on small spheres round a point, by values alone: among random directions and their
/// opposites; in two dimensions on a fine circle, and by golden section between its samples, as a way down beside a
/// crease may be a narrow cusp.
public final class ValueProbe {
    private static final double[] RADII = {0.02, 0.05, 0.1, 0.2, 0.5, 1};
    private static final int DIRECTIONS = 256;
    private static final int SECTIONS = 40;
    private static final double GOLDEN = 0.6180339887498949;

    /// Lower or higher by less than this, relative to the loss or one, may be rounding.
    private static final double NOISE = 1e-13;

    /// A way from the point.
    ///
    /// @param displacement not to be modified
    /// @param change of the loss along it
    public record Way(double[] displacement, double change) {
        public double radius() {
            return Vectors.norm(displacement);
        }
    }

    private final Evaluator evaluator;
    private final double[] centre;
    private final double value;

    /// @param centre not modified
    /// @param value of the loss there
    public ValueProbe(Evaluator evaluator, double[] centre, double value) {
        this.evaluator = evaluator;
        this.centre = centre;
        this.value = value;
    }

    /// The way that changes the loss most, on the smallest sphere on which it changes in that sense by more than
    /// rounding; empty if there is none.
    ///
    /// @param sign -1 down, 1 up
    public Optional<Way> most(double sign) {
        for (double radius : RADII) {
            Way way = centre.length == 2 ? onCircle(radius, sign) : onSphere(radius, sign);
            if (sign * way.change() > NOISE * Math.max(1, Math.abs(value))) {
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }

    private Way onSphere(double radius, double sign) {
        RandomStream random = new RandomStream(1, "value probe");
        Way best = new Way(new double[centre.length], 0);
        for (int k = 0; k < DIRECTIONS; k++) {
            double[] direction = RandomDirections.unit(centre.length, random);
            for (int side = -1; side <= 1; side += 2) {
                Way way = way(Vectors.scaled(side * radius, direction));
                best = sign * way.change() > sign * best.change() ? way : best;
            }
        }
        return best;
    }

    private Way onCircle(double radius, double sign) {
        double width = 2 * Math.PI / DIRECTIONS;
        double[] changes = new double[DIRECTIONS];
        for (int k = 0; k < DIRECTIONS; k++) {
            changes[k] = sign * at(radius, k * width).change();
        }
        Way best = new Way(new double[2], 0);
        for (int k = 0; k < DIRECTIONS; k++) {
            double before = changes[(k + DIRECTIONS - 1) % DIRECTIONS];
            double after = changes[(k + 1) % DIRECTIONS];
            if (changes[k] >= before && changes[k] >= after) {
                Way way = between(radius, (k - 1) * width, (k + 1) * width, sign);
                best = sign * way.change() > sign * best.change() ? way : best;
            }
        }
        return best;
    }

    private Way between(double radius, double lower, double upper, double sign) {
        double from = lower;
        double to = upper;
        for (int k = 0; k < SECTIONS; k++) {
            double left = to - GOLDEN * (to - from);
            double right = from + GOLDEN * (to - from);
            if (sign * at(radius, left).change() >= sign * at(radius, right).change()) {
                to = right;
            } else {
                from = left;
            }
        }
        return at(radius, 0.5 * (from + to));
    }

    private Way at(double radius, double angle) {
        return way(new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)});
    }

    private Way way(double[] displacement) {
        double[] place = centre.clone();
        Vectors.addScaled(1, displacement, place);
        double change = evaluator.value(place) - value;
        return new Way(displacement, Double.isFinite(change) ? change : 0);
    }
}
