package errorscape.slice;

import errorscape.math.Vectors;
import errorscape.objective.WeightLayout;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Planes made for paths and points. All of them keep angles and proportions: both directions are as long as
/// each other and stand at right angles.
final class PathPlanes {
    private PathPlanes() {}

    /// The principal components of all points of all paths; see [PlaneChoice.PathComponents]. The directions
    /// have unit length, so coordinates are distances in weight space. About the start or the end the paths
    /// must share it, or the first path's is taken.
    static ChosenPlane components(PlaneChoice.PathComponents choice, PlaneMaterial material) {
        List<List<double[]>> paths = material.paths(choice.steps());
        List<double[]> points = new ArrayList<>();
        paths.forEach(points::addAll);
        double[] centre = switch (choice.about()) {
            case MEAN -> PrincipalComponents.mean(points);
            case START -> paths.getFirst().getFirst();
            case END -> paths.getFirst().getLast();
        };
        PrincipalComponents found = PrincipalComponents.of(
                choice.biases()
                        ? points
                        : withBiasesOf(centre, points, material.objective().layout()),
                centre);
        Plane plane = new Plane(
                centre,
                found.first(),
                found.second(),
                name(1, choice, found.firstShare()),
                name(2, choice, found.secondShare()));
        return new ChosenPlane(plane, points);
    }

    /// Says what the share is a share of: biases that are kept out do not count.
    private static String name(int index, PlaneChoice.PathComponents choice, double share) {
        String about = switch (choice.about()) {
            case MEAN -> "picture.pc.mean";
            case START -> "picture.pc.start";
            case END -> "picture.pc.end";
        };
        return Words.text(
                choice.biases() ? about : about + ".weights",
                Integer.toString(index),
                String.format(Locale.ROOT, "%.2f", 100 * share));
    }

    private static List<double[]> withBiasesOf(double[] centre, List<double[]> points, WeightLayout layout) {
        return points.stream()
                .map(point -> {
                    double[] copy = point.clone();
                    for (WeightLayout.Row row : layout.rows()) {
                        if (row.bias()) {
                            System.arraycopy(centre, row.start(), copy, row.start(), row.length());
                        }
                    }
                    return copy;
                })
                .toList();
    }

    /// Through three points: the first at (0, 0), the second at (1, 0).
    static ChosenPlane threePlaces(PlaneChoice.ThreePlaces choice, PlaneMaterial material) {
        List<double[]> points =
                List.of(material.at(choice.origin()), material.at(choice.first()), material.at(choice.second()));
        double[] along = Vectors.difference(points.get(1), points.get(0));
        double length = Vectors.norm(along);
        if (!(length > 0)) {
            throw new IllegalArgumentException(
                    "the first two of the three points are the same; choose points that differ");
        }
        double[] across = across(Vectors.difference(points.get(2), points.get(0)), along);
        if (!(Vectors.norm(across) > 1e-9 * Vectors.distance(points.get(2), points.get(0)))) {
            throw new IllegalArgumentException(
                    "the three points lie on a line, so they span no plane; choose a third one beside it");
        }
        Plane plane = new Plane(
                points.get(0),
                along,
                resized(across, length),
                Words.text("picture.from.one"),
                Words.text("picture.towards.three"));
        return new ChosenPlane(plane, points);
    }

    /// The start of the path at (0, 0), its end at (1, 0).
    static ChosenPlane lineAndDetour(PlaneChoice.LineAndDetour choice, PlaneMaterial material) {
        List<double[]> path = material.paths(choice.steps()).getFirst();
        double[] start = path.getFirst();
        double[] along = Vectors.difference(path.getLast(), start);
        double length = Vectors.norm(along);
        if (!(length > 0)) {
            throw new IllegalArgumentException(
                    "the path ends where it starts, so there is no line between them; train some steps first");
        }
        double[] widest = along;
        double most = 0;
        for (double[] point : path) {
            double[] across = across(Vectors.difference(point, start), along);
            double distance = Vectors.norm(across);
            if (distance > most) {
                most = distance;
                widest = across;
            }
        }
        if (!(most > 1e-9 * length)) {
            throw new IllegalArgumentException("the path is the straight line from its start to its end, so there is"
                    + " no detour to show; choose another plane");
        }
        Plane plane = new Plane(
                start,
                along,
                resized(widest, length),
                Words.text("picture.start.end"),
                Words.text("picture.detour", String.format(Locale.ROOT, "%.3g", most / length)));
        return new ChosenPlane(plane, path);
    }

    /// The part of `x` at right angles to `along`, taken twice for the sake of rounding.
    private static double[] across(double[] x, double[] along) {
        double squared = Vectors.dot(along, along);
        Vectors.addScaled(-Vectors.dot(x, along) / squared, along, x);
        Vectors.addScaled(-Vectors.dot(x, along) / squared, along, x);
        return x;
    }

    private static double[] resized(double[] x, double length) {
        return Vectors.scaled(length / Vectors.norm(x), x);
    }
}
