package errorscape.critical;

import errorscape.critical.SliceSorting.Sorted;
import errorscape.objective.Objective;
import errorscape.parallel.EvaluatorPool;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /// Of more points than these a search that was cut short lists a selection.
    private static final int MOST_LISTED = 1000;

    /// The share of the budget that cells may take where a search for kinks follows.
    private static final double BESIDE_KINKS = 0.5;

    /// How much further out the turning of the gradient is counted then.
    private static final double BEYOND = 1e-5;

    /// How far a search goes.
    ///
    /// @param cells along each side of the box, to begin with
    /// @param mostCells along each side of the box, if the certificate asks for more
    /// @param largestSpectrum networks of more weights get no full Hessian, and index -1
    /// @param budget the work it may take
    public record Options(int cells, int mostCells, int largestSpectrum, SearchBudget budget) {
        public static final Options DEFAULT = new Options(32, 128, 400);

        /// With a budget that does not matter.
        public Options(int cells, int mostCells, int largestSpectrum) {
            this(cells, mostCells, largestSpectrum, new SearchBudget(Long.MAX_VALUE, 600_000_000));
        }

        /// Finer for a loss without samples: a typed function takes no time, and may have a needle somewhere.
        public static Options of(Objective objective) {
            int finest = objective.sampleCount() == 0 ? 256 : DEFAULT.mostCells();
            int first = objective.sampleCount() == 0 ? 128 : DEFAULT.cells();
            return new Options(first, finest, DEFAULT.largestSpectrum(), SearchBudget.of(objective));
        }

        /// The same with another budget.
        public Options withBudget(SearchBudget other) {
            return new Options(cells, mostCells, largestSpectrum, other);
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
    private final SearchMeter meter;
    private final SearchProgress progress;

    private SliceCriticalPoints(
            Objective objective,
            Plane plane,
            Box box,
            Options options,
            ParallelFor loop,
            SearchMeter meter,
            SearchProgress progress,
            BooleanSupplier cancelled) {
        this.progress = progress;
        this.meter = meter;
        this.plane = plane;
        this.box = box;
        this.options = options;
        this.loop = loop;
        this.cancelled = cancelled;
        evaluators = new EvaluatorPool(objective);
        slices = () -> new UnitSlice(evaluators, plane, box, meter, cancelled);
    }

    /// All critical points of a slice in a box, on the calling thread and the loop's helpers; the same bits for
    /// any number of threads.
    ///
    /// @param cancelled asked before each evaluation, from any thread
    /// @throws CancellationException if `cancelled` turned true before the end
    public static SliceCriticalSet find(
            Objective objective, Plane plane, Box box, Options options, ParallelFor loop, BooleanSupplier cancelled) {
        return find(objective, plane, box, options, loop, SearchProgress.NONE, cancelled);
    }

    /// The same, telling how it gets on.
    public static SliceCriticalSet find(
            Objective objective,
            Plane plane,
            Box box,
            Options options,
            ParallelFor loop,
            SearchProgress progress,
            BooleanSupplier cancelled) {
        SearchMeter meter = new SearchMeter(options.budget());
        return new SliceCriticalPoints(objective, plane, box, options, loop, meter, progress, cancelled)
                .search(List.of());
    }

    /// The same, watched and perhaps ended through its meter, which was made for the budget of the options.
    public static SliceCriticalSet find(
            Objective objective,
            Plane plane,
            Box box,
            Options options,
            ParallelFor loop,
            SearchMeter meter,
            BooleanSupplier cancelled) {
        return new SliceCriticalPoints(objective, plane, box, options, loop, meter, SearchProgress.NONE, cancelled)
                .search(List.of());
    }

    /// The same, looking at some places besides.
    ///
    /// @param places as shares of the box
    static SliceCriticalSet find(
            Objective objective,
            Plane plane,
            Box box,
            Options options,
            ParallelFor loop,
            BooleanSupplier cancelled,
            List<double[]> places) {
        SearchMeter meter = new SearchMeter(options.budget());
        return new SliceCriticalPoints(objective, plane, box, options, loop, meter, SearchProgress.NONE, cancelled)
                .search(places);
    }

    private SliceCriticalSet search(List<double[]> places) {
        SliceSorting sorting = new SliceSorting(slices, loop, cancelled, meter);
        KinkSearch kinks = new KinkSearch(slices, loop, cancelled, meter);
        boolean kinked = evaluators.objective().kinked();
        List<UnitPoint> all = new ArrayList<>();
        int cells = options.cells();
        while (true) {
            CellSearch.Findings findings =
                    new CellSearch(cells, slices, loop, cancelled, meter, progress, kinked ? BESIDE_KINKS : 1).run();
            all.addAll(findings.points());
            all.addAll(at(places, findings.typicalGradient()));
            boolean cutShort = findings.cutShort();
            double link = cutShort ? 0 : 2.0 / cells;
            List<UnitPoint> distinct = CriticalSets.distinct(all);
            Sorted sorted = sorting.sort(cutShort ? selection(distinct) : distinct, kinks, link, findings.fading());
            // Many flat cells along kinks are no reason not to follow them.
            if (cutShort && (meter.spent() || !kinked)) {
                return describe(sorted, OptionalInt.empty(), false, findings);
            }
            OptionalInt winding = winding(sorted, all);
            boolean open = winding.isPresent() && sorted.indexSum().isPresent();
            // Kinks may come in pairs that the sum does not tell, and in lines.
            if (kinked || (open && !winding.equals(sorted.indexSum()))) {
                all.addAll(
                        kinks.run(kinked ? cells : options.cells(), sorted::turnsBetween, findings.typicalGradient()));
                distinct = CriticalSets.distinct(all);
                sorted = sorting.sort(cutShort ? selection(distinct) : distinct, kinks, link, findings.fading());
                winding = winding(sorted, all);
            }
            cutShort |= kinks.cutShort();
            boolean consistent = winding.isPresent() && winding.equals(sorted.indexSum()) && !cutShort;
            boolean hopeless = winding.isEmpty() || !sorted.sets().isEmpty() || cutShort || meter.spent();
            if (consistent || hopeless || 2 * cells > options.mostCells()) {
                return describe(sorted, winding, consistent, findings);
            }
            cells *= 2;
        }
    }

    /// The points that Newton's method reaches from some places.
    private List<UnitPoint> at(List<double[]> places, double typicalGradient) {
        try (UnitSlice slice = slices.get()) {
            SliceNewton newton = new SliceNewton(slice, typicalGradient);
            return places.stream()
                    .map(place -> newton.refine(place[0], place[1]))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /// Of points too many to list, some from all over the box.
    private static List<UnitPoint> selection(List<UnitPoint> distinct) {
        List<UnitPoint> listed = new ArrayList<>();
        double every = Math.max(1, distinct.size() / (double) MOST_LISTED);
        for (double i = 0; i < distinct.size(); i += every) {
            listed.add(distinct.get((int) i));
        }
        return listed;
    }

    /// The turns of the gradient round the box; where points lie on its edge, round a box larger by a hundred
    /// thousandth, less those of what lies between.
    private OptionalInt winding(Sorted sorted, List<UnitPoint> all) {
        WindingNumber winding = new WindingNumber(slices, loop, cancelled, meter);
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
            Sorted sorted, OptionalInt winding, boolean consistent, CellSearch.Findings findings) {
        double[] persistence = persistence(sorted, findings);
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
                consistent,
                findings.left(),
                meter.spent(),
                sorted.flat(),
                SliceProof.none(SliceProof.State.NOT_TRIED, box));
    }

    private double[] persistence(Sorted sorted, CellSearch.Findings findings) {
        if (findings.cutShort()) {
            double[] unknown = new double[sorted.points().size()];
            Arrays.fill(unknown, Double.POSITIVE_INFINITY);
            return unknown;
        }
        return Persistence.of(sorted.points(), sorted.kinds(), findings.typicalGradient(), slices, loop, cancelled);
    }
}
