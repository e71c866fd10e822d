package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.objective.Evaluator;
import errorscape.truth.Truth;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Losses, gradients and Hessians against PyTorch and mpmath (truth/gradients.json), relative to the largest entry.
class PyTorchTruthTest {
    private static final double TOLERANCE = 1e-12;

    static Stream<String> cases() {
        return Truth.read("gradients.json").get("cases").propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lossGradientAndHessianAreThoseOfPyTorch(String name) {
        JsonNode truth = Truth.read("gradients.json").get("cases").get(name);
        NetworkObjective objective = TruthNetworks.objective(truth);
        Evaluator evaluator = objective.evaluator();
        double[] theta = Truth.vector(truth.get("theta"));
        int n = theta.length;

        double[] gradient = new double[n];
        assertThat(evaluator.value(theta))
                .isCloseTo(
                        truth.get("loss_value").asDouble(),
                        relative(truth.get("loss_value").asDouble()));
        assertThat(evaluator.gradient(theta, gradient)).isEqualTo(evaluator.value(theta));
        assertClose(gradient, Truth.vector(truth.get("gradient")));

        double[] hessian = new double[n * n];
        evaluator.hessian(theta, hessian);
        assertClose(hessian, Truth.flattened(truth.get("hessian")));

        double[] direction = new double[n];
        double[] expected = new double[n];
        for (int i = 0; i < n; i++) {
            direction[i] = ((i * 7) % 5) - 1.5;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                expected[i] += hessian[i * n + j] * direction[j];
            }
        }
        double[] product = new double[n];
        evaluator.hessianVector(theta, direction, product);
        assertClose(product, expected);
    }

    private static void assertClose(double[] actual, double[] expected) {
        double largest = 0;
        for (double e : expected) {
            largest = Math.max(largest, Math.abs(e));
        }
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("entry %d", i).isCloseTo(expected[i], Offset.offset(TOLERANCE * largest));
        }
    }

    private static Offset<Double> relative(double value) {
        return Offset.offset(TOLERANCE * Math.abs(value));
    }
}
