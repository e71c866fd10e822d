package errorscape.critical;

import errorscape.critical.SliceSorting.Sorted;
import errorscape.objective.Objective;
import errorscape.slice.Box;
import errorscape.slice.EvaluatorPool;
import errorscape.slice.ParallelFor;
import errorscape.slice.Plane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds all critical points of a slice in a box.
///
/// Cells that may hold one are told by exact gradients and Hessians and cut up to 1/1024 of the box ([CellTest],
/// [CellSearch]); Newton's method with the exact Hessian refines and [SliceNewton#verified] verifies them; the
/// gradient's winding number along the edge tells whether the count is right ([SliceCriticalSet]). If it is
/// not, the winding number round smaller and smaller parts leads to what is missing ([TurningSearch]), be it a kink
/// or a pole; and if that does not help, the search begins again with finer cells.
public final class SliceCriticalPoints {
    private static final int EDGE_PIECES_PER_CELL = 2;

    /// Points this near to the edge, as a share of the box, are on it.
    private static final double NEAR_EDGE = 1e-9;

    /// How much further out the turning of the gradient is counted then.
    private static final double BEYOND = 1e-5;

    /// Cells looked at before the meter is read, where there is a budget.
    private static final int PIECE = 8;

    /// The part of the budget that is kept for sorting what was found.
    private static final int RESERVE = 4;

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
    private final SearchMeter meter;
    private final EvaluatorPool evaluators;
    private final Supplier<UnitSlice> slices;
    private @Nullable CellSearch cellSearch;

    private SliceCriticalPoints(
            Objective objective,
            Plane plane,
            Box box,
            Options options,
            ParallelFor loop,
            BooleanSupplier cancelled,
            SearchMeter meter) {
        this.plane = plane;
        this.box = box;
        this.options = options;
        this.loop = loop;
        this.cancelled = cancelled;
        this.meter = meter;
        evaluators = new EvaluatorPool(objective);
        slices = () -> new UnitSlice(evaluators, plane, box, meter, cancelled);
    }

    /// All critical points of a slice in a box, on the calling thread and the loop's helpers; the same bits for
    /// any number of threads.
    ///
    /// @param cancelled asked often, from any thread
    /// @throws CancellationException if `cancelled` turned true before the end
    public static SliceCriticalSet find(
            Objective objective, Plane plane, Box box, Options options, ParallelFor loop, BooleanSupplier cancelled) {
        SearchMeter meter = new SearchMeter(SearchBudget.UNLIMITED);
        return find(objective, plane, box, options, loop, cancelled, meter);
    }

    /// The same within a budget: when it is spent, or the search is stopped through its meter, what was found by then.
    /// A result that is not searched in full says so. With a budget, too, the bits are the same for any number of
    /// threads.
    public static SliceCriticalSet find(
            Objective objective,
            Plane plane,
            Box box,
            Options options,
            ParallelFor loop,
            BooleanSupplier cancelled,
            SearchMeter meter) {
        SliceCriticalPoints search = new SliceCriticalPoints(objective, plane, box, options, loop, cancelled, meter);
        List<UnitPoint> found = new ArrayList<>();
        try {
            return search.all(found);
        } catch (SearchMeter.Spent e) {
            return search.inPart(found);
        }
    }

    private SliceCriticalSet all(List<UnitPoint> all) {
        SliceSorting sorting = new SliceSorting(slices, loop, cancelled);
        List<Kink> kinks = new ArrayList<>();
        int cells = options.cells();
        while (true) {
            CellSearch search = new CellSearch(
                    cells, meter.budget().limited() ? PIECE : Integer.MAX_VALUE, all, slices, loop, cancelled);
            cellSearch = search;
            CellSearch.Findings findings = search.run();
            double link = 2.0 / cells;
            Sorted sorted = sorting.sort(CriticalSets.distinct(all), kinks, link, findings.fading());
            OptionalInt winding = winding(sorted, all);
            boolean open = winding.isPresent() && sorted.indexSum().isPresent();
            if (open && !winding.equals(sorted.indexSum())) {
                lookForTheRest(sorted, findings.typicalGradient(), all, kinks);
                sorted = sorting.sort(CriticalSets.distinct(all), kinks, link, findings.fading());
                winding = winding(sorted, all);
            }
            boolean complete = winding.isPresent() && winding.equals(sorted.indexSum()) && !findings.cutShort();
            boolean hopeless = winding.isEmpty() || !sorted.sets().isEmpty() || findings.cutShort();
            if (complete || hopeless || 2 * cells > options.mostCells()) {
                return describe(sorted, winding, complete, findings);
            }
            cells *= 2;
        }
    }

    /// What was found before the budget was spent: sorted, if what is kept in reserve does for that.
    private SliceCriticalSet inPart(List<UnitPoint> found) {
        // Threads may differ in how far they went beyond the budget; what was found, they do not.
        long spent = meter.stopped() ? meter.spent() : meter.budget().evaluations();
        int examined = cellSearch == null ? 0 : cellSearch.examined();
        meter.reserve(meter.stopped() ? 0 : meter.budget().evaluations() / RESERVE);
        Sorted sorted;
        try {
            double link = 2.0 / options.cells();
            sorted = new SliceSorting(slices, loop, cancelled)
                    .sort(CriticalSets.distinct(found), List.of(), link, false);
        } catch (SearchMeter.Spent e) {
            sorted = new Sorted(List.of(), List.of(), List.of());
        }
        double[] persistence = new double[sorted.points().size()];
        Arrays.fill(persistence, Double.POSITIVE_INFINITY);
        return describe(sorted, persistence, OptionalInt.empty(), false, false)
                .notSearched(new SliceCriticalSet.NotSearched(spent, meter.stopped(), examined, options.cells()));
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

    /// Adds the places that the turning of the gradient tells of and no point explains.
    private void lookForTheRest(Sorted sorted, double typicalGradient, List<UnitPoint> all, List<Kink> kinks) {
        TurningSearch search =
                new TurningSearch(slices, loop, cancelled, (lower, upper) -> sorted.turnsBetween(lower, upper));
        List<TurningSearch.Place> places = search.run(options.cells());
        try (UnitSlice slice = slices.get()) {
            SliceNewton newton = new SliceNewton(slice, typicalGradient);
            for (TurningSearch.Place place : places) {
                Optional<UnitPoint> smooth = newton.refine(place.u(), place.v())
                        .filter(p -> StrictMath.hypot(p.u() - place.u(), p.v() - place.v()) < CriticalSets.SAME)
                        .filter(p -> !new Smoothness(slice).kink(p));
                if (smooth.isPresent()) {
                    all.add(smooth.get());
                } else {
                    kinks.add(Kink.at(slice, place.u(), place.v(), place.turns()));
                }
            }
        }
    }

    private SliceCriticalSet describe(
            Sorted sorted, OptionalInt winding, boolean complete, CellSearch.Findings findings) {
        double[] persistence =
                Persistence.of(sorted.points(), sorted.kinds(), findings.typicalGradient(), slices, loop, cancelled);
        return describe(sorted, persistence, winding, complete, findings.fading());
    }

    private SliceCriticalSet describe(
            Sorted sorted, double[] persistence, OptionalInt winding, boolean complete, boolean fading) {
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
                fading,
                complete);
    }
}
