package errorscape.critical.kink;

import errorscape.critical.cell.UnitPoint;
import errorscape.critical.line.DegenerateSets;
import errorscape.critical.line.LineKind;
import errorscape.math.Symmetric2;
import java.util.ArrayList;
import java.util.List;

/// A line of critical points along a kink of the loss.
///
/// @param points in order
/// @param closed whether the last is the first again
/// @param ends whether it ends within the box
public record CreaseLine(List<CreasePoint> points, boolean closed, boolean ends) {
    /// The power of the distance with which the loss differs beside such a line.
    public static final int ORDER = 1;

    private static final Symmetric2 NO_HESSIAN = new Symmetric2(Double.NaN, Double.NaN, Double.NaN);

    /// Ends nearer than this share of the box are one corner.
    private static final double CORNER = 1e-5;

    public CreaseLine {
        points = List.copyOf(points);
    }

    double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i).distance(points.get(i - 1));
        }
        return length;
    }

    /// The point half-way along the line, by its length: one of the listed ones or between two of them.
    double[] middle() {
        double rest = 0.5 * length();
        for (int i = 1; i < points.size(); i++) {
            CreasePoint from = points.get(i - 1);
            CreasePoint to = points.get(i);
            double piece = to.distance(from);
            if (rest <= piece && piece > 0) {
                double t = rest / piece;
                return new double[] {from.u() + t * (to.u() - from.u()), from.v() + t * (to.v() - from.v())};
            }
            rest -= piece;
        }
        return new double[] {points.getFirst().u(), points.getFirst().v()};
    }

    LineKind kind() {
        boolean first = points.getFirst().minimum();
        // The sense of a normal turns round along a line; whether the loss rises to both sides does not.
        boolean same = points.stream().allMatch(point -> point.minimum() == first);
        return !same ? LineKind.MIXED : first ? LineKind.MINIMA : LineKind.MAXIMA;
    }

    public DegenerateSets.Set asSet() {
        List<UnitPoint> samples = points.stream()
                .map(p -> new UnitPoint(p.u(), p.v(), p.value(), 0, 0, NO_HESSIAN))
                .toList();
        return new DegenerateSets.Set(samples, ORDER, kind());
    }

    /// How far the line passes from a place, by its chords.
    public double distance(double u, double v) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < points.size(); i++) {
            CreasePoint from = points.get(i - 1);
            double du = points.get(i).u() - from.u();
            double dv = points.get(i).v() - from.v();
            double square = du * du + dv * dv;
            double t = square == 0 ? 0 : Math.clamp(((u - from.u()) * du + (v - from.v()) * dv) / square, 0, 1);
            least = Math.min(least, StrictMath.hypot(u - from.u() - t * du, v - from.v() - t * dv));
        }
        return least;
    }

    /// Lines of one kind that meet, two and two, at corners become one.
    static List<CreaseLine> joined(List<CreaseLine> lines) {
        List<CreaseLine> left = new ArrayList<>(lines);
        for (int i = 0; i < left.size(); i++) {
            for (int k = i + 1; k < left.size(); k++) {
                CreaseLine one = left.get(i);
                CreaseLine other = left.get(k);
                List<CreasePoint> both = one.kind() == other.kind() ? one.with(other, left) : List.of();
                if (!both.isEmpty()) {
                    boolean ring = both.getFirst().distance(both.getLast()) < CORNER;
                    if (ring) {
                        both.set(both.size() - 1, both.getFirst());
                    }
                    left.set(i, new CreaseLine(both, ring, one.ends() || other.ends()));
                    left.remove(k);
                    k = i;
                }
            }
        }
        return left;
    }

    /// The points of two lines that alone meet at an end of each; empty if they do not.
    private List<CreasePoint> with(CreaseLine other, List<CreaseLine> all) {
        if (closed || other.closed) {
            return List.of();
        }
        for (int ends = 0; ends < 4; ends++) {
            List<CreasePoint> head = (ends & 1) == 0 ? points : points.reversed();
            List<CreasePoint> tail = (ends & 2) == 0 ? other.points : other.points.reversed();
            CreasePoint corner = head.getLast();
            if (corner.distance(tail.getFirst()) < CORNER && meeting(corner, all) == 2) {
                List<CreasePoint> both = new ArrayList<>(head);
                both.addAll(tail);
                return both;
            }
        }
        return List.of();
    }

    private static long meeting(CreasePoint corner, List<CreaseLine> all) {
        long ends = 0;
        for (CreaseLine line : all) {
            ends += line.points.getFirst().distance(corner) < CORNER ? 1 : 0;
            ends += line.points.getLast().distance(corner) < CORNER ? 1 : 0;
        }
        return ends;
    }
}
