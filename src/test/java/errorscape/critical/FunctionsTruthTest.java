package errorscape.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.function.FunctionObjective;
import errorscape.math.Range;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.TestFunction;
import errorscape.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Against functions whose critical points are all known and proved (elimination with Sturm chains, intervals).
class FunctionsTruthTest {
    private static final JsonNode FUNCTIONS = Truth.read("functions.json").get("functions");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "himmelblau",
                "six_hump_camel",
                "rosenbrock",
                "three_hump_camel",
                "monkey_saddle",
                "hyperbolic_paraboloid",
                "peano_surface",
                "one_min_unbounded",
                "degenerate_min_quartic",
                "double_well_product",
                "rastrigin"
            })
    void every_critical_point_is_found_and_no_other(String name) {
        JsonNode function = FUNCTIONS.get(name);
        Box box = new Box(
                range(function.get("box").get("x")), range(function.get("box").get("y")));
        SliceCriticalSet found = SliceCriticalPoints.find(
                FunctionObjective.of(function.get("expression").asString()),
                TestFunction.plane(),
                box,
                SliceCriticalPoints.Options.DEFAULT,
                ParallelFor.onCallingThread(),
                () -> false);

        List<JsonNode> left = new ArrayList<>();
        function.get("criticalPoints").forEach(left::add);
        assertThat(found.points()).hasSameSizeAs(left);
        for (SliceCriticalPoint point : found.points()) {
            JsonNode expected = nearest(left, point);
            left.remove(expected);
            assertThat(point.a()).isCloseTo(expected.get("x").asDouble(), within(1e-9));
            assertThat(point.b()).isCloseTo(expected.get("y").asDouble(), within(1e-9));
            assertThat(point.value()).isCloseTo(expected.get("value").asDouble(), within(1e-10));
            assertThat(point.kind()).isEqualTo(kind(expected.get("type").asString()));
        }
        assertThat(found.windingNumber()).hasValue(function.get("windingNumber").asInt());
        assertThat(found.consistent()).as(found.certificate()).isTrue();
        assertThat(found.flatSets()).isEmpty();
    }

    private static Range range(JsonNode node) {
        return new Range(node.get(0).asDouble(), node.get(1).asDouble());
    }

    private static JsonNode nearest(List<JsonNode> points, SliceCriticalPoint point) {
        JsonNode best = points.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (JsonNode candidate : points) {
            double distance = StrictMath.hypot(
                    candidate.get("x").asDouble() - point.a(),
                    candidate.get("y").asDouble() - point.b());
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static SliceCriticalPoint.Kind kind(String type) {
        return switch (type) {
            case "min" -> SliceCriticalPoint.Kind.MINIMUM;
            case "max" -> SliceCriticalPoint.Kind.MAXIMUM;
            case "saddle" -> SliceCriticalPoint.Kind.SADDLE;
            default -> SliceCriticalPoint.Kind.DEGENERATE;
        };
    }
}
