package errorscape.critical;

import errorscape.critical.CriticalPoint.Family;
import errorscape.math.Range;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.parallel.EvaluatorPool;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The kinks of a loss of two weights, whose plane is all there is, found as those of a slice are: searches by Newton's
/// method end at none of them.
final class PlaneSearch {
    /// Half sides of the squares round a place that are searched one after another for the nearest kink, relative to
    /// one and the weights: no round numbers, so that formulas have no kinks on their edges.
    private static final double[] NEAR = {0.0613, 0.513, 4.13};

    /// Half sides of the squares that a census looks at.
    private static final double[] WIDE = {4.13, 41.3};

    /// Points nearer than this, relative to one and the weights, are one.
    private static final double SAME = 1e-5;

    /// Samples of a line are no further apart than this share of the square's side.
    private static final double STEP = 0.02;

    private static final SliceCriticalPoints.Options OPTIONS =
            new SliceCriticalPoints.Options(64, 64, SliceCriticalPoints.Options.DEFAULT.largestSpectrum());

    private PlaneSearch() {}

    /// Whether a loss has kinks and no more than two weights.
    static boolean fits(Objective objective) {
        return objective.kinked() && objective.dimension() == 2;
    }

    static double size(double[] weights) {
        return 1 + Vectors.norm(weights);
    }

    static Box square(double[] middle, double half) {
        return new Box(new Range(middle[0] - half, middle[0] + half), new Range(middle[1] - half, middle[1] + half));
    }

    /// What a kink is, by the turns of the gradient on a circle of a thousandth of a box round its middle.
    static SliceCriticalPoint.Kind kindAt(Objective objective, double[] weights, Box box) {
        EvaluatorPool pool = new EvaluatorPool(objective);
        SearchMeter meter = new SearchMeter(Long.MAX_VALUE);
        Supplier<UnitSlice> slices = () -> new UnitSlice(pool, plane(), box, meter, () -> false);
        try (UnitSlice slice = slices.get()) {
            slice.at(0.5, 0.5);
            UnitPoint point = slice.point(0.5, 0.5);
            OptionalInt turns = new WindingNumber(slices, ParallelFor.onCallingThread(), () -> false, meter)
                    .ofPoint(point, List.of());
            return turns.isEmpty()
                    ? SliceCriticalPoint.Kind.DEGENERATE
                    : new TurnKind(slice).of(0.5, 0.5, point.value(), turns.getAsInt());
        }
    }

    /// The kink nearest to a place, isolated or of a line, in the smallest square that has one.
    static Optional<CriticalPoint> nearest(Objective objective, double[] place, BooleanSupplier cancelled) {
        for (double half : NEAR) {
            Optional<CriticalPoint> found = in(objective, square(place, half * size(place)), place, cancelled).stream()
                    .min(Comparator.comparingDouble(point -> Vectors.distance(point.weights(), place)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The point of a line of kinks at a place; empty if there is no such line.
    static Optional<CriticalPoint> lineThrough(Objective objective, double[] place, BooleanSupplier cancelled) {
        return in(objective, square(place, NEAR[0] * size(place)), place, cancelled).stream()
                .filter(point -> point.family().dimension() > 0)
                .filter(point -> Vectors.distance(point.weights(), place) <= NEAR[0] * STEP * size(place))
                .findFirst();
    }

    /// The kinks that a census finds, each once, by loss; of a line of kinks the place nearest to the origin.
    static List<CriticalPoint> wide(Objective objective, BooleanSupplier cancelled) {
        List<CriticalPoint> all = new ArrayList<>();
        double[] origin = new double[2];
        for (double half : WIDE) {
            for (CriticalPoint point : in(objective, square(origin, half), origin, cancelled)) {
                if (all.stream().noneMatch(other -> same(point, other))) {
                    all.add(point);
                }
            }
        }
        all.sort(Comparator.comparingDouble(CriticalPoint::value));
        return all;
    }

    /// Whether two findings are one point, or points of one line.
    static boolean same(CriticalPoint one, CriticalPoint other) {
        boolean line = one.family().dimension() > 0
                && other.family().dimension() > 0
                && DistinctPoints.sameLoss(one.value(), other.value());
        return line || Vectors.distance(one.weights(), other.weights()) <= SAME * size(one.weights());
    }

    private static List<CriticalPoint> in(Objective objective, Box box, double[] place, BooleanSupplier cancelled) {
        SliceCriticalSet found;
        try {
            found = SliceCriticalPoints.find(
                    objective, plane(), box, OPTIONS, ParallelFor.onCallingThread(), cancelled);
        } catch (CancellationException _) {
            // What is not found by then is not found; the caller asks whether it was stopped, too.
            return List.of();
        }
        Evaluator evaluator = objective.evaluator();
        KinkAnalysis analysis = new KinkAnalysis(objective, evaluator);
        List<CriticalPoint> kinks = new ArrayList<>();
        for (SliceCriticalPoint point : found.points()) {
            if (!point.smooth() && point.turns().isPresent()) {
                double[] weights = {point.a(), point.b()};
                kinks.add(analysis.point(weights, KinkAnalysis.type(point.kind()), Family.NONE));
            }
        }
        for (SliceCriticalSet.FlatSet line : found.flatSets()) {
            if (line.order() == CreaseLine.ORDER) {
                kinks.add(analysis.point(nearest(line, place), type(line.kind()), new Family(1, false, true)));
            }
        }
        return kinks;
    }

    private static CriticalPoint.Type type(LineKind kind) {
        return switch (kind) {
            case MINIMA -> CriticalPoint.Type.MINIMUM;
            case MAXIMA -> CriticalPoint.Type.MAXIMUM;
            case INFLECTIONS, FLAT, MIXED -> CriticalPoint.Type.DEGENERATE;
        };
    }

    private static double[] nearest(SliceCriticalSet.FlatSet line, double[] place) {
        double[] best = {line.a()[0], line.b()[0]};
        for (int i = 1; i < line.a().length; i++) {
            double[] sample = {line.a()[i], line.b()[i]};
            best = Vectors.distance(sample, place) < Vectors.distance(best, place) ? sample : best;
        }
        return best;
    }

    private static Plane plane() {
        return new Plane(new double[2], new double[] {1, 0}, new double[] {0, 1}, "first", "second");
    }
}
