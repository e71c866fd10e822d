package errorscape.critical;

import errorscape.critical.SliceCriticalPoint.Kind;
import errorscape.math.Symmetric2;
import errorscape.parallel.ParallelFor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Sorts what a search of a slice found into isolated points, kinks, lines and areas, and counts how the gradient
/// turns round them.
final class SliceSorting {
    /// A sorted find.
    ///
    /// @param turns of the gradient round the point; empty if that could not be decided
    /// @param smooth false of a kink
    record Sort(UnitPoint point, Kind kind, int nullity, OptionalInt turns, boolean smooth) {}

    /// All of a box.
    ///
    /// @param sorts by loss; of each set only its representative
    /// @param sets lines and areas
    /// @param poles the turns of the gradient round each
    /// @param flat a place that only seems critical, if there are any
    record Sorted(List<Sort> sorts, List<DegenerateSets.Set> sets, List<Kink> poles, Optional<FlatPlace> flat) {
        OptionalInt indexSum() {
            int sum = poles.stream().mapToInt(Kink::turns).sum();
            for (Sort sort : sorts) {
                if (sort.turns().isEmpty()) {
                    return OptionalInt.empty();
                }
                sum += sort.turns().getAsInt();
            }
            return OptionalInt.of(sum);
        }

        /// The sum of the turns of what lies between two corners.
        int turnsBetween(double[] lower, double[] upper) {
            int sum = 0;
            for (Sort sort : sorts) {
                boolean inside =
                        between(lower, upper, sort.point().u(), sort.point().v());
                sum += inside ? sort.turns().orElse(0) : 0;
            }
            for (Kink pole : poles) {
                sum += between(lower, upper, pole.u(), pole.v()) ? pole.turns() : 0;
            }
            return sum;
        }

        private static boolean between(double[] lower, double[] upper, double u, double v) {
            return u >= lower[0] && u < upper[0] && v >= lower[1] && v < upper[1];
        }

        List<UnitPoint> points() {
            return sorts.stream().map(Sort::point).toList();
        }

        List<Kind> kinds() {
            return sorts.stream().map(Sort::kind).toList();
        }
    }

    private static final Symmetric2 NO_HESSIAN = new Symmetric2(Double.NaN, Double.NaN, Double.NaN);

    /// A degenerate point or a kink this near to a line of kinks, by its chords, is one of it.
    private static final double ON_CREASE = 1e-4;

    private final Supplier<UnitSlice> slices;
    private final ParallelFor loop;
    private final BooleanSupplier cancelled;
    private final SearchMeter meter;

    SliceSorting(Supplier<UnitSlice> slices, ParallelFor loop, BooleanSupplier cancelled, SearchMeter meter) {
        this.meter = meter;
        this.slices = slices;
        this.loop = loop;
        this.cancelled = cancelled;
    }

