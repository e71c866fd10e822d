package errorscape.critical.line;

import errorscape.critical.cell.BoxProof;
import errorscape.critical.cell.CriticalSets;
import errorscape.critical.cell.UnitPoint;
import errorscape.critical.cell.UnitSlice;
import errorscape.math.Interval;
import errorscape.slice.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells what only seems degenerate to rounding from what is, by interval arithmetic: where a curvature is 1e-12 of the
/// other, as of `x^2 + 1e-12 y^2`, a minimum is still one; where a slope has fallen to 1e-25, as beside `tanh(10 x)`,
/// it still is no zero. Of a loss without enclosures everything is as it seems. For one thread.
public final class RoundingJudge {
    /// Sizes of boxes, as shares of the whole one, in which a single zero is looked for.
    private static final double[] SIZES = {1e-3, 1e-5, 1e-7, 1e-9, 1e-11};

    /// No zero so near, as a share of the box, is none.
    private static final double NEAR = 1e-9;

    /// A line that ends further inside the box than this ends there.
    private static final double AT_EDGE = 0.05;

    /// Zeros of high order on one line that only seemed critical.
    private static final int MOST_ZEROS = 4;

    /// Points of a line are not further apart.
    private static final double LINK = 0.04;

    private final UnitSlice slice;
    private final Optional<BoxProof> proof;

    /// What was sorted out.
    ///
    /// @param regular points with a single zero in their surroundings, proved
    /// @param degenerate what stays as it seemed
    /// @param flat places where the gradient is only too small to be seen: no critical points
    public record Sifted(List<UnitPoint> regular, List<UnitPoint> degenerate, List<UnitPoint> flat) {}

    public RoundingJudge(UnitSlice slice) {
        this.slice = slice;
        proof = slice.proof();
    }

    /// Takes out what only seems degenerate.
    ///
    /// @param points that seem degenerate
    public Sifted sift(List<UnitPoint> points) {
        Sifted sifted = new Sifted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        MultipleZero zeros = new MultipleZero(slice);
        for (UnitPoint point : points) {
            if (regular(point)) {
                sifted.regular().add(point);
            } else if (!nothingAt(point)) {
                sifted.degenerate().add(point);
            } else {
                // The search may have stopped short of a zero of high order: on its way there the gradient is faint.
                UnitPoint further = zeros.refined(point);
                (nothingAt(further) ? sifted.flat() : sifted.degenerate()).add(further);
            }
        }
        return sifted;
    }

    /// Whether it is proved that the Hessian has no zero eigenvalue at the zero here, and that this is the only one
    /// around.
    public boolean regular(UnitPoint point) {
        if (proof.isEmpty()) {
            return false;
        }
        for (double size : SIZES) {
            if (proof.get().zeroIn(a(point, size), b(point, size)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is proved that there is no critical point here.
    boolean nothingAt(UnitPoint point) {
        return proof.isPresent()
                && proof.get().of(a(point, NEAR), b(point, NEAR)).empty();
    }

    /// What is left of lines and areas: without those that are proved to be none, but with the zeros of high order that
    /// they began at; and with lines that end called flat to rounding.
    ///
    /// @param seeds that the sets were made of
    /// @param flat gets a point of each set that is none
    public DegenerateSets.Sorted checked(DegenerateSets.Sorted sorted, List<UnitPoint> seeds, List<UnitPoint> flat) {
        List<UnitPoint> isolated = new ArrayList<>(sorted.isolated());
        List<DegenerateSets.Set> sets = new ArrayList<>();
        for (DegenerateSets.Set set : sorted.sets()) {
            Optional<UnitPoint> none =
                    set.points().stream().filter(this::nothingAt).findFirst();
            if (none.isEmpty()) {
                sets.add(ends(set, sorted) ? new DegenerateSets.Set(set.points(), set.order(), LineKind.FLAT) : set);
            } else {
                flat.add(none.get());
                List<UnitPoint> onIt =
                        seeds.stream().filter(seed -> near(seed, set.points())).toList();
                // A zero of high order is one place; what is strewn along the line is as faint as the rest of it.
                isolated.addAll(onIt.size() <= MOST_ZEROS ? onIt : List.of());
            }
        }
        return new DegenerateSets.Sorted(CriticalSets.distinct(isolated), sets);
    }

    /// Whether a line ends inside the box and nowhere near another set.
    ///
    /// The critical points of an analytic loss form sets without ends (Sullivan 1971): where a line ends, the slope
    /// only becomes large enough to be seen.
    private boolean ends(DegenerateSets.Set set, DegenerateSets.Sorted all) {
        if (!set.line()
                || slice.kinked()
                || set.points().getFirst().equals(set.points().getLast())) {
            return false;
        }
        return List.of(set.points().getFirst(), set.points().getLast()).stream()
                .anyMatch(end -> CriticalSets.inside(end, -AT_EDGE)
                        && all.sets().stream().noneMatch(other -> !other.equals(set) && near(end, other.points()))
                        && all.isolated().stream().noneMatch(other -> other.distance(end) < LINK));
    }

    private static boolean near(UnitPoint point, List<UnitPoint> set) {
        return set.stream().anyMatch(other -> other.distance(point) < LINK);
    }

    private Interval a(UnitPoint point, double size) {
        return around(slice.a(point.u()), size * box().a().length());
    }

    private Interval b(UnitPoint point, double size) {
        return around(slice.b(point.v()), size * box().b().length());
    }

    private Box box() {
        return slice.box();
    }

    private static Interval around(double centre, double radius) {
        return Interval.around(centre - radius, centre + radius);
    }
}
