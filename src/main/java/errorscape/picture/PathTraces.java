package errorscape.picture;

import errorscape.objective.PlaneValues;
import errorscape.render.Scene;
import errorscape.slice.Plane;
import errorscape.slice.PlanePoint;
import errorscape.training.PathPoint;
import java.util.ArrayList;
import java.util.List;

/// Paths in the coordinates of a plane, at their true losses, with the slice's loss under each point.
final class PathTraces {
    /// The most points of all paths together, and of one.
    private static final int POINTS = 24_000;

    private static final int POINTS_OF_ONE = 8_192;

    /// Racers up to which paths are named in the picture.
    private static final int NAMED = 6;

    private PathTraces() {}

    /// The paths that are drawn, the last on top.
    static List<RacerTrace> of(SliceMaterial material) {
        List<RacerPath> racers = material.racers();
        boolean named = racers.size() > 1 && racers.size() <= NAMED;
        int wanted = Math.min(POINTS_OF_ONE, POINTS / Math.max(1, racers.size()));
        List<RacerTrace> traces = new ArrayList<>();
        for (RacerPath racer : material.shownRacers()) {
            String name = named ? racer.title() : "";
            List<PathPoint> points = racer.points(stride(racer, wanted));
            traces.add(trace(material, racer, points, name, false));
            points.getLast().averaged().ifPresent(mean -> {
                String owner = name.isEmpty() ? "" : name + " ";
                traces.add(trace(material, racer, means(points), owner + mean.name(), true));
            });
        }
        // The first racer is the one the scenario is about: on top.
        return traces.reversed();
    }

    private static int stride(RacerPath racer, int wanted) {
        int size = racer.run().pathToNow().size();
        return Math.max(1, Integer.highestOneBit(Math.max(1, 2 * (size - 1) / wanted)));
    }

    /// The averaged weights that a run keeps beside its own, step by step.
    private static List<PathPoint> means(List<PathPoint> points) {
        return points.stream()
                .flatMap(point -> point.averaged().stream()
                        .map(mean -> new PathPoint(point.step(), mean.weights(), mean.loss(), Double.NaN, Double.NaN)))
                .toList();
    }

    private static RacerTrace trace(
            SliceMaterial material, RacerPath racer, List<PathPoint> points, String name, boolean hollow) {
        int n = points.size();
        double[] a = new double[n];
        double[] b = new double[n];
        double[] loss = new double[n];
        double[] slice = new double[n];
        Plane plane = material.plane();
        PlaneValues values = material.showsTrainingLoss()
                ? material.experiment().training().evaluator().onPlane(plane.origin(), plane.first(), plane.second())
                : (as, count, at, to) -> to[0] = material.grid().valueAt(as[0], at);
        double[] one = new double[1];
        for (int i = 0; i < n; i++) {
            PlanePoint place = plane.project(points.get(i).weights());
            a[i] = place.a();
            b[i] = place.b();
            slice[i] = Double.NaN;
            // Exact where the point is in the box: the grid would only give what lies between its nodes.
            if (material.grid().box().contains(a[i], b[i])) {
                values.row(new double[] {a[i]}, 1, b[i], one);
                slice[i] = one[0];
            }
            loss[i] = material.showsTrainingLoss() ? points.get(i).loss() : slice[i];
        }
        return new RacerTrace(racer, points, new Scene.Trace(a, b, loss, slice, n, racer.colour(), name, hollow));
    }
}
