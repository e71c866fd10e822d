package errorscape.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Symmetric2;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.truth.Truth;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Against functions whose critical points are known to 17 digits.
class FunctionTruthTest {
    private static final JsonNode FUNCTIONS = Truth.read("functions.json").get("functions");

    static Stream<String> names() {
        return FUNCTIONS.propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void value_gradient_and_curvature_at_every_critical_point_are_the_known_ones(String name) {
        JsonNode function = FUNCTIONS.get(name);
        Evaluator evaluator =
                FunctionObjective.of(function.get("expression").asString()).evaluator();
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        for (JsonNode point : function.get("criticalPoints")) {
            double[] at = {point.get("x").asDouble(), point.get("y").asDouble()};
            double[] known = Truth.vector(point.get("eigenvalues"));
            evaluator.hessian(at, hessian);
            Symmetric2 curvature = new Symmetric2(hessian[0], hessian[1], hessian[3]);
            double largest = Math.max(1, Math.max(Math.abs(known[0]), Math.abs(known[1])));

            assertThat(evaluator.gradient(at, gradient))
                    .isCloseTo(point.get("value").asDouble(), within(1e-12 * largest));
            assertThat(Vectors.norm(gradient)).isLessThan(1e-14 * largest * Math.max(1, Vectors.norm(at)));
            assertThat(curvature.smallerEigenvalue()).isCloseTo(known[0], within(1e-12 * largest));
            assertThat(curvature.largerEigenvalue()).isCloseTo(known[1], within(1e-12 * largest));
        }
    }
}
