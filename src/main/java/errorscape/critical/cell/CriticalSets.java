package errorscape.critical.cell;

import java.util.ArrayList;
import java.util.List;

/// Critical points that were found several times, once.
public final class CriticalSets {
    /// Points nearer than this share of the box are one.
    public static final double SAME = 1e-6;

    /// A point no further outside than this share of the box is on its edge.
    static final double EDGE = 1e-12;

    private CriticalSets() {}

    /// The points in the box, its edge included, each once, as exact as it was found.
    public static List<UnitPoint> distinct(List<UnitPoint> points) {
        return once(points.stream().filter(p -> inside(p, EDGE)).toList());
    }

    /// The points that are beyond the edge, but no further than a share of the box, each once.
    public static List<UnitPoint> beyond(List<UnitPoint> points, double share) {
        return once(points.stream()
                .filter(p -> !inside(p, EDGE) && inside(p, share))
                .toList());
    }

    private static List<UnitPoint> once(List<UnitPoint> points) {
        List<UnitPoint> kept = new ArrayList<>();
        for (UnitPoint point : points) {
            int same = -1;
            for (int i = 0; i < kept.size() && same < 0; i++) {
                UnitPoint other = kept.get(i);
                boolean near = Math.abs(other.u() - point.u()) < SAME && Math.abs(other.v() - point.v()) < SAME;
                same = near && other.distance(point) < SAME ? i : -1;
            }
            if (same < 0) {
                kept.add(point);
            } else if (point.gradientNorm() < kept.get(same).gradientNorm()) {
                kept.set(same, point);
            }
        }
        return kept;
    }

    /// Whether a point is in the box or at most so far outside.
    public static boolean inside(UnitPoint point, double beyond) {
        return point.u() >= -beyond && point.u() <= 1 + beyond && point.v() >= -beyond && point.v() <= 1 + beyond;
    }

    /// The member nearest to the middle of a set.
    public static UnitPoint middle(List<UnitPoint> set) {
        double u = 0;
        double v = 0;
        for (UnitPoint member : set) {
            u += member.u() / set.size();
            v += member.v() / set.size();
        }
        UnitPoint nearest = set.getFirst();
        double distance = Double.POSITIVE_INFINITY;
        for (UnitPoint member : set) {
            double d = StrictMath.hypot(member.u() - u, member.v() - v);
            if (d < distance) {
                distance = d;
                nearest = member;
            }
        }
        return nearest;
    }
}