    /// @param distinct critical points, each once
    /// @param found places round which the gradient turns, and lines of kinks, found otherwise
    /// @param link neighbours in an area are not further apart than this share of the box
    /// @param fading whether the gradient fades below what numbers can hold, so that areas without any are no finds
    Sorted sort(List<UnitPoint> distinct, KinkSearch found, double link, boolean fading) {
        List<UnitPoint> regular = new ArrayList<>();
        List<UnitPoint> degenerate = new ArrayList<>();
        List<UnitPoint> jumps = new ArrayList<>();
        DegenerateSets.Sorted sets;
        Optional<FlatPlace> flat;
        int[] nullities = new int[distinct.size()];
        UnitPoint[] points = new UnitPoint[distinct.size()];
        loop.run(
                points.length,
                () -> SliceWorker.of(slices, (slice, i) -> {
                    Smoothness smoothness = new Smoothness(slice);
                    points[i] = smoothness.withTrueHessian(distinct.get(i));
                    nullities[i] = smoothness.kink(points[i])
                            ? -1
                            : smoothness.gradientKinks(points[i]) ? 1 : Nullity.of(slice, points[i]);
                }),
                cancelled);
        List<CreaseLine> creases = found.lines();
        for (int i = 0; i < points.length; i++) {
            boolean onCrease = nullities[i] != 0 && onCrease(creases, points[i]);
            boolean faded = fading && points[i].gradientNorm() == 0 && points[i].curvature() == 0;
            if (!faded && !onCrease) {
                (nullities[i] < 0 ? jumps : nullities[i] == 0 ? regular : degenerate).add(points[i]);
            }
        }
        try (UnitSlice slice = slices.get()) {
            RoundingJudge judge = new RoundingJudge(slice);
            // The same place is rough to a look from further away: that of sin(1e9 x).
            jumps.stream().filter(judge::regular).forEach(regular::add);
            jumps.removeAll(regular);
            RoundingJudge.Sifted sifted = judge.sift(degenerate);
            regular.addAll(sifted.regular());
            List<UnitPoint> seeds = CriticalSets.distinct(sifted.degenerate());
            List<UnitPoint> seenAsFlat = new ArrayList<>(sifted.flat());
            sets = judge.checked(DegenerateSets.sort(seeds, slice, link, cancelled), seeds, seenAsFlat);
            flat = seenAsFlat.stream().findFirst().map(point -> FlatPlace.of(slice, point));
        }
        List<UnitPoint> isolated = new ArrayList<>(regular);
        isolated.addAll(sets.isolated());
        List<Sort> sorts = new ArrayList<>();
        for (UnitPoint point : regular) {
            Kind kind = kind(point.hessian());
            sorts.add(new Sort(point, kind, 0, OptionalInt.of(kind == Kind.SADDLE ? -1 : 1), true));
        }
        for (UnitPoint point : sets.isolated()) {
            sorts.add(isolated(point, new WindingNumber(slices, loop, cancelled, meter).ofPoint(point, isolated)));
        }
        for (DegenerateSets.Set set : sets.sets()) {
            sorts.add(degenerate(set.representative(), OptionalInt.empty(), set.order() > 2 ? 2 : 1));
        }
        List<DegenerateSets.Set> lines = new ArrayList<>(sets.sets());
        for (CreaseLine crease : creases) {
            DegenerateSets.Set line = crease.asSet();
            lines.add(line);
            sorts.add(new Sort(line.representative(), Kind.DEGENERATE, 0, OptionalInt.empty(), false));
        }
        List<Kink> all = new ArrayList<>(found.kinks());
        all.addAll(jumps(jumps, isolated));
        List<Kink> poles = all.stream().filter(Kink::pole).toList();
        all.removeAll(poles);
        all.forEach(kink -> sorts.add(kink(kink, OptionalInt.of(kink.turns()))));
        sorts.sort(Comparator.comparingDouble((Sort s) -> s.point().value())
                .thenComparingDouble(s -> s.point().u())
                .thenComparingDouble(s -> s.point().v()));
        return new Sorted(sorts, lines, poles, flat);
    }

    private static boolean onCrease(List<CreaseLine> creases, UnitPoint point) {
        return creases.stream().anyMatch(crease -> crease.distance(point.u(), point.v()) < ON_CREASE);
    }

    private static Sort kink(Kink kink, OptionalInt turns) {
        UnitPoint point = new UnitPoint(kink.u(), kink.v(), kink.value(), 0, 0, NO_HESSIAN);
        return new Sort(point, kink.kind(), 0, turns, false);
    }

    private Sort isolated(UnitPoint point, OptionalInt turns) {
        try (UnitSlice slice = slices.get()) {
            if (new Smoothness(slice).gradientKinks(point)) {
                return kink(Kink.at(slice, point.u(), point.v(), turns.orElse(0)), turns);
            }
            if (slice.kinked() && turns.isPresent()) {
                // Such as |x|^3 - y^2: what the formula's second derivatives leave open the turns decide.
                Kind kind = new TurnKind(slice).of(point.u(), point.v(), point.value(), turns.getAsInt());
                return new Sort(point, kind, 1, turns, true);
            }
        }
        return degenerate(point, turns, 1);
    }

    private Sort degenerate(UnitPoint point, OptionalInt turns, int leastNullity) {
        try (UnitSlice slice = slices.get()) {
            return new Sort(point, Kind.DEGENERATE, Math.max(leastNullity, Nullity.of(slice, point)), turns, true);
        }
    }

    /// Those zeros of the gradient by convention only round which it turns; on a ridge or a crease it does not.
    private List<Kink> jumps(List<UnitPoint> points, List<UnitPoint> others) {
        List<Kink> kinks = new ArrayList<>();
        for (UnitPoint point : points) {
            int turns = new WindingNumber(slices, loop, cancelled, meter)
                    .ofPoint(point, others)
                    .orElse(0);
            if (turns != 0) {
                try (UnitSlice slice = slices.get()) {
                    kinks.add(Kink.at(slice, point.u(), point.v(), turns));
                }
            }
        }
        return kinks;
    }

    private static Kind kind(Symmetric2 hessian) {
        if (hessian.smallerEigenvalue() > 0) {
            return Kind.MINIMUM;
        }
        return hessian.largerEigenvalue() < 0 ? Kind.MAXIMUM : Kind.SADDLE;
    }
}
