package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.data.Samples;
import errorscape.math.RandomStream;
import errorscape.objective.Evaluator;
import errorscape.objective.PlaneValues;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every activation with every loss against hyper-dual numbers, relative to the largest entry, as exact as the
/// truth files ask for.
class RandomNetworkTest {
    private static final double TOLERANCE = 1e-12;

    /// Every pair of activations in one network, one after the other.
    static Stream<Arguments> pairs() {
        return Arrays.stream(Activation.values())
                .flatMap(first -> Arrays.stream(Activation.values()).map(second -> Arguments.of(first, second)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void layersOfTwoActivationsHaveTheDerivativesOfHyperDualNumbers(Activation first, Activation second) {
        RandomNetwork drawn = RandomNetwork.draw(first, Loss.MEAN_SQUARED, 6, 3);
        Architecture mixed =
                new Architecture(List.of(2, 3, 2, 1), List.of(first, second, Activation.LINEAR), true, first != second);
        Samples samples = RandomNetwork.samples(2, 1, Loss.MEAN_SQUARED, 6, new RandomStream(4, "samples"));
        double[] weights = new double[mixed.dimension()];
        RandomStream random = new RandomStream(5, "weights");
        Arrays.setAll(weights, i -> 0.8 * random.nextGaussian());
        RandomNetwork network =
                new RandomNetwork(mixed, drawn.loss(), new Regulariser(0.1, 0.03, true), samples, weights);
        int n = weights.length;
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        network.objective().evaluator().gradient(weights, gradient);
        network.objective().evaluator().hessian(weights, hessian);
        assertClose(gradient, network.slow().gradient(weights), network);
        assertClose(hessian, network.slow().hessian(weights), network);
    }

    static Stream<Arguments> activationsAndLosses() {
        return Arrays.stream(Activation.values())
                .flatMap(activation -> Arrays.stream(Loss.values()).map(loss -> Arguments.of(activation, loss)));
    }

    @ParameterizedTest
    @MethodSource("activationsAndLosses")
    void valueGradientAndHessianAreThoseOfHyperDualNumbers(Activation activation, Loss loss) {
        for (long seed = 1; seed <= 5; seed++) {
            RandomNetwork network = RandomNetwork.draw(activation, loss, 7, seed);
            double[] weights = network.weights();
            int n = weights.length;
            Evaluator evaluator = network.objective().evaluator();
            SlowNetwork slow = network.slow();

            double value = slow.value(weights);
            double[] gradient = new double[n];
            assertThat(evaluator.value(weights)).isCloseTo(value, Offset.offset(TOLERANCE * value));
            assertThat(evaluator.gradient(weights, gradient)).isEqualTo(evaluator.value(weights));
            assertClose(gradient, slow.gradient(weights), network);

            double[] expected = slow.hessian(weights);
            double[] hessian = new double[n * n];
            evaluator.hessian(weights, hessian);
            assertClose(hessian, expected, network);

            double[] product = new double[n];
            evaluator.hessianVector(weights, gradient, product);
            double[] expectedProduct = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    expectedProduct[i] += expected[i * n + j] * gradient[j];
                }
            }
            assertClose(product, expectedProduct, network);

            evaluator.gaussNewton(weights, hessian);
            assertClose(hessian, slow.gaussNewton(weights), network);
        }
    }

    @ParameterizedTest
    @MethodSource("activationsAndLosses")
    void aSliceHasTheValuesOfHyperDualNumbers(Activation activation, Loss loss) {
        for (long seed = 1; seed <= 5; seed++) {
            RandomNetwork network = RandomNetwork.draw(activation, loss, 7, seed);
            double[] origin = network.weights();
            double[] first = new double[origin.length];
            double[] second = new double[origin.length];
            double[] lifted = new double[origin.length];
            for (int i = 0; i < origin.length; i++) {
                first[i] = Math.sin((double) (i + seed));
                second[i] = Math.cos((double) (3L * i + seed));
                lifted[i] = origin[i] + 0.25 * first[i] - 0.5 * second[i];
            }
            double[] value = new double[1];
            PlaneValues plane = network.objective().evaluator().onPlane(origin, first, second);
            plane.row(new double[] {0.25}, 1, -0.5, value);
            double expected = network.slow().value(lifted);
            assertThat(value[0]).isCloseTo(expected, Offset.offset(TOLERANCE * expected));
        }
    }

    private static void assertClose(double[] actual, double[] expected, RandomNetwork network) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i])
                    .as("entry %d of %s", i, network.architecture())
                    .isCloseTo(expected[i], Offset.offset(TOLERANCE * largest + Double.MIN_VALUE));
        }
    }
}
