package errorscape.critical;

import errorscape.objective.Objective;
import errorscape.slice.Box;
import errorscape.slice.EvaluatorPool;
import errorscape.slice.ParallelFor;
import errorscape.slice.Plane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Finds all critical points of a slice in a box.
///
/// Cells that may hold one are told by exact gradients and Hessians and cut up to 1/1024 of the box ([CellTest],
/// [CellSearch]); Newton's method with the exact Hessian refines and [SliceNewton#verified] verifies them; the
/// gradient's winding number along the edge tells whether the count is right ([SliceCriticalSet]). If it is
/// not, the search begins again with finer cells.
public final class SliceCriticalPoints {
    private static final int EDGE_PIECES_PER_CELL = 2;

    /// How far a search goes.
    ///
    /// @param cells along each side of the box, to begin with
    /// @param mostCells along each side of the box, if the certificate asks for more
    /// @param largestSpectrum networks of more weights get no full Hessian, and index -1
    public record Options(int cells, int mostCells, int largestSpectrum) {
        public static final Options DEFAULT = new Options(32, 128, 400);

        public Options {
            if (cells < 2 || mostCells < cells) {
                throw new IllegalArgumentException(
                        "a search needs at least 2 cells along each side, and no fewer later," + " not " + cells
                                + " and " + mostCells);
            }
        }
    }

    private final Plane plane;
    private final Box box;
    private final Options options;
    private final ParallelFor loop;
    private final BooleanSupplier cancelled;
    private final EvaluatorPool evaluators;
    private final Supplier<UnitSlice> slices;

    private SliceCriticalPoints(
            Objective objective, Plane plane, Box box, Options options, ParallelFor loop, BooleanSupplier cancelled) {
        this.plane = plane;
        this.box = box;
        this.options = options;
        this.loop = loop;
        this.cancelled = cancelled;
        evaluators = new EvaluatorPool(objective);
        slices = () -> new UnitSlice(evaluators, plane, box);
    }

    /// All critical points of a slice in a box, on the calling thread and the loop's helpers; the same bits for
    /// any number of threads.
    ///
    /// @param cancelled asked often, from any thread
    /// @throws CancellationException if `cancelled` turned true before the end
    public static SliceCriticalSet find(
            Objective objective, Plane plane, Box box, Options options, ParallelFor loop, BooleanSupplier cancelled) {
        return new SliceCriticalPoints(objective, plane, box, options, loop, cancelled).search();
    }

    private SliceCriticalSet search() {
        OptionalInt winding = new WindingNumber(slices, loop, cancelled).ofBox(EDGE_PIECES_PER_CELL * options.cells());
        List<UnitPoint> all = new ArrayList<>();
        int cells = options.cells();
        while (true) {
            CellSearch.Findings findings = new CellSearch(cells, slices, loop, cancelled).run();
            all.addAll(findings.points());
            Sorted sorted = sort(CriticalSets.distinct(all), findings, 2.0 / cells);
            boolean complete = winding.isPresent() && winding.equals(sorted.indexSum()) && !findings.cutShort();
            boolean hopeless = winding.isEmpty() || !sorted.sets().isEmpty() || findings.cutShort();
            if (complete || hopeless || 2 * cells > options.mostCells()) {
                return describe(sorted, winding, complete, findings);
            }
            cells *= 2;
        }
    }

    /// Points with their kinds.
    private record Sorted(
            List<UnitPoint> points,
            List<SliceCriticalPoint.Kind> kinds,
            List<List<UnitPoint>> sets,
            OptionalInt indexSum) {}

    private Sorted sort(List<UnitPoint> points, CellSearch.Findings findings, double link) {
        List<UnitPoint> degenerate = points.stream()
                .filter(p -> CriticalSets.degenerate(p, findings.typicalCurvature()))
                .toList();
        List<List<UnitPoint>> sets = CriticalSets.flatSets(degenerate, link);
        List<UnitPoint> listed = new ArrayList<>(points);
        for (List<UnitPoint> set : sets) {
            listed.removeAll(set);
            listed.add(CriticalSets.middle(set));
        }
        listed.sort(Comparator.comparingDouble(UnitPoint::value)
                .thenComparingDouble(UnitPoint::u)
                .thenComparingDouble(UnitPoint::v));
        List<SliceCriticalPoint.Kind> kinds = listed.stream()
                .map(p -> degenerate.contains(p) ? SliceCriticalPoint.Kind.DEGENERATE : kind(p))
                .toList();
        return new Sorted(listed, kinds, sets, sets.isEmpty() ? indexSum(listed, kinds) : OptionalInt.empty());
    }

    private static SliceCriticalPoint.Kind kind(UnitPoint point) {
        if (point.hessian().smallerEigenvalue() > 0) {
            return SliceCriticalPoint.Kind.MINIMUM;
        }
        return point.hessian().largerEigenvalue() < 0
                ? SliceCriticalPoint.Kind.MAXIMUM
                : SliceCriticalPoint.Kind.SADDLE;
    }

    private OptionalInt indexSum(List<UnitPoint> points, List<SliceCriticalPoint.Kind> kinds) {
        int sum = 0;
        for (int i = 0; i < points.size(); i++) {
            OptionalInt index = switch (kinds.get(i)) {
                case MINIMUM, MAXIMUM -> OptionalInt.of(1);
                case SADDLE -> OptionalInt.of(-1);
                case DEGENERATE -> new WindingNumber(slices, loop, cancelled).ofPoint(points.get(i), points);
            };
            if (index.isEmpty()) {
                return OptionalInt.empty();
            }
            sum += index.getAsInt();
        }
        return OptionalInt.of(sum);
    }

    private SliceCriticalSet describe(
            Sorted sorted, OptionalInt winding, boolean complete, CellSearch.Findings findings) {
        double[] persistence =
                Persistence.of(sorted.points(), sorted.kinds(), findings.typicalGradient(), slices, loop, cancelled);
        SliceCriticalPoint[] points = new SliceCriticalPoint[sorted.points().size()];
        loop.run(
                points.length,
                () -> new PointView(
                        evaluators,
                        plane,
                        box,
                        options.largestSpectrum(),
                        (view, i) -> points[i] = view.of(
                                sorted.points().get(i),
                                sorted.kinds().get(i),
                                CriticalSets.nullity(sorted.points().get(i), findings.typicalCurvature()),
                                persistence[i])),
                cancelled);
        List<SliceCriticalSet.FlatSet> sets = new ArrayList<>();
        for (List<UnitPoint> set : sorted.sets()) {
            sets.add(new SliceCriticalSet.FlatSet(
                    points[sorted.points().indexOf(CriticalSets.middle(set))],
                    set.stream().mapToDouble(p -> box.a().at(p.u())).toArray(),
                    set.stream().mapToDouble(p -> box.b().at(p.v())).toArray()));
        }
        return new SliceCriticalSet(List.of(points), sets, winding, sorted.indexSum(), complete);
    }
}
