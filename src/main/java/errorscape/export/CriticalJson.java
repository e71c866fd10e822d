package errorscape.export;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.slice.OpenCell;
import errorscape.critical.slice.SliceCriticalSet;
import errorscape.critical.slice.SliceProof;
import errorscape.critical.space.CensusResult;
import errorscape.critical.space.CriticalPoint;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Critical points as JSON, in full precision.
public final class CriticalJson {
    /// Open cells that are listed; their number is told of all.
    private static final int MOST_CELLS = 10_000;

    private CriticalJson() {}

    /// The critical points of a slice.
    ///
    /// @param first name of the first coordinate, such as "a", or "x" of a function
    /// @param second name of the second
    /// @param wholeSpace whether the slice is all there is, as of a function of two variables
    public static String of(SliceCriticalSet set, String first, String second, boolean wholeSpace) {
        List<JsonText> points = new ArrayList<>();
        for (SliceCriticalPoint point : set.points()) {
            points.add(point(point, first, second, wholeSpace));
        }
        List<JsonText> lines = new ArrayList<>();
        for (SliceCriticalSet.FlatSet line : set.flatSets()) {
            lines.add(JsonText.object()
                    .put("line", line.line())
                    .put("order", line.order())
                    .put("kind", line.line() ? lower(line.kind()) : "area")
                    .put("words", line.inWords())
                    .put(first, line.a())
                    .put(second, line.b()));
        }
        return JsonText.object()
                .put("criticalPoints", points)
                .put("complete", set.complete())
                .put("windingNumber", set.windingNumber())
                .put("indexSum", set.indexSum())
                .put("lines", lines)
                .put("flatToRounding", flat(set, first, second))
                .put("certificate", certificate(set))
                .toString();
    }

    /// One place that only seems critical, or none.
    private static List<JsonText> flat(SliceCriticalSet set, String first, String second) {
        return set.flat().stream()
                .map(place -> JsonText.object()
                        .put(first, place.a())
                        .put(second, place.b())
                        .put("slope", place.slope()))
                .toList();
    }

    private static JsonText certificate(SliceCriticalSet set) {
        SliceProof proof = set.proof();
        JsonText json = JsonText.object()
                .put("kind", set.certificateKind().label())
                .put("words", set.certificate())
                .put("notSearched", set.notSearched())
                .put("cutShort", set.cutShort())
                .put("proof", camel(lower(proof.state())))
                .put("openCells", proof.openCells().size())
                .put("openShare", proof.openShare());
        List<JsonText> cells = new ArrayList<>();
        for (OpenCell cell : proof.openCells()
                .subList(0, Math.min(MOST_CELLS, proof.openCells().size()))) {
            cells.add(JsonText.object()
                    .put("from", new double[] {cell.a().lower(), cell.b().lower()})
                    .put("to", new double[] {cell.a().upper(), cell.b().upper()}));
        }
        return json.put("cells", cells);
    }

    private static JsonText point(SliceCriticalPoint point, String first, String second, boolean wholeSpace) {
        JsonText json = JsonText.object()
                .put(first, point.a())
                .put(second, point.b())
                .put("value", point.value())
                .put("type", lower(point.kind()))
                .put("index", point.index())
                .put("nullity", point.nullity())
                .put("eigenvalues", new double[] {
                    point.hessian().smallerEigenvalue(), point.hessian().largerEigenvalue()
                })
                .put("gradientNorm", point.gradientNorm())
                .put("smooth", point.smooth())
                .put("turns", point.turns())
                .put("persistence", point.persistence());
        if (wholeSpace) {
            return json;
        }
        SliceCriticalPoint.NetworkView network = point.network();
        json.put("fullGradientNorm", network.gradientNorm());
        json.put("fullIndex", network.index() < 0 ? OptionalInt.empty() : OptionalInt.of(network.index()));
        json.put("fullNullity", network.nullity() < 0 ? OptionalInt.empty() : OptionalInt.of(network.nullity()));
        if (point.smooth() && network.critical() && network.index() >= 0) {
            json.put("fullType", lower(network.kind()));
        } else {
            json.putNull("fullType");
        }
        // At a kink the gradient is that of one side.
        return point.smooth() ? json.put("critical", network.critical()) : json.putNull("critical");
    }

    /// The critical points of the whole space.
    public static String of(CensusResult census) {
        List<JsonText> points = new ArrayList<>();
        for (CensusResult.Entry entry : census.entries()) {
            points.add(point(entry.point()).put("hits", entry.hits()));
        }
        JsonText endings = JsonText.object();
        Map<String, Integer> sorted = new TreeMap<>();
        census.endings().forEach((ending, count) -> sorted.put(camel(lower(ending)), count));
        sorted.forEach((name, count) -> endings.put(name, count));
        JsonText json = JsonText.object()
                .put("criticalPoints", points)
                .put("complete", census.complete())
                .put("windingNumber", census.windingNumber());
        census.alternatingSum()
                .ifPresentOrElse(sum -> json.put("alternatingSum", sum), () -> json.putNull("alternatingSum"));
        return json.put("searches", census.searches())
                .put("endings", endings)
                .put("certificate", census.certificate())
                .toString();
    }

    /// One critical point of the whole space.
    static JsonText point(CriticalPoint point) {
        JsonText json = JsonText.object()
                .put("weights", point.weights())
                .put("value", point.value())
                .put("type", lower(point.type()))
                .put("index", point.smooth() ? OptionalInt.of(point.index()) : OptionalInt.empty())
                .put("nullity", point.smooth() ? OptionalInt.of(point.nullity()) : OptionalInt.empty())
                .put("eigenvalues", point.spectrum().eigenvalues())
                .put("gradientNorm", point.gradientNorm())
                .put("newtonStep", point.newtonStep())
                .put("smooth", point.smooth())
                .put("multiplicity", point.multiplicity())
                .put("family", point.family().dimension());
        point.descent()
                .ifPresentOrElse(
                        descent -> json.put(
                                "descent",
                                JsonText.object()
                                        .put("found", descent.found())
                                        .put("radius", descent.radius())
                                        .put("drop", descent.drop())
                                        .put("way", descent.way())),
                        () -> json.putNull("descent"));
        return json.put("words", point.inWords(Words.text("point.of.space")));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// `no_finite_point` becomes `noFinitePoint`.
    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean after = i > 0 && name.charAt(i - 1) == '_';
            if (name.charAt(i) != '_') {
                camel.append(after ? Character.toUpperCase(name.charAt(i)) : name.charAt(i));
            }
        }
        return camel.toString();
    }
}
