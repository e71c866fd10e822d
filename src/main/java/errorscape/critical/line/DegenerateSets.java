package errorscape.critical.line;

import errorscape.critical.cell.CriticalSets;
import errorscape.critical.cell.UnitPoint;
import errorscape.critical.cell.UnitSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Tells which degenerate critical points of a slice are isolated, and which lie on lines or in areas of critical
/// points. Lines are followed to their ends ([LineTracer]); what is left and hangs together is an area; what stands
/// alone is brought to its place ([MultipleZero]) and counted once.
public final class DegenerateSets {
    /// A point this near to a line belongs to it.
    private static final double ON_LINE = 2e-3;

    private static final int FEWEST_OF_AREA = 4;
    private static final double AREA = 1e-12;
    private static final int DIRECTIONS = 96;
    private static final int SECTIONS = 40;
    private static final double GOLDEN = 0.6180339887498949;
    private static final double AROUND = 1.0 / 64;

    /// Zeros between which the gradient is not more than this times the larger of theirs are one.
    private static final double SAME_ZERO = 100;

    /// A line or an area.
    ///
    /// @param points of it, those of a line in order
    /// @param order by which the loss differs from a line's across it; of an area 0
    /// @param kind of a line; of an area mixed
    public record Set(List<UnitPoint> points, int order, LineKind kind) {
        boolean line() {
            return order > 0;
        }

        public UnitPoint representative() {
            return line() ? points.get(points.size() / 2) : CriticalSets.middle(points);
        }
    }

    /// What the degenerate points are.
    public record Sorted(List<UnitPoint> isolated, List<Set> sets) {}

    private final UnitSlice slice;
    private final LineTracer tracer;
    private final double link;
    private final List<UnitPoint> isolated = new ArrayList<>();
    private final List<Set> sets = new ArrayList<>();

    private DegenerateSets(UnitSlice slice, double link, BooleanSupplier cancelled) {
        this.slice = slice;
        this.link = link;
        tracer = new LineTracer(slice, cancelled);
    }

    /// Sorts degenerate critical points into isolated ones and sets.
    ///
    /// @param degenerate critical points, not modified
    /// @param link neighbours in an area are not further apart than this share of the box
    public static Sorted sort(List<UnitPoint> degenerate, UnitSlice slice, double link, BooleanSupplier cancelled) {
        DegenerateSets sets = new DegenerateSets(slice, link, cancelled);
        sets.run(degenerate);
        return new Sorted(sets.isolated, sets.sets);
    }

    private void run(List<UnitPoint> degenerate) {
        List<UnitPoint> level = new ArrayList<>();
        List<UnitPoint> left = new ArrayList<>();
        for (UnitPoint point : degenerate) {
            (inArea(point) || LineProfile.at(slice, point).side() ? level : left).add(point);
        }
        trace(left);
        List<UnitPoint> branches = new ArrayList<>();
        left.forEach(point -> branches.addAll(branches(point)));
        trace(branches);
        left.removeIf(this::onLine);
        level.removeIf(this::onLine);
        MultipleZero zeros = new MultipleZero(slice);
        left.forEach(point -> add(zeros.refined(point), level));
        for (List<UnitPoint> group : linked(level)) {
            if (group.size() >= FEWEST_OF_AREA) {
                sets.add(new Set(group, 0, LineKind.MIXED));
            } else {
                isolated.addAll(group);
            }
        }
    }

    private void trace(List<UnitPoint> seeds) {
        for (UnitPoint seed : seeds) {
            if (!onLine(seed)) {
                tracer.through(seed)
                        .ifPresent(line ->
                                sets.add(new Set(line.points(), line.order(), LineKind.of(slice, line.points()))));
            }
        }
    }

    private boolean onLine(UnitPoint point) {
        return sets.stream().filter(Set::line).anyMatch(set -> near(point, set.points()));
    }

    private static boolean near(UnitPoint point, List<UnitPoint> line) {
        for (int i = 1; i < line.size(); i++) {
            UnitPoint from = line.get(i - 1);
            double du = line.get(i).u() - from.u();
            double dv = line.get(i).v() - from.v();
            double square = du * du + dv * dv;
            double t = square == 0 ? 0 : ((point.u() - from.u()) * du + (point.v() - from.v()) * dv) / square;
            // A line that leaves the box ends a little before its edge.
            double s = Math.clamp(t, i == 1 ? -1 : 0, i == line.size() - 1 ? 2 : 1);
            if (StrictMath.hypot(point.u() - from.u() - s * du, point.v() - from.v() - s * dv) <= ON_LINE) {
                return true;
            }
        }
        return false;
    }

