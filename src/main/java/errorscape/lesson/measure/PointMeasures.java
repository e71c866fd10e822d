package errorscape.lesson.measure;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.slice.SliceCriticalPoints;
import errorscape.critical.slice.SliceCriticalSet;
import errorscape.critical.space.Census;
import errorscape.critical.space.CensusResult;
import errorscape.lesson.Finding;
import errorscape.lesson.Measure;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/// Critical points, of a slice and of all weights.
final class PointMeasures {
    private final Measuring measuring;
    private final ParallelFor loop;
    private final BooleanSupplier cancelled;

    PointMeasures(Measuring measuring, ParallelFor loop, BooleanSupplier cancelled) {
        this.measuring = measuring;
        this.loop = loop;
        this.cancelled = cancelled;
    }

    Finding of(Measure.Critical critical) {
        List<SliceCriticalPoint> points =
                measuring.once(measuring.experiment(critical.scene()), this::search).points().stream()
                        .filter(point -> wanted(critical.kind(), point.kind()))
                        .toList();
        if (critical.quantity() == Measure.Critical.Quantity.COUNT) {
            return Finding.of(points.size());
        }
        if (critical.rank() < 1 || critical.rank() > points.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the slice has %d such points, so there is no rank %d",
                    points.size(),
                    critical.rank()));
        }
        SliceCriticalPoint point = points.get(critical.rank() - 1);
        return switch (critical.quantity()) {
            case LOSS -> Finding.of(point.value());
            case FIRST -> Finding.of(point.a());
            case SECOND -> Finding.of(point.b());
            case NETWORK_INDEX -> Finding.of(point.network().index());
            case NETWORK_GRADIENT -> Finding.of(point.network().gradientNorm());
            case COUNT -> throw new IllegalStateException();
        };
    }

    private SliceCriticalSet search(Experiment experiment) {
        return SliceCriticalPoints.find(
                experiment.training(),
                experiment.plane(),
                experiment.box(),
                SliceCriticalPoints.Options.of(experiment.training()),
                loop,
                cancelled);
    }

    private static boolean wanted(Measure.Critical.Kind kind, SliceCriticalPoint.Kind is) {
        return kind == Measure.Critical.Kind.ANY || kind.name().equals(is.name());
    }

    private record CensusKey(Experiment experiment, int starts, long seed) {}

    Finding of(Measure.Census census) {
        CensusResult found = measuring.once(
                new CensusKey(measuring.experiment(census.scene()), census.starts(), census.seed()), this::take);
        long minima = found.entries().stream().filter(PointMeasures::minimum).count();
        return switch (census.quantity()) {
            case COUNT -> Finding.of(found.entries().size());
            case MINIMA -> Finding.of(minima);
            case SADDLES ->
                Finding.of(found.entries().stream()
                        .filter(entry -> kind(entry).equals("SADDLE"))
                        .count());
            case SHARE_OF_MINIMA -> Finding.of(found.shareOfMinima());
            case LOWEST -> Finding.of(found.entries().getFirst().point().value());
            case HIGHEST_MINIMUM ->
                Finding.of(found.entries().stream()
                        .filter(PointMeasures::minimum)
                        .mapToDouble(entry -> entry.point().value())
                        .max()
                        .orElse(Double.NaN));
        };
    }

    private CensusResult take(CensusKey key) {
        CensusResult found = Census.take(
                key.experiment().training(),
                new Census.Options(key.starts(), key.seed(), List.of()),
                loop,
                Census.Listener.none(),
                cancelled);
        if (found.entries().isEmpty()) {
            throw new IllegalArgumentException("the census found no critical point");
        }
        return found;
    }

    private static boolean minimum(CensusResult.Entry entry) {
        return kind(entry).equals("MINIMUM");
    }

    private static String kind(CensusResult.Entry entry) {
        return entry.point().type().name();
    }
}
