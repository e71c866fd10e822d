package errorscape.critical;

import errorscape.critical.SliceCriticalPoint.Kind;
import errorscape.parallel.ParallelFor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// How deep each minimum and how high each maximum of a slice is before it joins a deeper or higher one, and
/// which saddle joins them: persistence (Edelsbrunner, Letscher and Zomorodian 2002), exact, from the steepest
/// paths out of the saddles ([SteepestPath]; where the loss has kinks [ValuePath]). A path that leaves the box joins
/// what lies outside, which counts as deeper and
/// higher than all inside.
///
/// The elder rule: going through the saddles by loss, of two basins that a saddle joins the shallower one ends
/// there.
final class Persistence {
    /// How far from a saddle its paths begin, as a share of the box.
    private static final double BESIDE = 1e-5;

    private final List<UnitPoint> points;
    private final List<Kind> kinds;
    private final double typicalGradient;
    private final double[] persistence;

    private Persistence(List<UnitPoint> points, List<Kind> kinds, double typicalGradient) {
        this.points = points;
        this.kinds = kinds;
        this.typicalGradient = typicalGradient;
        persistence = new double[points.size()];
        Arrays.fill(persistence, Double.POSITIVE_INFINITY);
    }

    /// The persistence of each point, in units of the loss; infinite for what never ends, for saddles that join
    /// nothing and for degenerate points.
    static double[] of(
            List<UnitPoint> points,
            List<Kind> kinds,
            double typicalGradient,
            Supplier<UnitSlice> slices,
            ParallelFor loop,
            BooleanSupplier cancelled) {
        Persistence all = new Persistence(points, kinds, typicalGradient);
        all.pair(Kind.MINIMUM, -1, slices, loop, cancelled);
        all.pair(Kind.MAXIMUM, 1, slices, loop, cancelled);
        return all.persistence;
    }

    private void pair(
            Kind extremum, double sign, Supplier<UnitSlice> slices, ParallelFor loop, BooleanSupplier cancelled) {
        List<Integer> extrema = indices(extremum);
        List<Integer> saddles = new ArrayList<>(indices(Kind.SADDLE));
        if (extrema.isEmpty() || saddles.isEmpty()) {
            return;
        }
        List<UnitPoint> ends = extrema.stream().map(points::get).toList();
        int[][] reached = new int[saddles.size()][];
        loop.run(
                saddles.size(),
                () -> SliceWorker.of(slices, (slice, i) -> {
                    UnitPoint saddle = points.get(saddles.get(i));
                    reached[i] = slice.kinked()
                            ? new ValuePath(slice, ends, sign).ends(saddle)
                            : bothSides(new SteepestPath(slice, typicalGradient, ends, sign), saddle, sign);
                }),
                cancelled);
        join(extrema, saddles, reached, sign);
    }

    private static int[] bothSides(SteepestPath path, UnitPoint saddle, double sign) {
        double[] direction = sign < 0
                ? saddle.hessian().smallerEigenvector()
                : saddle.hessian().largerEigenvector();
        int[] reached = new int[2];
        for (int side = 0; side < 2; side++) {
            double beside = side == 0 ? BESIDE : -BESIDE;
            reached[side] = path.follow(saddle.u() + beside * direction[0], saddle.v() + beside * direction[1]);
        }
        return reached;
    }

    private void join(List<Integer> extrema, List<Integer> saddles, int[][] reached, double sign) {
        // Groups of extrema, each known by its deepest (highest) member; the last is what lies outside.
        int outside = extrema.size();
        int[] group = new int[outside + 1];
        Arrays.setAll(group, i -> i);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < saddles.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(
                i -> -sign * points.get(saddles.get(i)).value()));
        for (int i : order) {
            for (int way = 1; way < reached[i].length; way++) {
                join(extrema, saddles.get(i), group, reached[i][0], reached[i][way], sign);
            }
        }
    }

    /// Of the groups that two ways from a saddle lead to the shallower one ends there.
    private void join(List<Integer> extrema, int saddle, int[] group, int reachedOne, int reachedOther, double sign) {
        int outside = extrema.size();
        int one = find(group, reachedOne < 0 ? outside : reachedOne);
        int other = find(group, reachedOther < 0 ? outside : reachedOther);
        if (one == other) {
            return;
        }
        boolean firstEnds = other == outside
                || (one != outside
                        && -sign * points.get(extrema.get(one)).value()
                                > -sign * points.get(extrema.get(other)).value());
        int ends = firstEnds ? one : other;
        group[ends] = firstEnds ? other : one;
        int extremum = extrema.get(ends);
        double difference =
                Math.abs(points.get(saddle).value() - points.get(extremum).value());
        persistence[extremum] = difference;
        persistence[saddle] = Math.min(persistence[saddle], difference);
    }

    private static int find(int[] group, int member) {
        int root = member;
        while (group[root] != root) {
            root = group[root];
        }
        return root;
    }

    private List<Integer> indices(Kind kind) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (kinds.get(i) == kind) {
                indices.add(i);
            }
        }
        return indices;
    }
}