    /// Whether the gradient vanishes in all directions beside a point.
    private boolean inArea(UnitPoint point) {
        for (int k = 0; k < 4; k++) {
            double size = (k & 1) == 0 ? AROUND : -AROUND;
            double u = point.u() + ((k & 2) == 0 ? size : 0);
            double v = point.v() + ((k & 2) == 0 ? 0 : size);
            if (u < 0 || u > 1 || v < 0 || v > 1) {
                continue;
            }
            slice.gradientAt(u, v);
            if (!(slice.gradientNorm() <= AREA * point.curvature())) {
                return false;
            }
        }
        return true;
    }

    /// Critical points of lines that begin at a point where lines cross: on a small circle round it.
    private List<UnitPoint> branches(UnitPoint point) {
        double[] norms = new double[DIRECTIONS];
        for (int k = 0; k < DIRECTIONS; k++) {
            norms[k] = around(point, 2 * Math.PI * k / DIRECTIONS);
        }
        List<UnitPoint> found = new ArrayList<>();
        for (int k = 0; k < DIRECTIONS; k++) {
            double before = norms[(k + DIRECTIONS - 1) % DIRECTIONS];
            double after = norms[(k + 1) % DIRECTIONS];
            if (norms[k] <= before && norms[k] <= after) {
                double angle = faintest(point, k);
                double u = point.u() + AROUND * StrictMath.cos(angle);
                double v = point.v() + AROUND * StrictMath.sin(angle);
                slice.at(u, v);
                tracer.corrected(u, v, LineProfile.at(slice, slice.point(u, v)))
                        .filter(p -> StrictMath.hypot(p.u() - u, p.v() - v) < 0.2 * AROUND)
                        .filter(p -> CriticalSets.inside(p, 0))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /// The angle beside the k-th at which the gradient on the circle is least, by golden section.
    private double faintest(UnitPoint point, int k) {
        double from = 2 * Math.PI * (k - 1) / DIRECTIONS;
        double to = 2 * Math.PI * (k + 1) / DIRECTIONS;
        for (int step = 0; step < SECTIONS; step++) {
            double lower = to - GOLDEN * (to - from);
            double upper = from + GOLDEN * (to - from);
            boolean left = around(point, lower) <= around(point, upper);
            from = left ? from : lower;
            to = left ? upper : to;
        }
        return 0.5 * (from + to);
    }

    /// The gradient's norm on the circle round a point.
    private double around(UnitPoint point, double angle) {
        slice.gradientAt(point.u() + AROUND * StrictMath.cos(angle), point.v() + AROUND * StrictMath.sin(angle));
        return slice.gradientNorm();
    }

    private List<List<UnitPoint>> linked(List<UnitPoint> points) {
        List<List<UnitPoint>> groups = new ArrayList<>();
        List<UnitPoint> left = new ArrayList<>(points);
        while (!left.isEmpty()) {
            List<UnitPoint> group = new ArrayList<>(List.of(left.removeFirst()));
            for (int i = 0; i < group.size(); i++) {
                UnitPoint member = group.get(i);
                for (int k = left.size() - 1; k >= 0; k--) {
                    UnitPoint other = left.get(k);
                    boolean near = Math.abs(other.u() - member.u()) <= link && Math.abs(other.v() - member.v()) <= link;
                    if (near && other.distance(member) <= link && levelBetween(other, member, AREA)) {
                        group.add(left.remove(k));
                    }
                }
            }
            groups.add(group);
        }
        return groups;
    }

    private void add(UnitPoint point, List<UnitPoint> kept) {
        Optional<UnitPoint> same =
                kept.stream().filter(other -> one(point, other)).findFirst();
        if (same.isEmpty()) {
            kept.add(point);
        } else if (point.gradientNorm() < same.get().gradientNorm()) {
            kept.set(kept.indexOf(same.get()), point);
        }
    }

    private boolean one(UnitPoint point, UnitPoint other) {
        double distance = point.distance(other);
        return distance < CriticalSets.SAME || (distance < AROUND && levelBetween(point, other, 0));
    }

    /// Whether the gradient between two zeros is no more than their own and its rounding.
    private boolean levelBetween(UnitPoint one, UnitPoint other, double share) {
        double own = Math.max(one.gradientNorm(), other.gradientNorm());
        double floor = SAME_ZERO * Math.max(own, Math.max(Nullity.rounding(slice, one), Nullity.rounding(slice, other)))
                + share * Math.max(one.curvature(), other.curvature());
        for (int k = 1; k < 4; k++) {
            slice.gradientAt(one.u() + 0.25 * k * (other.u() - one.u()), one.v() + 0.25 * k * (other.v() - one.v()));
            if (!(slice.gradientNorm() <= floor)) {
                return false;
            }
        }
        return true;
    }
}
