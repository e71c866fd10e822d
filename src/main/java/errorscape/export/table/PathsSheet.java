package errorscape.export.table;

import errorscape.picture.Provenance;
import errorscape.picture.RacerPath;
import errorscape.picture.SliceMaterial;
import errorscape.slice.PlanePoint;
import errorscape.training.PathPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The recorded steps of all racers. Paths say where each step lies on the plane and its weights; curves only how the
/// losses went.
public final class PathsSheet {
    private PathsSheet() {}

    /// The paths of all racers, with their weights.
    public static DataSheet paths(SliceMaterial material, Provenance of) {
        List<DataSheet.Group> groups = new ArrayList<>();
        for (RacerPath racer : material.racers()) {
            List<PathPoint> points = racer.points();
            List<PlanePoint> places = points.stream()
                    .map(point -> material.plane().project(point.weights()))
                    .toList();
            List<NamedArray> arrays = new ArrayList<>(curves(points));
            arrays.add(NamedArray.of(
                    "a", places.stream().mapToDouble(PlanePoint::a).toArray()));
            arrays.add(NamedArray.of(
                    "b", places.stream().mapToDouble(PlanePoint::b).toArray()));
            arrays.add(NamedArray.of(
                    "distance",
                    places.stream().mapToDouble(PlanePoint::distance).toArray()));
            arrays.add(weights(points));
            groups.add(new DataSheet.Group(key(racer), facts(racer), arrays));
        }
        return new DataSheet(of, counts(material), groups, pathTable(material));
    }

    /// Loss, validation loss and gradient norm of all racers.
    public static DataSheet curves(SliceMaterial material, Provenance of) {
        List<DataSheet.Group> groups = material.racers().stream()
                .map(racer -> new DataSheet.Group(key(racer), facts(racer), curves(racer.points())))
                .toList();
        List<String> columns = List.of("racer", "name", "step", "loss", "validationLoss", "gradientNorm");
        DataTable table = new DataTable(
                columns,
                () -> material.racers().stream()
                        .flatMap(racer -> racer.points().stream().map(point -> {
                            List<@Nullable Object> row = new ArrayList<>();
                            row.add(racer.number());
                            row.add(racer.title());
                            row.add(point.step());
                            row.add(point.loss());
                            row.add(point.validationLoss());
                            row.add(point.gradientNorm());
                            return row;
                        })));
        return new DataSheet(of, counts(material), groups, table);
    }

    private static String key(RacerPath racer) {
        return "racer" + racer.number();
    }

    private static Map<String, Object> counts(SliceMaterial material) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("racers", material.racers().size());
        return facts;
    }

    private static Map<String, Object> facts(RacerPath racer) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", racer.title());
        facts.put("optimizer", racer.run().optimizer().displayName());
        facts.put("state", racer.run().state().name().toLowerCase(Locale.ROOT));
        facts.put("message", racer.run().message());
        return facts;
    }

    private static List<NamedArray> curves(List<PathPoint> points) {
        return List.of(
                NamedArray.of("step", points.stream().mapToLong(PathPoint::step).toArray()),
                NamedArray.of(
                        "loss", points.stream().mapToDouble(PathPoint::loss).toArray()),
                NamedArray.of(
                        "validationLoss",
                        points.stream().mapToDouble(PathPoint::validationLoss).toArray()),
                NamedArray.of(
                        "gradientNorm",
                        points.stream().mapToDouble(PathPoint::gradientNorm).toArray()));
    }

    private static NamedArray weights(List<PathPoint> points) {
        int dimension = points.getFirst().weights().length;
        double[] all = new double[Math.multiplyExact(points.size(), dimension)];
        for (int i = 0; i < points.size(); i++) {
            System.arraycopy(points.get(i).weights(), 0, all, i * dimension, dimension);
        }
        return NamedArray.of("weights", points.size(), dimension, all);
    }

    private static DataTable pathTable(SliceMaterial material) {
        List<String> columns = new ArrayList<>(
                List.of("racer", "name", "step", "a", "b", "distance", "loss", "validationLoss", "gradientNorm"));
        IntStream.rangeClosed(1, material.plane().dimension()).forEach(i -> columns.add("weight" + i));
        return new DataTable(
                columns,
                () -> material.racers().stream()
                        .flatMap(racer -> racer.points().stream().map(point -> pathRow(material, racer, point))));
    }

    private static List<@Nullable Object> pathRow(SliceMaterial material, RacerPath racer, PathPoint point) {
        PlanePoint place = material.plane().project(point.weights());
        List<@Nullable Object> row = new ArrayList<>();
        row.add(racer.number());
        row.add(racer.title());
        row.add(point.step());
        row.add(place.a());
        row.add(place.b());
        row.add(place.distance());
        row.add(point.loss());
        row.add(point.validationLoss());
        row.add(point.gradientNorm());
        for (double weight : point.weights()) {
            row.add(weight);
        }
        return row;
    }
}
