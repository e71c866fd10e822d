package errorscape.critical;

import errorscape.critical.SliceSorting.Sorted;
import errorscape.objective.Objective;
import errorscape.slice.Box;
import errorscape.slice.EvaluatorPool;
import errorscape.slice.ParallelFor;
import errorscape.slice.Plane;
import java.util.ArrayList;
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
/// not, or the loss has kinks, the winding number round smaller and smaller parts leads to what is missing
/// ([KinkSearch]), be it a kink or a pole; and if that does not help, the search begins again with finer cells.
public final class SliceCriticalPoints {
    private static final int EDGE_PIECES_PER_CELL = 2;

    /// Points this near to the edge, as a share of the box, are on it.
    private static final double NEAR_EDGE = 1e-9;

    /// How much further out the turning of the gradient is counted then.
    private static final double BEYOND = 1e-5;

    /// How far a search goes.
    ///
    /// @param cells along each side of the box, to begin with
    /// @param mostCells along each side of the box, if the certificate asks for more
    /// @param largestSpectrum networks of more weights get no full Hessian, and index -1
    public record Options(int cells, int mostCells, int largestSpectrum) {
        public static final Options DEFAULT = new Options(32, 128, 400);

        /// Finer for a loss without samples: a typed function takes no time, and may have a needle somewhere.
        public static Options of(Objective objective) {
            return objective.sampleCount() == 0 ? new Options(128, 256, DEFAULT.largestSpectrum()) : DEFAULT;
        }

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
        SliceSorting sorting = new SliceSorting(slices, loop, cancelled);
        KinkSearch kinks = new KinkSearch(slices, loop, cancelled);
        boolean kinked = evaluators.objective().kinked();
        List<UnitPoint> all = new ArrayList<>();
        int cells = options.cells();
        while (true) {
            CellSearch.Findings findings = new CellSearch(cells, slices, loop, cancelled).run();
            all.addAll(findings.points());
            double link = 2.0 / cells;
            Sorted sorted = sorting.sort(CriticalSets.distinct(all), kinks, link, findings.fading());
            OptionalInt winding = winding(sorted, all);
            boolean open = winding.isPresent() && sorted.indexSum().isPresent();
            // Kinks may come in pairs that the sum does not tell, and in lines.
            if (kinked || (open && !winding.equals(sorted.indexSum()))) {
                all.addAll(kinks.run(kinked ? cells : options.cells(), sorted, findings.typicalGradient()));
                sorted = sorting.sort(CriticalSets.distinct(all), kinks, link, findings.fading());
                winding = winding(sorted, all);
            }
            boolean cutShort = findings.cutShort() || kinks.cutShort();
            boolean complete = winding.isPresent() && winding.equals(sorted.indexSum()) && !cutShort;
            boolean hopeless = winding.isEmpty() || !sorted.sets().isEmpty() || cutShort;
            if (complete || hopeless || 2 * cells > options.mostCells()) {
                return describe(sorted, winding, complete, findings);
            }
            cells *= 2;
        }
    }

    /// The turns of the gradient round the box; where points lie on its edge, round a box larger by a hundred
    /// thousandth, less those of what lies between.
    private OptionalInt winding(Sorted sorted, List<UnitPoint> all) {
        WindingNumber winding = new WindingNumber(slices, loop, cancelled);
        int pieces = EDGE_PIECES_PER_CELL * options.cells();
        boolean onEdge = sorted.points().stream().anyMatch(p -> !CriticalSets.inside(p, -NEAR_EDGE));
        OptionalInt turns = onEdge ? OptionalInt.empty() : winding.ofBox(pieces, 0);
        if (turns.isPresent() || !sorted.sets().isEmpty()) {
            return turns;
        }
        OptionalInt wider = winding.ofBox(pieces, BEYOND);
        for (UnitPoint point : CriticalSets.beyond(all, BEYOND)) {
            int turn = point.hessian().determinant() < 0 ? -1 : 1;
            wider = wider.isPresent() ? OptionalInt.of(wider.getAsInt() - turn) : wider;
        }
        return wider;
    }

    private SliceCriticalSet describe(
            Sorted sorted, OptionalInt winding, boolean complete, CellSearch.Findings findings) {
        double[] persistence =
                Persistence.of(sorted.points(), sorted.kinds(), findings.typicalGradient(), slices, loop, cancelled);
        SliceCriticalPoint[] points = new SliceCriticalPoint[sorted.sorts().size()];
        loop.run(
                points.length,
                () -> new PointView(
                        evaluators,
                        plane,
                        box,
                        options.largestSpectrum(),
                        (view, i) -> points[i] = view.of(sorted.sorts().get(i), persistence[i])),
                cancelled);
        List<SliceCriticalSet.FlatSet> sets = new ArrayList<>();
        for (DegenerateSets.Set set : sorted.sets()) {
            List<UnitPoint> members = set.points();
            sets.add(new SliceCriticalSet.FlatSet(
                    points[sorted.points().indexOf(set.representative())],
                    set.order(),
                    set.kind(),
                    members.stream().mapToDouble(p -> box.a().at(p.u())).toArray(),
                    members.stream().mapToDouble(p -> box.b().at(p.v())).toArray()));
        }
        return new SliceCriticalSet(
                List.of(points),
                sets,
                winding,
                sorted.indexSum(),
                sorted.poles().size(),
                findings.fading(),
                complete);
    }
}
