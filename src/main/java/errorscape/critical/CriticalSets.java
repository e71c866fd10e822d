package errorscape.critical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells critical points that were found several times, isolated ones, and members of lines or areas of them.
final class CriticalSets {
    /// Points nearer than this share of the box are one.
    static final double SAME = 1e-6;

    /// A Hessian eigenvalue is zero if it is below this share of the larger one, and the larger one if it is
    /// below this share of a typical one over the box. A simple root is exact to some 1e-15 and a double one to
    /// 1e-8, whose square root's curvature this still catches.
    static final double DEGENERATE = 1e-7;

    private static final int FEWEST_MEMBERS = 4;

    private CriticalSets() {}

    static boolean degenerate(UnitPoint point, double typicalCurvature) {
        return point.leastCurvature() <= DEGENERATE * point.curvature()
                || point.curvature() <= DEGENERATE * typicalCurvature;
    }

    /// How many Hessian eigenvalues are zero.
    static int nullity(UnitPoint point, double typicalCurvature) {
        if (point.curvature() <= DEGENERATE * typicalCurvature || point.curvature() == 0) {
            return 2;
        }
        return point.leastCurvature() <= DEGENERATE * point.curvature() ? 1 : 0;
    }

    /// Whether critical points go on to both sides of a degenerate point, along its flattest direction, for
    /// about the length given.
    static boolean liesOnFlatSet(UnitPoint point, double length, SliceNewton newton) {
        if (!degenerate(point, 0)) {
            return false;
        }
        double[] direction = point.flattestDirection();
        for (int sign = -1; sign <= 1; sign += 2) {
            double u = point.u() + sign * 0.5 * length * direction[0];
            double v = point.v() + sign * 0.5 * length * direction[1];
            Optional<UnitPoint> neighbour = newton.refine(u, v);
            if (neighbour.isEmpty()
                    || !degenerate(neighbour.get(), 0)
                    || StrictMath.hypot(neighbour.get().u() - u, neighbour.get().v() - v) > 0.25 * length) {
                return false;
            }
        }
        return true;
    }

    /// The points in the box, each once, as exact as it was found.
    static List<UnitPoint> distinct(List<UnitPoint> points) {
        List<UnitPoint> kept = new ArrayList<>();
        for (UnitPoint point : points) {
            if (!(point.u() >= 0 && point.u() <= 1 && point.v() >= 0 && point.v() <= 1)) {
                continue;
            }
            int same = -1;
            for (int i = 0; i < kept.size() && same < 0; i++) {
                same = kept.get(i).distance(point) < SAME ? i : -1;
            }
            if (same < 0) {
                kept.add(point);
            } else if (point.gradientNorm() < kept.get(same).gradientNorm()) {
                kept.set(same, point);
            }
        }
        return kept;
    }

    /// The lines and areas among degenerate points: groups of several whose neighbours are no further away than
    /// `link`.
    static List<List<UnitPoint>> flatSets(List<UnitPoint> degenerate, double link) {
        List<List<UnitPoint>> sets = new ArrayList<>();
        List<UnitPoint> left = new ArrayList<>(degenerate);
        while (!left.isEmpty()) {
            List<UnitPoint> set = new ArrayList<>(List.of(left.removeFirst()));
            for (int i = 0; i < set.size(); i++) {
                UnitPoint member = set.get(i);
                for (int k = left.size() - 1; k >= 0; k--) {
                    if (left.get(k).distance(member) <= link) {
                        set.add(left.remove(k));
                    }
                }
            }
            if (set.size() >= FEWEST_MEMBERS) {
                sets.add(set);
            }
        }
        return sets;
    }

    /// The member nearest to the middle of a set.
    static UnitPoint middle(List<UnitPoint> set) {
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
