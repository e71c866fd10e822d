package errorscape.critical;

import errorscape.objective.Objective;
import errorscape.objective.PlaneEnclosure;
import errorscape.parallel.EvaluatorPool;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Proves by interval arithmetic that a list of critical points of a slice is complete, as far as the budget goes
/// ([IntervalProof]), and completes it: what the proof finds and the list has not, such as a minimum and a saddle in a
/// dent between the nodes of the search, is added.
public final class SliceProver {
    /// A listed point is the one that was proved if it lies in its enclosure, or so far outside, as a share of the box.
    private static final double SAME = 1e-9;

    /// Open cells from which Newton's method is tried.
    private static final int MOST_TRIED = 64;

    private final Objective objective;
    private final Plane plane;
    private final Box box;
    private final SliceCriticalPoints.Options options;
    private final ParallelFor loop;
    private final BooleanSupplier cancelled;

    private SliceProver(
            Objective objective,
            Plane plane,
            Box box,
            SliceCriticalPoints.Options options,
            ParallelFor loop,
            BooleanSupplier cancelled) {
        this.objective = objective;
        this.plane = plane;
        this.box = box;
        this.options = options;
        this.loop = loop;
        this.cancelled = cancelled;
    }

    /// The set with its proof, and perhaps more points; on the calling thread and the loop's helpers, the same for any
    /// number of threads.
    ///
    /// @param found by [SliceCriticalPoints#find] with the same arguments
    /// @throws CancellationException if `cancelled` turned true before the end
    public static SliceCriticalSet prove(
            SliceCriticalSet found,
            Objective objective,
            Plane plane,
            Box box,
            SliceCriticalPoints.Options options,
            ParallelFor loop,
            BooleanSupplier cancelled) {
        return new SliceProver(objective, plane, box, options, loop, cancelled).prove(found);
    }

    private SliceCriticalSet prove(SliceCriticalSet found) {
        Optional<PlaneEnclosure> offered = objective.enclosure(plane.origin(), plane.first(), plane.second());
        if (offered.isEmpty()) {
            return found.with(SliceProof.none(SliceProof.State.NOT_OFFERED, box));
        }
        if (found.notSearched() > 0) {
            return found;
        }
        IntervalProof.Result result = new IntervalProof(
                        () -> objective
                                .enclosure(plane.origin(), plane.first(), plane.second())
                                .orElseThrow(),
                        box,
                        options.budget().intervalOperations(),
                        loop,
                        cancelled)
                .run();
        List<double[]> places = new ArrayList<>();
        unlisted(found, result.zeros())
                .forEach(zero -> places.add(place(zero.a().middle(), zero.b().middle())));
        places.addAll(inOpenCells(found, result.open()));
        SliceCriticalSet all = places.isEmpty()
                ? found
                : SliceCriticalPoints.find(objective, plane, box, options, loop, cancelled, places);
        return all.with(judged(all, result));
    }

    private SliceProof judged(SliceCriticalSet set, IntervalProof.Result result) {
        List<OpenCell> open = new ArrayList<>(result.open());
        unlisted(set, result.zeros()).forEach(zero -> open.add(new OpenCell(zero.a(), zero.b())));
        boolean matches = true;
        for (SliceCriticalPoint point : set.points()) {
            boolean proved = point.smooth()
                    && point.nullity() == 0
                    && result.zeros().stream().anyMatch(zero -> is(point, new OpenCell(zero.a(), zero.b())));
            matches &= proved || open.stream().anyMatch(cell -> is(point, cell));
        }
        return SliceProof.ended(matches, open, box);
    }

    private boolean is(SliceCriticalPoint point, OpenCell cell) {
        return cell.holds(
                point.a(), point.b(), SAME * box.a().length(), SAME * box.b().length());
    }

    /// The zeros that were proved to lie in the box and are not listed.
    private List<ProvedZero> unlisted(SliceCriticalSet set, List<ProvedZero> zeros) {
        return zeros.stream()
                .filter(zero -> box.contains(zero.a().middle(), zero.b().middle()))
                .filter(zero -> set.points().stream().noneMatch(p -> is(p, new OpenCell(zero.a(), zero.b()))))
                .toList();
    }

    /// Points that Newton's method finds from the middle of open cells, in open cells, where none is listed.
    private List<double[]> inOpenCells(SliceCriticalSet set, List<OpenCell> open) {
        List<double[]> places = new ArrayList<>();
        if (!set.flatSets().isEmpty()) {
            return places;
        }
        SearchMeter meter = new SearchMeter(Long.MAX_VALUE);
        try (UnitSlice slice = new UnitSlice(new EvaluatorPool(objective), plane, box, meter, cancelled)) {
            SliceNewton newton = new SliceNewton(slice, 0);
            double every = Math.max(1, open.size() / (double) MOST_TRIED);
            for (double i = 0; i < open.size() && !cancelled.getAsBoolean(); i += every) {
                OpenCell cell = open.get((int) i);
                double[] middle = place(cell.a().middle(), cell.b().middle());
                newton.refine(middle[0], middle[1])
                        .filter(point -> CriticalSets.inside(point, 0))
                        .filter(point -> isNew(slice.a(point.u()), slice.b(point.v()), set, open))
                        .ifPresent(point -> places.add(new double[] {point.u(), point.v()}));
            }
        }
        return places;
    }

    private boolean isNew(double a, double b, SliceCriticalSet set, List<OpenCell> open) {
        double nearA = CriticalSets.SAME * box.a().length();
        double nearB = CriticalSets.SAME * box.b().length();
        return set.points().stream().noneMatch(p -> Math.abs(p.a() - a) <= nearA && Math.abs(p.b() - b) <= nearB)
                && open.stream().anyMatch(cell -> cell.holds(a, b, 0, 0));
    }

    private double[] place(double a, double b) {
        return new double[] {box.a().fraction(a), box.b().fraction(b)};
    }
}
