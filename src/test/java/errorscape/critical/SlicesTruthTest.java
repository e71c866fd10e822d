package errorscape.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Range;
import errorscape.network.NetworkObjective;
import errorscape.network.TruthNetworks;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Against slices whose critical points are all known and proved (interval exclusion, dense multistart, mpmath).
class SlicesTruthTest {
    private static final JsonNode SLICES = Truth.read("slices.json").get("slices");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xor_coordinate_slice_w11_v1",
                "xor_random_slice_1",
                "2-4-3_softmax_random_slice",
                "moons_final_filter_normalised",
                "2-3-3-2_deep_tanh_random_slice_201",
                "1-4-1_tanh_l2_random_slice_301"
            })
    void every_critical_point_is_found_and_no_other(String name) {
        JsonNode slice = SLICES.get(name);
        SliceCriticalSet found = find(slice);

        List<JsonNode> left = new ArrayList<>();
        slice.get("critical_points").forEach(left::add);
        assertThat(found.points()).hasSameSizeAs(left);
        for (SliceCriticalPoint point : found.points()) {
            JsonNode expected = nearest(left, point);
            left.remove(expected);
            assertThat(point.a()).isCloseTo(expected.get("alpha").asDouble(), within(1e-9));
            assertThat(point.b()).isCloseTo(expected.get("beta").asDouble(), within(1e-9));
            assertThat(point.value()).isCloseTo(expected.get("loss").asDouble(), within(1e-12));
            assertThat(point.kind()).isEqualTo(kind(expected.get("type").asString()));
            assertThat(point.network().gradientNorm())
                    .isCloseTo(expected.get("full_gradient_norm").asDouble(), within(1e-9));
            assertThat(point.network().index())
                    .isEqualTo(expected.get("full_hessian_index_at_point").asInt());
            double[] eigenvalues = Truth.vector(expected.get("eigenvalues"));
            assertThat(point.hessian().smallerEigenvalue()).isCloseTo(eigenvalues[0], within(1e-8));
            assertThat(point.hessian().largerEigenvalue()).isCloseTo(eigenvalues[1], within(1e-8));
        }
        assertThat(found.windingNumber()).hasValue(slice.get("winding_number").asInt());
        assertThat(found.consistent()).as(found.certificate()).isTrue();
    }

    @Test
    void points_come_in_the_order_of_their_loss() {
        List<SliceCriticalPoint> points =
                find(SLICES.get("2-3-3-2_deep_tanh_random_slice_201")).points();

        assertThat(points).extracting(SliceCriticalPoint::value).isSorted();
    }

    private static SliceCriticalSet find(JsonNode slice) {
        NetworkObjective objective = TruthNetworks.objective(slice);
        Plane plane = new Plane(
                Truth.vector(slice.get("theta0")),
                Truth.vector(slice.get("d1")),
                Truth.vector(slice.get("d2")),
                "first",
                "second");
        Box box = new Box(
                range(slice.get("box").get("alpha")), range(slice.get("box").get("beta")));
        return SliceCriticalPoints.find(
                objective, plane, box, SliceCriticalPoints.Options.DEFAULT, ParallelFor.onCallingThread(), () -> false);
    }

    private static Range range(JsonNode node) {
        return new Range(node.get(0).asDouble(), node.get(1).asDouble());
    }

    private static JsonNode nearest(List<JsonNode> points, SliceCriticalPoint point) {
        JsonNode best = points.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (JsonNode candidate : points) {
            double distance = StrictMath.hypot(
                    candidate.get("alpha").asDouble() - point.a(),
                    candidate.get("beta").asDouble() - point.b());
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
