package errorscape.export.table;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.slice.SliceCriticalSet;
import errorscape.critical.space.CriticalPoint;
import errorscape.picture.Provenance;
import errorscape.picture.SliceMaterial;
import errorscape.slice.PlanePoint;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Critical points on two levels that are never mixed: those of the slice, and those of the network. What is not known,
/// an index or a nullity, is -1 in arrays and an empty cell in tables.
public final class PointsSheet {
    private static final List<String> COLUMNS = List.of(
            "level",
            "type",
            "a",
            "b",
            "value",
            "index",
            "nullity",
            "gradientNorm",
            "smooth",
            "persistence",
            "networkGradientNorm",
            "networkIndex",
            "networkNullity",
            "distance",
            "weights");

    private PointsSheet() {}

    /// The points that were found; of a slice that was not searched only those of the network.
    public static DataSheet of(SliceMaterial material, Provenance of) {
        List<SliceCriticalPoint> slice =
                material.critical().map(SliceCriticalSet::points).orElse(List.of());
        Map<String, Object> facts = new LinkedHashMap<>();
        material.critical().ifPresent(found -> {
            facts.put("certificate", found.certificate());
            facts.put("complete", found.complete());
        });
        List<DataSheet.Group> groups = List.of(slice(slice), network(material.networkPoints(), material));
        DataTable table = new DataTable(
                COLUMNS,
                () -> Stream.concat(
                        slice.stream().map(PointsSheet::row),
                        material.networkPoints().stream().map(point -> row(point, material))));
        return new DataSheet(of, facts, groups, table);
    }

    private static DataSheet.Group slice(List<SliceCriticalPoint> points) {
        return new DataSheet.Group(
                "slice",
                Map.of(),
                List.of(
                        texts("type", points, point -> lower(point.kind())),
                        doubles("a", points, SliceCriticalPoint::a),
                        doubles("b", points, SliceCriticalPoint::b),
                        doubles("value", points, SliceCriticalPoint::value),
                        longs("index", points, SliceCriticalPoint::index),
                        longs("nullity", points, SliceCriticalPoint::nullity),
                        doubles("gradientNorm", points, SliceCriticalPoint::gradientNorm),
                        longs("smooth", points, point -> point.smooth() ? 1 : 0),
                        doubles("persistence", points, SliceCriticalPoint::persistence),
                        doubles(
                                "networkGradientNorm",
                                points,
                                point -> point.network().gradientNorm()),
                        longs("networkIndex", points, point -> point.network().index()),
                        longs("networkNullity", points, point -> point.network().nullity())));
    }

    private static DataSheet.Group network(List<CriticalPoint> points, SliceMaterial material) {
        List<PlanePoint> places = points.stream()
                .map(point -> material.plane().project(point.weights()))
                .toList();
        double[] weights = points.stream()
                .flatMapToDouble(point -> Arrays.stream(point.weights()))
                .toArray();
        return new DataSheet.Group(
                "network",
                Map.of(),
                List.of(
                        texts("type", points, point -> lower(point.type())),
                        doubles("a", places, PlanePoint::a),
                        doubles("b", places, PlanePoint::b),
                        doubles("distance", places, PlanePoint::distance),
                        doubles("value", points, CriticalPoint::value),
                        longs("index", points, point -> point.smooth() ? point.index() : -1),
                        longs("nullity", points, point -> point.smooth() ? point.nullity() : -1),
                        doubles("gradientNorm", points, CriticalPoint::gradientNorm),
                        longs("smooth", points, point -> point.smooth() ? 1 : 0),
                        NamedArray.of("weights", points.size(), material.plane().dimension(), weights)));
    }

    private static List<@Nullable Object> row(SliceCriticalPoint point) {
        SliceCriticalPoint.NetworkView network = point.network();
        return Arrays.asList(
                "slice",
                lower(point.kind()),
                point.a(),
                point.b(),
                point.value(),
                point.index(),
                point.nullity(),
                point.gradientNorm(),
                point.smooth(),
                point.persistence(),
                network.gradientNorm(),
                network.index() < 0 ? null : network.index(),
                network.nullity() < 0 ? null : network.nullity(),
                0.0,
                null);
    }

    private static List<@Nullable Object> row(CriticalPoint point, SliceMaterial material) {
        PlanePoint place = material.plane().project(point.weights());
        return Arrays.asList(
                "network",
                lower(point.type()),
                place.a(),
                place.b(),
                point.value(),
                null,
                null,
                null,
                point.smooth(),
                null,
                point.gradientNorm(),
                point.smooth() ? point.index() : null,
                point.smooth() ? point.nullity() : null,
                place.distance(),
                point.weights());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <T> NamedArray texts(String name, List<T> of, Function<T, String> value) {
        return NamedArray.of(name, of.stream().map(value).toList());
    }

    private static <T> NamedArray doubles(String name, List<T> of, ToDoubleFunction<T> value) {
        return NamedArray.of(name, of.stream().mapToDouble(value).toArray());
    }

    private static <T> NamedArray longs(String name, List<T> of, ToLongFunction<T> value) {
        return NamedArray.of(name, of.stream().mapToLong(value).toArray());
    }
}
